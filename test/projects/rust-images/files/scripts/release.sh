#!/usr/bin/env bash
# Tells Sentry about the release. First argument: commit.
set -euo pipefail

commit="$1"
: "${SENTRY_AUTH_TOKEN:?is set in the CircleCI context}"

curl -sf "https://sentry.io/api/0/organizations/velbruck/releases/" \
  -H "Authorization: Bearer $SENTRY_AUTH_TOKEN" \
  -H 'Content-Type: application/json' \
  -d "{\"version\":\"$commit\",\"projects\":[\"images\"]}"
