"""Vector store before pgvector. Kept for the export script that was never written."""

import os

import pinecone

index = pinecone.Index(os.environ["PINECONE_INDEX"])


def upsert(note_id: str, vector: list[float]) -> None:
    index.upsert([(note_id, vector)])
