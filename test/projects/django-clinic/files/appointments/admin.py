from django.contrib import admin

from .models import Appointment, Closure, Doctor


@admin.register(Appointment)
class AppointmentAdmin(admin.ModelAdmin):
    list_display = ["start", "doctor", "name", "reminded"]
    list_filter = ["doctor", "start"]
    search_fields = ["name", "phone"]
    date_hierarchy = "start"
    # TODO: a print view for the reception


admin.site.register(Doctor)
admin.site.register(Closure)
