from uuid import UUID

import jwt
from fastapi import Depends, HTTPException
from fastapi.security import HTTPBearer

from app.settings import settings

bearer = HTTPBearer()


def user_id(token=Depends(bearer)) -> UUID:
    try:
        claims = jwt.decode(
            token.credentials,
            settings.supabase_jwt_secret,
            algorithms=["HS256"],
            audience="authenticated",
        )
    except jwt.PyJWTError as error:
        raise HTTPException(401, "not signed in") from error
    # TODO(anouk): check that the account belongs to the office
    return UUID(claims["sub"])
