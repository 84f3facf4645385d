from uuid import UUID

from fastapi import APIRouter, BackgroundTasks, Depends, HTTPException
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.ai.summary import summarise
from app.auth import user_id
from app.db import session
from app.db.models import Note

router = APIRouter(prefix="/notes")


class NewNote(BaseModel):
    title: str
    body: str
    tags: list[str] = []


@router.get("")
async def all_notes(owner: UUID = Depends(user_id), db: AsyncSession = Depends(session)):
    # TODO: paging
    return (await db.scalars(select(Note).where(Note.owner == owner))).all()


@router.post("", status_code=201)
async def create(
    new: NewNote,
    tasks: BackgroundTasks,
    owner: UUID = Depends(user_id),
    db: AsyncSession = Depends(session),
):
    if not new.title.strip():
        raise HTTPException(422, "a note needs a title")
    note = Note(owner=owner, **new.model_dump())
    db.add(note)
    await db.commit()
    # XXX: the summary is lost when the process restarts in between, needs a queue
    tasks.add_task(store_summary, note.id, new.body)
    return note


async def store_summary(note_id: UUID, body: str) -> None:
    text = await summarise(body)
    async for db in session():
        note = await db.get(Note, note_id)
        if note:
            note.summary = text
            await db.commit()
