"""The addresses of the norms."""

from django.urls import path, register_converter

from overdracht.core.normen import LANDELIJK
from overdracht.proces.norm import views


class Normsleutel:
    """The id of a norm in a path: an address with another does not exist."""

    regex = "|".join(norm.id for norm in LANDELIJK)

    def to_python(self, waarde: str) -> str:
        """The id."""
        return waarde

    def to_url(self, waarde: str) -> str:
        """The id."""
        return waarde


register_converter(Normsleutel, "norm")

app_name = "norm"
urlpatterns = [
    path("regels/", views.rules, name="rules"),
    path("beheer/normen/", views.index, name="index"),
    path("beheer/normen/voortgang/", views.progress, name="progress"),
    path("beheer/normen/<norm:norm_id>/", views.detail, name="detail"),
    path("beheer/normen/<norm:norm_id>/waarde/", views.change, name="change"),
    path("beheer/normen/<norm:norm_id>/landelijk/", views.end, name="end"),
]
