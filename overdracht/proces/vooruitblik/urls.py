"""The address of the what-if of one dossier."""

from django.urls import path

from overdracht.proces.vooruitblik import views

app_name = "vooruitblik"
urlpatterns = [path("dossiers/<uuid:dossier_id>/wat-als/", views.what_if, name="what_if")]
