from app.db.session import session

__all__ = ["session"]
