#!/usr/bin/env bash
# Dump for the weekly backup. Argument: file to write.
set -euo pipefail

out="${1:-dump.sql.gz}"
# TODO: leave the table with the embeddings out, it can be computed again
pg_dump --no-owner "$BACKUP_DATABASE_URL" | gzip > "$out"
