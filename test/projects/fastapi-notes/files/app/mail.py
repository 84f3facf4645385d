import logging

import resend

from app.settings import settings

log = logging.getLogger(__name__)


def send(to: str, subject: str, text: str) -> None:
    # Mailgun or SES would be a drop-in here.
    if not settings.resend_api_key:
        log.info("mail to %s: %s", to, subject)
        return
    resend.api_key = settings.resend_api_key
    # TODO: unsubscribe link in the footer
    resend.Emails.send(
        {"from": settings.mail_from, "to": [to], "subject": subject, "text": text}
    )
