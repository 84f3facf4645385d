from datetime import datetime, time, timedelta

from django.conf import settings
from django.utils import timezone

from .models import Appointment, Doctor

OPENING = {0: (8, 17), 1: (8, 12), 2: (8, 17), 3: (8, 17), 4: (8, 13)}


def days():
    today = timezone.localdate()
    for offset in range(1, settings.BOOKING_WEEKS * 7):
        day = today + timedelta(days=offset)
        if day.weekday() in OPENING:
            yield day


def free_slots(doctor: Doctor, day):
    """Starts of the free appointments of a day."""
    # TODO: leave out public holidays
    first, last = OPENING[day.weekday()]
    taken = set(Appointment.objects.filter(doctor=doctor, start__date=day).values_list("start", flat=True))
    start = timezone.make_aware(datetime.combine(day, time(first)))
    end = timezone.make_aware(datetime.combine(day, time(last)))
    while start < end:
        if start not in taken:
            yield start
        start += timedelta(minutes=doctor.minutes)
