import os

import sentry_sdk

from .base import *  # noqa: F403
from .base import env

DEBUG = False
ALLOWED_HOSTS = ["termine.praxis-lindenhain.de"]
CSRF_TRUSTED_ORIGINS = ["https://termine.praxis-lindenhain.de"]
SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

EMAIL_BACKEND = "anymail.backends.sendgrid.EmailBackend"
ANYMAIL = {
    "SENDGRID_API_KEY": env("SENDGRID_API_KEY"),
    # "MAILGUN_API_KEY": env("MAILGUN_API_KEY"),
}

STORAGES = {
    "default": {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "access_key": env("AWS_ACCESS_KEY_ID"),
            "secret_key": env("AWS_SECRET_ACCESS_KEY"),
            "bucket_name": env("AWS_STORAGE_BUCKET_NAME"),
            "region_name": env("AWS_S3_REGION_NAME", default="eu-central-1"),
            "default_acl": "private",
        },
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# TODO: scrub names and birthdays before an event is sent
sentry_sdk.init(
    dsn=env("SENTRY_DSN"),
    release=os.environ.get("HEROKU_SLUG_COMMIT"),
    send_default_pii=False,
)
