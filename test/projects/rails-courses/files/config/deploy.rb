# Capistrano, from the time of the old server. The gem is gone since 2022.
lock "~> 3.17"

set :application, "lumen"
set :repo_url, "git@example.com:lumen/lumen.git"
set :deploy_to, "/var/www/lumen"
server "old.lumen-zeichenschule.de", user: "deploy", roles: %w[app db web]
