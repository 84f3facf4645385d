from django.shortcuts import redirect, render

from .forms import AppointmentForm
from .models import Doctor
from .slots import days, free_slots
from .tasks import confirm


def book(request):
    form = AppointmentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        appointment = form.save()
        confirm.delay(appointment.pk)
        return redirect("thanks")
    slots = {doctor: {day: list(free_slots(doctor, day)) for day in days()} for doctor in Doctor.objects.all()}
    return render(request, "book.html", {"form": form, "slots": slots})


def thanks(request):
    return render(request, "thanks.html")
