import os

from celery import Celery
from celery.schedules import crontab

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clinic.settings.local")

app = Celery("clinic")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

app.conf.beat_schedule = {
    "send-reminders": {
        "task": "appointments.tasks.send_reminders",
        "schedule": crontab(minute=0, hour="8-18"),
    },
    "delete-old-uploads": {
        "task": "documents.tasks.delete_old_uploads",
        "schedule": crontab(minute=30, hour=3),
    },
    # "sync-insurance": {
    #     "task": "appointments.tasks.sync_insurance",
    #     "schedule": crontab(minute=0, hour=5),
    # },
}
