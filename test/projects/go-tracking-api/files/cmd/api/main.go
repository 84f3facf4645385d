package main

import (
	"context"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/getsentry/sentry-go"
	"github.com/joho/godotenv"

	"github.com/parcelfox/tracking-api/internal/config"
	"github.com/parcelfox/tracking-api/internal/httpapi"
	"github.com/parcelfox/tracking-api/internal/jobs"
	"github.com/parcelfox/tracking-api/internal/store"
)

var version = "dev"

func main() {
	_ = godotenv.Load()
	cfg, err := config.FromEnv()
	if err != nil {
		slog.Error("config", "err", err)
		os.Exit(1)
	}

	if cfg.SentryDSN != "" {
		err := sentry.Init(sentry.ClientOptions{
			Dsn:         cfg.SentryDSN,
			Release:     version,
			Environment: os.Getenv("SENTRY_ENVIRONMENT"),
		})
		if err != nil {
			slog.Warn("sentry", "err", err)
		}
		defer sentry.Flush(2 * time.Second)
	}

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	db, err := store.Open(ctx, cfg.DatabaseURL)
	if err != nil {
		slog.Error("database", "err", err)
		os.Exit(1)
	}
	defer db.Close()

	go jobs.Start(ctx, cfg, db)

	srv := &http.Server{Addr: cfg.ListenAddr, Handler: httpapi.New(cfg, db)}
	// TODO: graceful shutdown, running requests are cut off on deploy
	go func() { <-ctx.Done(); _ = srv.Close() }()
	slog.Info("listening", "addr", cfg.ListenAddr, "region", os.Getenv("FLY_REGION"))
	if err := srv.ListenAndServe(); err != http.ErrServerClosed {
		slog.Error("server", "err", err)
	}
}
