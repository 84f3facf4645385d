from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("verwaltung/", admin.site.urls),
    path("dokumente/", include("documents.urls")),
    path("", include("appointments.urls")),
]
