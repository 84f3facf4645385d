module github.com/parcelfox/tracking-api

go 1.22

require (
	github.com/getsentry/sentry-go v0.27.0
	github.com/go-chi/chi/v5 v5.0.12
	github.com/go-chi/cors v1.2.1
	github.com/golang-migrate/migrate/v4 v4.17.0
	github.com/jackc/pgx/v5 v5.5.3
	github.com/joho/godotenv v1.5.1
	github.com/nats-io/nats.go v1.33.1
	github.com/robfig/cron/v3 v3.0.1
	github.com/twilio/twilio-go v1.19.0
)

require (
	github.com/golang/mock v1.6.0 // indirect
	github.com/jackc/pgpassfile v1.0.0 // indirect
	github.com/lib/pq v1.10.9 // indirect
	go.mongodb.org/mongo-driver v1.7.5 // indirect
	golang.org/x/crypto v0.19.0 // indirect
)
