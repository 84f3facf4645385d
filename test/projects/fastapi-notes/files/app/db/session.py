from collections.abc import AsyncIterator

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

from app.settings import settings

# HACK: Supabase's pooler does not know prepared statements
engine = create_async_engine(
    settings.database_url,
    connect_args={"statement_cache_size": 0},
    echo=settings.app_env == "development",
)
maker = async_sessionmaker(engine, expire_on_commit=False)


async def session() -> AsyncIterator[AsyncSession]:
    async with maker() as s:
        yield s
