from django.http import HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render

from appointments.models import Appointment

from .models import Document

LIMIT = 8 * 1024 * 1024


def upload(request, appointment):
    # FIXME anybody who guesses the number may upload
    target = get_object_or_404(Appointment, pk=appointment)
    if request.method == "POST":
        file = request.FILES.get("file")
        if file is None or file.size > LIMIT:
            return HttpResponseBadRequest("Datei fehlt oder ist zu groß")
        Document.objects.create(appointment=target, file=file)
        return redirect("thanks")
    return render(request, "upload.html", {"appointment": target})
