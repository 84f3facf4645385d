package jobs

import (
	"context"
	"log/slog"

	"github.com/robfig/cron/v3"

	"github.com/parcelfox/tracking-api/internal/config"
	"github.com/parcelfox/tracking-api/internal/store"
)

// Start runs the poller and the nightly work until ctx ends.
func Start(ctx context.Context, cfg *config.Config, db *store.Store) {
	c := cron.New()
	mustAdd(c, "@every "+cfg.PollInterval.String(), func() { poll(ctx, cfg, db) })
	mustAdd(c, "10 3 * * *", func() { closeDelivered(ctx, db) })
	// mustAdd(c, "0 7 * * 1", func() { weeklyMail(ctx, db) })
	c.Start()
	<-ctx.Done()
	c.Stop()
}

func mustAdd(c *cron.Cron, spec string, f func()) {
	if _, err := c.AddFunc(spec, f); err != nil {
		slog.Error("cron", "spec", spec, "err", err)
	}
}

func poll(_ context.Context, _ *config.Config, _ *store.Store) {
	// HACK: both machines poll, Postgres throws the duplicates away
	slog.Info("poll")
}

func closeDelivered(_ context.Context, _ *store.Store) {
	slog.Info("close delivered parcels")
}
