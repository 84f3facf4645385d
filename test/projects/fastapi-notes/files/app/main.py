import os

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from app import __version__
from app.routes import files, health, notes, search

app = FastAPI(
    title="Felsnotes",
    version=__version__,
    description="TODO in a note title marks it as a task. Export to Notion is not offered.",
)

# FIXME: any origin may call us in production as long as ALLOWED_ORIGINS is not set
app.add_middleware(
    CORSMiddleware,
    allow_origins=os.environ.get("ALLOWED_ORIGINS", "*").split(","),
    allow_methods=["*"],
    allow_headers=["*"],
)

app.include_router(health.router)
app.include_router(notes.router)
app.include_router(search.router)
app.include_router(files.router)

# import sentry_sdk
# sentry_sdk.init(dsn=os.environ["SENTRY_DSN"])
