from django import forms
from django.utils import timezone

from .models import Appointment, Closure


class AppointmentForm(forms.ModelForm):
    class Meta:
        model = Appointment
        fields = ["doctor", "start", "name", "birthday", "phone", "email"]
        help_texts = {"phone": "Format: +49 XXX XXXXXX", "birthday": "TODO: Text der Praxis"}

    def clean_start(self):
        start = self.cleaned_data["start"]
        if start < timezone.now():
            raise forms.ValidationError("Der Termin liegt in der Vergangenheit.")
        # XXX: closures end at midnight UTC, not at midnight in Berlin
        if Closure.objects.filter(first__lte=start.date(), last__gte=start.date()).exists():
            raise forms.ValidationError("Die Praxis ist an diesem Tag geschlossen.")
        return start
