"""The addresses of Vandaag, the worklist and the dossier."""

from django.urls import path

from overdracht.proces.dossier.views import dossier, lijst, uitvoer, vandaag, verdeling, weergaven

DOSSIER = "dossiers/<uuid:dossier_id>/"
WEERGAVEN = "dossiers/weergaven/"

app_name = "dossier"
urlpatterns = [
    path("", vandaag.today, name="today"),
    path("dossiers/", lijst.worklist, name="list"),
    path("dossiers/filteren/", lijst.choose_filters, name="filter"),
    path("dossiers/zoeken/", lijst.search, name="search"),
    path("dossiers/exporteren/", uitvoer.export, name="export"),
    path("dossiers/exporteren/aanvragen/", uitvoer.request_export, name="request_export"),
    path("dossiers/exports/", uitvoer.exports, name="exports"),
    path("dossiers/exports/<uuid:verzoek_id>/", uitvoer.judge, name="judge_export"),
    path("dossiers/exports/<uuid:verzoek_id>/bestand/", uitvoer.fetch, name="fetch_export"),
    path("dossiers/verdelen/", verdeling.divide, name="divide"),
    path(WEERGAVEN, weergaven.index, name="views"),
    path(WEERGAVEN + "bewaren/", weergaven.save, name="save_view"),
    path(WEERGAVEN + "<uuid:weergave_id>/", weergaven.rename, name="rename_view"),
    path(WEERGAVEN + "<uuid:weergave_id>/weggooien/", weergaven.delete, name="delete_view"),
    path(DOSSIER, dossier.detail, name="detail"),
    path(DOSSIER + "geschiedenis/", dossier.history, name="history"),
    path(DOSSIER + "toewijzen/", dossier.assign, name="assign"),
    path(DOSSIER + "afsluiten/", dossier.close, name="close"),
    path(DOSSIER + "heropenen/", dossier.reopen, name="reopen"),
]
