#!/usr/bin/env bash
# Packs the checked out state and makes it the current release.
set -euo pipefail

HOST=${DEPLOY_HOST:?}
USER_AT_HOST="${DEPLOY_USER:?}@$HOST"
TARGET=${DEPLOY_PATH:-/var/www/buchung}
RELEASE=$(date +%Y%m%d%H%M%S)

composer install --no-dev --optimize-autoloader
npm ci && npm run build

tar czf release.tar.gz --exclude=node_modules --exclude=tests .

sftp "$USER_AT_HOST" <<EOF
put release.tar.gz $TARGET/releases/$RELEASE.tar.gz
EOF

ssh "$USER_AT_HOST" bash -s <<EOF
cd $TARGET/releases
mkdir $RELEASE && tar xzf $RELEASE.tar.gz -C $RELEASE && rm $RELEASE.tar.gz
ln -sfn $TARGET/shared/.env $RELEASE/.env
cd $RELEASE
php8.2 artisan migrate --force
php8.2 artisan config:cache
ln -sfn $TARGET/releases/$RELEASE $TARGET/current
php8.2 artisan queue:restart
EOF
# TODO: delete releases older than a month, the disk was full in June
