from uuid import UUID, uuid4

from fastapi import APIRouter, Depends, UploadFile
from supabase import create_client

from app.auth import user_id
from app.settings import settings

router = APIRouter(prefix="/files")
storage = create_client(settings.supabase_url, settings.supabase_service_key).storage

# s3 = boto3.client("s3")


@router.post("")
async def upload(file: UploadFile, owner: UUID = Depends(user_id)) -> dict[str, str]:
    path = f"{owner}/{uuid4()}"
    # FIXME: no limit for the size of a file
    storage.from_("recordings").upload(path, await file.read())
    return {"path": path}
