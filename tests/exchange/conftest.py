"""Lists of fictive persons, and who may let them in."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import count

import pytest
import xlsxwriter
from django.test import Client

from overdracht.core.begrippen import Rol
from overdracht.data.models import (
    Bericht,
    Contactpersoon,
    Dossier,
    Gebeurtenis,
    Huishouden,
    Huishoudenlid,
    Inburgeraar,
    Koppeling,
    Persoon,
    Termijn,
    Toegang,
    Verblijf,
)
from overdracht.exchange.actions import Keuze, import_tvs, preview_tvs
from overdracht.exchange.formats.tvs import KOLOMMEN, lees
from overdracht.support.toegang.queries import SESSIE_MEDEWERKER
from tests import factories

VANDAAG = date(2026, 11, 22)
KOP = tuple(kolom.naam for kolom in KOLOMMEN)
_NUMMERS = count(1)


def rij(**velden: str) -> dict[str, str]:
    """One good row: an adult linked to Oisterwijk, unless said otherwise."""
    gewoon = {
        "v_nummer": f"99995{next(_NUMMERS):05d}",
        "achternaam": "Haddad",
        "voornamen": "Amal",
        "geboortedatum": "17-05-1994",
        "vergunning_op": "01-09-2026",
        "gekoppeld_op": "15-09-2026",
        "tvs_melding_op": "29-09-2026",
        "gemeente": "Oisterwijk",
        "azc": "azc Oisterwijk",
    }
    return {**gewoon, **velden}


def tekst(
    *rijen: Mapping[str, str], kop: Sequence[str] = KOP, teken: str = ";", einde: str = "\r\n"
) -> str:
    """A file of these rows, in the order of the heading."""
    regels = [teken.join(kop), *(teken.join(r.get(kolom, "") for kolom in kop) for r in rijen)]
    return einde.join(regels) + einde


def bestand(*rijen: Mapping[str, str], **vorm) -> bytes:
    """The bytes of such a file, as Excel saves 'CSV UTF-8'."""
    return tekst(*rijen, **vorm).encode("utf-8-sig")


def xlsx(*rijen):
    """A workbook with these rows."""
    uit = io.BytesIO()
    boek = xlsxwriter.Workbook(uit, {"strings_to_formulas": False})
    datum = boek.add_format({"num_format": "dd-mm-yyyy"})
    vel = boek.add_worksheet()
    for n, cellen in enumerate([KOP, *rijen]):
        for k, cel in enumerate(cellen):
            if isinstance(cel, date):
                vel.write_datetime(n, k, cel, datum)
            else:
                vel.write(n, k, cel)
    boek.close()
    return uit.getvalue()


def blad(*rijen: Mapping[str, str]):
    """The file as it is read."""
    return lees(bestand(*rijen))


def importeer(actor, *rijen, **keuze):
    """Let these rows in."""
    return import_tvs(actor=actor, blad=blad(*rijen), keuze=Keuze(**keuze), peildatum=VANDAAG)


def bekijk(actor, *rijen):
    """What these rows would do."""
    return preview_tvs(actor=actor, blad=blad(*rijen), peildatum=VANDAAG)


def stand():
    """Every row of every table that an import writes, but the lines of the audit."""
    modellen = (Persoon, Huishouden, Huishoudenlid, Inburgeraar, Dossier, Koppeling, Verblijf,
                Toegang, Termijn, Bericht, Contactpersoon, Gebeurtenis)  # fmt: skip
    alles = {m.__name__: m._base_manager.values_list() for m in modellen}  # noqa: SLF001  # shadows too
    return {naam: sorted(map(str, rijen)) for naam, rijen in alles.items()}


@pytest.fixture
def coa(db):
    """The unit of the COA regievoerders."""
    return factories.make_coa_koppeling()


@pytest.fixture
def wim(coa, oisterwijk, azc):
    """Regievoerder of COA."""
    return factories.make_medewerker(coa, Rol.COA_REGIEVOERDER, naam="Wim")


@pytest.fixture
def coa_actor(wim):
    """Wim as an actor."""
    return factories.make_actor(wim)


@pytest.fixture
def gemeente_actor(sandra):
    """Sandra of Oisterwijk as an actor."""
    return factories.make_actor(sandra)


@pytest.fixture
def log_in():
    """A browser in which this colleague is signed in, in this role."""

    def open_browser(medewerker):
        client = Client()
        client.force_login(
            medewerker.gebruiker, backend="allauth.account.auth_backends.AuthenticationBackend"
        )
        sessie = client.session
        sessie[SESSIE_MEDEWERKER] = str(medewerker.pk)
        sessie.save()
        return client

    return open_browser
