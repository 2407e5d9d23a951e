"""The addresses of the machine's door: plural nouns, no slash at the end."""

from django.urls import path

from overdracht.api.v1.dossiers import Dossierlijst
from overdracht.api.v1.lijn import Lijn
from overdracht.api.v1.openapi import Openapi
from overdracht.api.v1.samenwerking import Afsprakenlijst

app_name = "api"
urlpatterns = [
    path("api/v1/dossiers", Dossierlijst.as_view(), name="dossiers"),
    path("api/v1/dossiers/<uuid:dossier_id>/lijn", Lijn.as_view(), name="lijn"),
    path("api/v1/afspraken", Afsprakenlijst.as_view(), name="afspraken"),
    path("api/v1/openapi.json", Openapi.as_view(), name="openapi"),
]
