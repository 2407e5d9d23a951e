"""The addresses of what is not right in one dossier."""

from django.urls import path

from overdracht.proces.verzoek import views

KLOPT_NIET = "dossiers/<uuid:dossier_id>/klopt-niet/"

app_name = "verzoek"
urlpatterns = [
    path(KLOPT_NIET, views.index, name="index"),
    path(KLOPT_NIET + "verzoeken/<uuid:verzoek_id>/", views.answer, name="answer"),
    path(KLOPT_NIET + "<slug:onderwerp>/", views.ask, name="ask"),
]
