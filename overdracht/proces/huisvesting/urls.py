"""The addresses of the huisvesting of one dossier."""

from django.urls import path

from overdracht.proces.huisvesting import views

HUISVESTING = "dossiers/<uuid:dossier_id>/huisvesting/"

app_name = "huisvesting"
urlpatterns = [
    path(HUISVESTING, views.panel, name="panel"),
    path(HUISVESTING + "verwachting/", views.expect, name="expect"),
    path(HUISVESTING + "woning/", views.house, name="house"),
    path(HUISVESTING + "verhuizing/", views.move, name="move"),
    path(HUISVESTING + "rust/", views.rest, name="rest"),
    path(HUISVESTING + "rust/afzeggen/", views.cancel_rest, name="cancel_rest"),
    path(HUISVESTING + "brp/", views.register, name="register"),
    path(HUISVESTING + "brp/elders/", views.register_elsewhere, name="register_elsewhere"),
    path(HUISVESTING + "bijstand/", views.support, name="support"),
    path(HUISVESTING + "logeren/", views.stay, name="stay"),
]
