"""The few addresses that the shell of a page knows, without the rooms behind them."""

from django.http import HttpResponse
from django.urls import include, path


def _pagina(request, **_):
    return HttpResponse(request.path)


_dossier = [
    path("", _pagina, name="today"),
    path("dossiers/", _pagina, name="list"),
    path("dossiers/<uuid:dossier_id>/", _pagina, name="detail"),
    path("dossiers/<uuid:dossier_id>/heropenen/", _pagina, name="reopen"),
]

urlpatterns = [
    path("", include((_dossier, "dossier"))),
    path("koppelingen/importeren/", include(([path("", _pagina, name="tvs")], "exchange"))),
    path("berichten/", include(([path("", _pagina, name="list")], "berichten"))),
    path("rol/", include(([path("", _pagina, name="choose")], "toegang"))),
    path("klopt-niet/<uuid:dossier_id>/", include(([path("", _pagina, name="index")], "verzoek"))),
    path("vrije-tekst/", include(([path("", _pagina, name="vrije_tekst")], "planning"))),
    path("accounts/", include("allauth.urls")),
]
