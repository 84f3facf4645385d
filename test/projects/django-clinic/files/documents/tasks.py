from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from .models import Document

DAYS = 90


@shared_task
def delete_old_uploads():
    for document in Document.objects.filter(created__lt=timezone.now() - timedelta(days=DAYS)):
        document.file.delete(save=False)
        document.delete()
