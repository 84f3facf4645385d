from datetime import date

import pytest

from appointments.models import Doctor
from appointments.slots import free_slots


@pytest.mark.django_db
def test_twenty_minutes_each():
    doctor = Doctor.objects.create(name="Dr. Linden")
    tuesday = date(2024, 6, 4)
    assert len(list(free_slots(doctor, tuesday))) == 12
