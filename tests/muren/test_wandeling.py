"""Every door of the house, walked through by every role: what comes back, and what it leaves."""

from collections import defaultdict
from collections.abc import Sequence
from functools import partial

import pytest
from django.apps import apps

from overdracht.core.begrippen import Onderdeel
from overdracht.data.models import (
    Auditregel,
    Auditsegment,
    Auditzegel,
    Beheerwijziging,
    Eenheid,
    Inlogdienst,
    Inlogidentiteit,
    Inlogpoging,
    Ldvregel,
    Organisatie,
    Rechtencontrole,
    Sessie,
    Tarief,
    Termijn,
    Uitnodiging,
    Vernietiging,
    Werktijd,
)
from overdracht.support.audit.queries import pseudoniem
from overdracht.support.toegang.policy import Soort
from tests.muren.deuren import EIGEN, KRUIS, NERGENS, VREEMD, list_deuren
from tests.muren.kooi import personen
from tests.muren.maat import FORMULIER_BIJ, IS_GEHEEL, als_geheel, trek
from tests.muren.tabel import lees, maak_tabel, ontleed, schrijf, vernieuw_als_gevraagd
from tests.muren.wandelaar import DICHT, Stap, wandel
from tests.muren.wereld import ANONIEM
from tests.muren.zaak import vrije_teksten

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
DEEL = 10  # of the doors each visitor walks one in so many, where the walk is not whole
WEIGERT = frozenset({403, 404, 405})
# What a refused request may write: its line, and that the session was used.
BIJ_WEIGERING = frozenset({"overdracht_auditregel", "overdracht_sessie"})
# What one typed oneself comes back: the uploaded list names the neighbour's person by number.
GETYPT = {"exchange:rest": "Persoon.v_nummer", "exchange:preview": "Persoon.v_nummer"}
# Who confirms reads the reason at this one door, and nothing else of that part of the dossier.
TE_BEOORDELEN = {"klantprofiel:confirm_exception": "Uitzondering.waarom"}
# Texts that say nothing of a person, and texts that nobody types.
ZONDER_PERSOON = (
    Auditregel,
    Auditsegment,
    Auditzegel,
    # About colleagues and accounts, never about an inburgeraar.
    Beheerwijziging,
    Eenheid,
    Inlogdienst,
    Inlogidentiteit,
    Inlogpoging,
    Ldvregel,
    Organisatie,
    Rechtencontrole,
    Sessie,
    Tarief,
    Termijn,
    Uitnodiging,
    Vernietiging,
    Werktijd,
)
VAN_DE_MACHINE = frozenset(
    {
        "Bericht.soort",
        "Bericht.worker",
        "Dossier.coa_termijn_sleutel",
        "Dossier.gemeente_termijn_sleutel",
        "Dossier.volgende_termijn_sleutel",
        "Dossier.zoeknaam",
        "Gebeurtenis.actor_naam",
        "Gebeurtenis.eenheid_naam",
        "Gebeurtenis.soort",
        "Gebruiker.email",
        "Gebruiker.password",
        "Importbestand.sha256",
        "Toestemming.tekstmerk",
    }
)


@pytest.fixture(scope="module")
def wandeling(wereld) -> Sequence[Stap]:
    kies = list if IS_GEHEEL else partial(trek, deel=DEEL)
    stappen = list(wandel(wereld, list_deuren(), kies))
    vernieuw_als_gevraagd(maak_tabel(stappen))
    return stappen


def zonder_getypt(stap, kanaries):
    mag_hier = (GETYPT | TE_BEOORDELEN).get(stap.deur.naam)
    return [kanarie for kanarie in kanaries if kanarie.plek != mag_hier]


def test_nothing_comes_back_that_is_not_for_this_role(wereld, wandeling):
    gevonden = {
        stap.waar: wat
        for stap in wandeling
        if (wat := zonder_getypt(stap, wereld.vind(stap.persona, stap.alles)))
    }

    assert gevonden == {}


@als_geheel
def test_the_walk_comes_past_what_could_leak(wereld, wandeling):
    """The canaries are real: whoever may see a part does meet them."""
    gezien = {
        kanarie.onderdeel
        for stap in wandeling
        if stap.relatie == EIGEN and stap.status == 200
        for kanarie in wereld.gezien(stap.alles)
    }

    assert gezien >= set(Onderdeel) - {
        Onderdeel.GEZONDHEID,  # nobody's yet
        Onderdeel.OPLEIDING_WERK,  # no table of its own yet
    }


def test_every_door_answers_every_role_as_was_reviewed(wandeling):
    gezien, nagekeken = maak_tabel(wandeling), ontleed(lees())
    anders = {
        (deur, naam): (antwoord, nagekeken.get(deur, {}).get(naam))
        for deur, namen in gezien.items()
        for naam, antwoord in namen.items()
        if antwoord != nagekeken.get(deur, {}).get(naam)
    }

    assert anders == {}
    assert schrijf(gezien) == lees() or not IS_GEHEEL


@als_geheel
def test_it_is_known_on_which_page_a_form_stands(wandeling):
    """Who walks a part takes the page along, so that the form is posted as in the whole walk."""
    elders = {
        (stap.deur.naam, stap.bron)
        for stap in wandeling
        if stap.methode == "POST" and stap.relatie == EIGEN and stap.bron
        if stap.bron != stap.deur.naam
    }

    assert elders == set(FORMULIER_BIJ.items())


def test_no_door_breaks(wandeling):
    assert {stap.waar: stap.alles[-500:] for stap in wandeling if stap.status >= 500} == {}


def test_a_neighbours_and_a_dossier_that_never_was_get_the_same_answer(wandeling):
    per_vraag: dict[tuple[str, str], dict[str, tuple[int, str]]] = defaultdict(dict)
    for stap in wandeling:
        if stap.methode == "GET" and stap.relatie in (VREEMD, NERGENS):
            per_vraag[stap.persona.naam, stap.deur.titel][stap.relatie] = stap.status, stap.lijf

    anders = [
        vraag
        for vraag, beide in per_vraag.items()
        if NERGENS in beide and beide[VREEMD] != beide[NERGENS]
    ]
    assert anders == []


def test_a_neighbours_row_is_not_found_through_ones_own_dossier(wandeling):
    open_ = [
        stap.waar
        for stap in wandeling
        if stap.relatie in (VREEMD, KRUIS, NERGENS) and stap.status not in WEIGERT | DICHT
    ]

    assert open_ == []


def test_who_is_not_signed_in_is_sent_to_sign_in(wandeling):
    antwoorden = {
        (stap.deur.titel, stap.status)
        for stap in wandeling
        if stap.persona.naam == ANONIEM
        and stap.deur.beleid.soort is not Soort.OPENBAAR
        and stap.status not in (302, 401)
    }

    assert antwoorden == set()


def test_every_look_at_a_person_leaves_a_line_that_names_them(wereld, wandeling):
    pseudoniemen = {zaak.kooi.merk: pseudoniem(zaak.dossier.pk) for zaak in wereld.zaken}
    zonder_regel = [
        (stap.waar, merk)
        for stap in wandeling
        if stap.status == 200
        for merk in personen(zonder_getypt(stap, wereld.gezien(stap.lijf)))
        if not any(pseudoniemen[merk] in regel.pseudoniemen for regel in stap.regels)
    ]

    assert zonder_regel == []


def test_every_refusal_is_written_down(wandeling):
    zonder_regel = [
        stap.waar
        for stap in wandeling
        if stap.persona.medewerker
        and stap.status in (403, 404)
        and stap.deur.beleid.soort is Soort.RECHT
        and "geweigerd" not in [regel.uitkomst for regel in stap.regels]
    ]

    assert zonder_regel == []


def test_a_refused_request_writes_nothing_but_its_line(wandeling):
    geschreven = {
        stap.waar: stap.geschreven - BIJ_WEIGERING
        for stap in wandeling
        if stap.status in WEIGERT and stap.geschreven - BIJ_WEIGERING
    }

    assert geschreven == {}


def test_every_text_that_somebody_can_write_holds_a_canary_of_the_neighbour(wereld):
    kooi = wereld.vreemd.kooi
    gevuld = {kanarie.plek for kanarie in (*kooi.woorden.values(), *kooi.nummers.values())}
    vergeten = [
        plek
        for tabel in apps.get_app_config("overdracht").get_models()
        if tabel not in ZONDER_PERSOON
        for veld in vrije_teksten(tabel)
        if (plek := f"{tabel.__name__}.{veld.name}") not in gevuld | VAN_DE_MACHINE
    ]

    assert vergeten == []
