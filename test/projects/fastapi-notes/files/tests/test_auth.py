from uuid import uuid4

import jwt
import pytest
from fastapi import HTTPException

from app.auth import user_id


class Token:
    def __init__(self, value: str) -> None:
        self.credentials = value


def test_reads_the_subject():
    sub = uuid4()
    value = jwt.encode({"sub": str(sub), "aud": "authenticated"}, "xxx", algorithm="HS256")
    assert user_id(Token(value)) == sub


def test_refuses_other_keys():
    value = jwt.encode({"sub": "1", "aud": "authenticated"}, "other", algorithm="HS256")
    with pytest.raises(HTTPException):
        user_id(Token(value))
