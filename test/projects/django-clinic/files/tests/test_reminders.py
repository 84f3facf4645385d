from datetime import date, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from appointments.models import Appointment, Doctor
from appointments.tasks import send_reminders


@pytest.mark.django_db
def test_reminder_is_sent_once():
    Appointment.objects.create(
        doctor=Doctor.objects.create(name="Dr. Linden"),
        start=timezone.now() + timedelta(hours=3),
        name="A",
        birthday=date(1980, 1, 1),
        email="a@example.com",
    )
    send_reminders()
    send_reminders()
    assert len(mail.outbox) == 1
    # TODO: the same for text messages
