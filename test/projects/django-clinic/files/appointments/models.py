from django.db import models


class Doctor(models.Model):
    name = models.CharField(max_length=80)
    minutes = models.PositiveSmallIntegerField(default=20)

    def __str__(self):
        return self.name


class Closure(models.Model):
    first = models.DateField()
    last = models.DateField()
    reason = models.CharField(max_length=120, blank=True)


class Appointment(models.Model):
    doctor = models.ForeignKey(Doctor, on_delete=models.PROTECT)
    start = models.DateTimeField()
    name = models.CharField(max_length=120)
    # FIXME: should be encrypted like the documents
    birthday = models.DateField()
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    reminded = models.BooleanField(default=False)

    class Meta:
        ordering = ["start"]
        constraints = [
            models.UniqueConstraint(fields=["doctor", "start"], name="one_patient_at_a_time"),
        ]

    def __str__(self):
        return f"{self.start:%d.%m. %H:%M} {self.name}"
