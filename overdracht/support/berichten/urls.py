"""The addresses of the inbox."""

from django.urls import path

from overdracht.support.berichten import views

app_name = "berichten"
urlpatterns = [
    path("berichten/", views.inbox, name="list"),
    path("berichten/<uuid:bericht_id>/gelezen/", views.read, name="read"),
]
