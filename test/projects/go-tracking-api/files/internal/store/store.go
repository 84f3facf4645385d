package store

import (
	"context"
	"embed"

	"github.com/jackc/pgx/v5/pgxpool"
)

//go:embed queries/*.sql
var queries embed.FS

// Store reads and writes parcels.
type Store struct{ pool *pgxpool.Pool }

// Open connects and pings.
func Open(ctx context.Context, url string) (*Store, error) {
	pool, err := pgxpool.New(ctx, url)
	if err != nil {
		return nil, err
	}
	return &Store{pool: pool}, pool.Ping(ctx)
}

// Close gives the connections back.
func (s *Store) Close() { s.pool.Close() }

func query(name string) string {
	b, _ := queries.ReadFile("queries/" + name + ".sql")
	return string(b)
}
