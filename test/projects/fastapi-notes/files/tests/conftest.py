import os

os.environ.setdefault("DATABASE_URL", "postgresql+asyncpg://postgres:changeme@localhost/postgres")
os.environ.setdefault("SUPABASE_URL", "http://localhost:54321")
os.environ.setdefault("SUPABASE_SERVICE_KEY", "xxx")
os.environ.setdefault("SUPABASE_JWT_SECRET", "xxx")
os.environ.setdefault("OPENAI_API_KEY", "xxx")
os.environ.setdefault("LANGFUSE_HOST", "http://localhost:3000")
