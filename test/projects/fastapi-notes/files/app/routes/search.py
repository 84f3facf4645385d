from uuid import UUID

from fastapi import APIRouter, Depends
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from app.ai.summary import embed
from app.auth import user_id
from app.db import session

router = APIRouter(prefix="/search")

QUERY = text("""
    select id, title, summary from notes
    where owner = :owner
    order by embedding <=> cast(:vector as vector)
    limit 10
""")


@router.get("")
async def search(q: str, owner: UUID = Depends(user_id), db: AsyncSession = Depends(session)):
    vector = await embed(q)
    rows = await db.execute(QUERY, {"owner": owner, "vector": str(vector)})
    return rows.mappings().all()
