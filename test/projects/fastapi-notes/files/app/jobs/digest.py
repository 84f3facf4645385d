"""Mails every lawyer the notes of yesterday. Started by Railway on working days."""

import asyncio
import os
from datetime import datetime, timedelta, timezone

from sqlalchemy import select

from app.db.models import Note
from app.db.session import maker
from app.mail import send

RECIPIENT = os.environ["DIGEST_RECIPIENT"]
DEBUG = os.getenv("RAILWAY_ENVIRONMENT_NAME") is None


async def main() -> None:
    since = datetime.now(timezone.utc) - timedelta(days=1)
    async with maker() as db:
        notes = (await db.scalars(select(Note).where(Note.created_at > since))).all()
    if not notes:
        return
    lines = [f"{n.title}\n{n.summary or 'TODO: summary missing'}\n" for n in notes]
    if DEBUG:
        print("\n".join(lines))
    # TODO: one mail per lawyer, today everything goes to the office
    send(RECIPIENT, "Notes of yesterday", "\n".join(lines))


if __name__ == "__main__":
    asyncio.run(main())
