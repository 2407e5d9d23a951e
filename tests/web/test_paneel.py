"""The panel of a room: the buttons that make sense, and none of a dossier that is closed."""

from datetime import date
from types import SimpleNamespace
from uuid import uuid4

import pytest

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Handeling
from overdracht.web.paneel import Knop, Onderdeel, Stapknop, knoppen, toon_paneel

pytestmark = pytest.mark.urls("tests.web.adressen")
DOSSIER = uuid4()
DETAIL = Stapknop("Bekijk", "dossier:detail", Handeling.DOSSIER_INZIEN)
ONDERDEEL = Onderdeel(
    "Huisvesting", ("Nog geen woning.",), ("Eerder: logeren.",), (Knop("Ga", "/ga/"),)
)


@pytest.fixture
def toon(vraag):
    """The panel as a page, for this role."""

    def _toon(rol=Rol.REGIEVOERDER_GEMEENTE, *, gesloten_op=None):
        plek = SimpleNamespace(
            app_name="huisvesting",
            view_name="huisvesting:panel",
            kwargs={"dossier_id": DOSSIER},
        )
        request = vraag(rol=rol, resolver_match=plek)
        antwoord = toon_paneel(request, DOSSIER, [ONDERDEEL], gesloten_op=gesloten_op)
        return antwoord.content.decode()

    return _toon


def test_a_button_stands_there_when_it_makes_sense_and_the_role_may_press_it():
    kandidaten = (
        DETAIL,
        DETAIL._replace(tekst="Zinloos", mits=False),
        DETAIL._replace(tekst="Niet van u", handeling=Handeling.KLANTPROFIEL_DELEN),
    )

    assert knoppen(Rol.REGIEVOERDER_GEMEENTE, DOSSIER, kandidaten) == (
        Knop("Bekijk", f"/dossiers/{DOSSIER}/"),
    )


def test_an_open_dossier_shows_what_stands_what_was_and_what_can_be_done(toon):
    html = toon()

    assert all(deel in html for deel in ("Nog geen woning.", "Eerder: logeren.", 'href="/ga/"'))
    assert "afgesloten" not in html


def test_a_closed_dossier_offers_no_button_and_says_how_to_open_it(toon):
    html = toon(gesloten_op=date(2026, 5, 4))

    assert "Dit dossier is afgesloten op 4 mei 2026." in html
    assert f'href="/dossiers/{DOSSIER}/heropenen/"' in html
    assert "Nog geen woning." in html
    assert 'href="/ga/"' not in html


def test_who_may_not_open_it_is_told_whom_to_ask(toon):
    html = toon(Rol.WOONBEGELEIDER, gesloten_op=date(2026, 5, 4))

    assert "Vraag de gemeente" in html
    assert "heropenen" not in html
