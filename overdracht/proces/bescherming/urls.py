"""The addresses of the protection of one dossier."""

from django.urls import path

from overdracht.proces.bescherming import views

BESCHERMING = "dossiers/<uuid:dossier_id>/bescherming/"

app_name = "bescherming"
urlpatterns = [
    path(BESCHERMING, views.show, name="show"),
    path(BESCHERMING + "instellen/", views.switch_on, name="switch_on"),
    path(BESCHERMING + "wijzigen/", views.change, name="change"),
    path(BESCHERMING + "opheffen/vragen/", views.ask_lift, name="ask_lift"),
    path(BESCHERMING + "opheffen/", views.lift, name="lift"),
]
