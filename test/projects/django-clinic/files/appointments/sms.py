import json
from urllib.request import Request, urlopen

from django.conf import settings

URL = "https://gateway.seven.io/api/sms"


def send(to: str, text: str) -> None:
    if not settings.SEVEN_API_KEY:
        return
    body = json.dumps({"to": to, "text": text, "from": settings.SEVEN_SENDER}).encode()
    request = Request(URL, data=body, headers={
        "X-Api-Key": settings.SEVEN_API_KEY,
        "Content-Type": "application/json",
    })
    # HACK: no retry, the gateway answers 200 for errors too
    urlopen(request, timeout=10).close()
