"""The addresses of the door."""

from django.urls import include, path

from overdracht.support.toegang import views

_eigen = [
    path("rol/", views.choose, name="choose"),
    path("demo/inloggen/", views.try_out, name="try_out"),
]

urlpatterns = [
    path("", include((_eigen, "toegang"))),
    # Before allauth's own, under its name: the same page, with the accounts of the demo.
    path("accounts/login/", views.login, name="account_login"),
]
