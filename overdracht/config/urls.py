"""Every address of the house. A room writes its own whole paths in its `urls.py`."""

from django.urls import URLPattern, URLResolver, include, path

from overdracht.config.kamers import KAMERS

DEUREN = (
    *(f"overdracht.proces.{kamer}.urls" for kamer in KAMERS),
    "overdracht.exchange.urls",
    "overdracht.support.toegang.urls",
    "overdracht.support.planning.urls",
    "overdracht.support.berichten.urls",
    "overdracht.api.urls",
)

handler400 = "overdracht.api.errors.bad_request"
handler403 = "overdracht.api.errors.forbidden"
handler404 = "overdracht.api.errors.not_found"
handler500 = "overdracht.api.errors.server_error"
urlpatterns: list[URLPattern | URLResolver] = [
    *(path("", include(deur)) for deur in DEUREN),
    path("accounts/", include("allauth.urls")),
]
