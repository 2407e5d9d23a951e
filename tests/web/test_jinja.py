"""The environment in which every page is written."""

from uuid import UUID

import pytest
from django.http import HttpResponse
from django.urls import path, reverse
from jinja2 import UndefinedError

from overdracht.web import jinja


def _pagina(request, **_):
    return HttpResponse(request.path)


DOSSIER = UUID("0b9c2f1e-7c1f-4f3a-9d57-0f1e2d3c4b5a")
urlpatterns = [
    path("dossiers/<uuid:dossier_id>/", _pagina, name="een"),
    path("dossiers/<uuid:dossier_id>/rijen/<uuid:rij_id>/", _pagina, name="twee"),
    path("jaar/<int:jaar>/", _pagina, name="jaar"),
]


def test_what_somebody_typed_is_never_markup(schrijf):
    assert schrijf("{{ naam }}", naam="<script>") == "&lt;script&gt;"


def test_a_name_that_the_view_did_not_give_is_an_error(schrijf):
    with pytest.raises(UndefinedError):
        schrijf("{{ vergeten }}")


def test_texts_take_named_values_and_escape_them(schrijf):
    tekst = '{{ _("Dossier van %(naam)s", naam=naam) }}'

    assert schrijf(tekst, naam="<b>") == "Dossier van &lt;b&gt;"


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("naam", "args"), [("een", [DOSSIER]), ("twee", [DOSSIER, UUID(int=7)]), ("jaar", [2026])]
)
def test_the_quick_way_to_an_address_gives_the_address_of_django(naam, args):
    jinja._patroon.cache_clear()  # noqa: SLF001  # another list of addresses than the product's

    assert jinja.url(naam, *args) == reverse(naam, args=args)
    assert jinja.url("een", dossier_id=DOSSIER) == reverse("een", args=[DOSSIER])


def test_without_the_bundle_a_page_asks_for_no_bundle(monkeypatch):
    monkeypatch.setattr(jinja, "NLDS", "gebouwd/er-is-geen.css")
    jinja.nlds.cache_clear()

    assert jinja.nlds() == ""

    jinja.nlds.cache_clear()
