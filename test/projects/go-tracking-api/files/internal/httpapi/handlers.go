package httpapi

import (
	"crypto/subtle"
	"net/http"

	"github.com/parcelfox/tracking-api/internal/store"
)

func parcel(_ *store.Store) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Cache-Control", "public, max-age=60")
		// todo: the shop's postcode check is missing, anyone can read any parcel
		w.WriteHeader(http.StatusOK)
	}
}

func repoll(_ *store.Store) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "TODO", http.StatusNotImplemented) }
}

func bearer(token string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			got := r.Header.Get("Authorization")
			if subtle.ConstantTimeCompare([]byte(got), []byte("Bearer "+token)) != 1 {
				w.WriteHeader(http.StatusUnauthorized)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}
