package httpapi

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/go-chi/cors"

	"github.com/parcelfox/tracking-api/internal/config"
	"github.com/parcelfox/tracking-api/internal/store"
)

// New builds the routes.
func New(cfg *config.Config, db *store.Store) http.Handler {
	r := chi.NewRouter()
	r.Use(middleware.RealIP, middleware.Recoverer)
	r.Use(cors.Handler(cors.Options{AllowedOrigins: cfg.AllowedOrigins}))

	r.Get("/healthz", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	r.Get("/v1/parcels/{number}", parcel(db))

	r.Route("/admin", func(r chi.Router) {
		r.Use(bearer(cfg.AdminToken))
		r.Post("/repoll/{number}", repoll(db))
	})
	return r
}
