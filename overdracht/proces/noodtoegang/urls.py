"""The addresses of emergency access."""

from django.urls import path

from overdracht.proces.noodtoegang import views

NOODTOEGANG = "noodtoegang/"

app_name = "noodtoegang"
urlpatterns = [
    path(NOODTOEGANG, views.index, name="index"),
    path(NOODTOEGANG + "geven/", views.give, name="give"),
    path(NOODTOEGANG + "<uuid:toegang_id>/stoppen/", views.stop, name="stop"),
]
