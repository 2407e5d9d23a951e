"""The addresses of the norms."""

from django.urls import path

from overdracht.proces.norm import views

app_name = "norm"
urlpatterns = [path("regels/", views.rules, name="rules")]
