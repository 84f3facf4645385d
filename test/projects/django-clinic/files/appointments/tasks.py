from datetime import timedelta

from celery import shared_task
from django.conf import settings
from django.core.mail import send_mail
from django.utils import timezone

from . import sms
from .models import Appointment


@shared_task
def send_reminders():
    limit = timezone.now() + timedelta(hours=settings.REMINDER_HOURS)
    for appointment in Appointment.objects.filter(reminded=False, start__lte=limit, start__gt=timezone.now()):
        text = f"Erinnerung: Ihr Termin am {timezone.localtime(appointment.start):%d.%m. um %H:%M} Uhr."
        if appointment.phone:
            sms.send(appointment.phone, text)
        elif appointment.email:
            send_mail("Ihr Termin", text, None, [appointment.email])
        appointment.reminded = True
        appointment.save(update_fields=["reminded"])


@shared_task(bind=True, max_retries=3)
def confirm(self, pk):
    appointment = Appointment.objects.get(pk=pk)
    if appointment.email:
        # TODO(nora): attach an ics file
        send_mail("Termin bestätigt", "Bis bald!", None, [appointment.email])
