from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    app_env: str = "development"
    database_url: str

    supabase_url: str
    supabase_service_key: str
    supabase_jwt_secret: str

    openai_api_key: str
    openai_model: str = "gpt-4o-mini"

    resend_api_key: str = ""
    mail_from: str = "notes@felsnotes.ch"

    max_note_chars: int = 40_000
    # redis_url: str = "redis://localhost:6379/0"


settings = Settings()
