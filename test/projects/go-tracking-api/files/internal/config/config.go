package config

import (
	"errors"
	"os"
	"strings"
	"time"
)

// Config is everything the process reads from its environment.
type Config struct {
	DatabaseURL    string
	NatsURL        string
	ListenAddr     string
	LogLevel       string
	AllowedOrigins []string
	PollInterval   time.Duration
	AdminToken     string
	SentryDSN      string
	DHLKey         string
	DHLSecret      string
	TwilioFrom     string
}

func env(key, fallback string) string {
	if v, ok := os.LookupEnv(key); ok && v != "" {
		return v
	}
	return fallback
}

// FromEnv fails when something without a default is missing.
func FromEnv() (*Config, error) {
	poll, err := time.ParseDuration(env("POLL_INTERVAL", "10m"))
	if err != nil {
		return nil, err
	}
	c := &Config{
		DatabaseURL:    os.Getenv("DATABASE_URL"),
		NatsURL:        env("NATS_URL", "nats://localhost:4222"),
		ListenAddr:     env("LISTEN_ADDR", ":8080"),
		LogLevel:       env("LOG_LEVEL", "info"),
		AllowedOrigins: strings.Split(env("ALLOWED_ORIGINS", "*"), ","),
		PollInterval:   poll,
		AdminToken:     os.Getenv("ADMIN_TOKEN"),
		SentryDSN:      env("SENTRY_DSN", ""),
		DHLKey:         os.Getenv("DHL_API_KEY"),
		DHLSecret:      os.Getenv("DHL_API_SECRET"),
		TwilioFrom:     os.Getenv("TWILIO_FROM"),
		// RedisURL:    os.Getenv("REDIS_URL"),
	}
	if c.DatabaseURL == "" || c.DHLKey == "" || c.AdminToken == "" {
		return nil, errors.New("DATABASE_URL, DHL_API_KEY and ADMIN_TOKEN are required")
	}
	return c, nil
}
