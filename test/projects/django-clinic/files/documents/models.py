import uuid

from django.db import models


def path(instance, filename):
    return f"documents/{uuid.uuid4()}"


class Document(models.Model):
    appointment = models.ForeignKey("appointments.Appointment", on_delete=models.CASCADE)
    file = models.FileField(upload_to=path)
    created = models.DateTimeField(auto_now_add=True)
