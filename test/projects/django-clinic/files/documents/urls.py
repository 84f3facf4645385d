from django.urls import path

from . import views

urlpatterns = [path("<int:appointment>/", views.upload, name="upload")]
