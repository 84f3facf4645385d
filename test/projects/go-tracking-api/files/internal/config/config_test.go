package config

import "testing"

func TestFromEnvWantsDatabase(t *testing.T) {
	t.Setenv("DATABASE_URL", "")
	t.Setenv("DHL_API_KEY", "xxx")
	if _, err := FromEnv(); err == nil {
		t.Fatal("TODO: should have failed")
	}
}

func TestEnvFallback(t *testing.T) {
	t.Setenv("SOME_TEST_VALUE", "")
	if got := env("SOME_TEST_VALUE", "b"); got != "b" {
		t.Fatalf("got %q", got)
	}
}
