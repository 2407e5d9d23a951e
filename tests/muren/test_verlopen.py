"""Access follows what happens: random histories beside a model that knows no tables (AZ6)."""

from datetime import UTC, datetime, timedelta
from random import choice, randint

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from overdracht.core.begrippen import Rol, Toegangsoort
from overdracht.data.models import Dossier
from overdracht.data.wie import acting_as
from overdracht.support.toegang import actions
from overdracht.support.toegang.policy import systeem
from tests import factories
from tests.muren.toegangsmodel import VAN_EEN_EENHEID, Toegangsmodel

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
BEGIN = datetime(2027, 1, 4, 9, tzinfo=UTC)  # after every day of the factories
KOPPELING, VERBLIJF, OPDRACHT = VAN_EEN_EENHEID
STAPPEN = 4


class Land:
    """Two gemeenten, two azc's, COA, a partner; of some two colleagues, and one who never reads."""

    def __init__(self, aantal):
        gemeenten = [factories.make_gemeente(f"G{n}", code=f"GM077{n}") for n in range(2)]
        azcs = [factories.make_azc(f"azc {n}") for n in range(2)]
        partner = factories.make_partner()
        self.plekken = {
            KOPPELING: (*gemeenten, factories.make_coa_koppeling()),
            VERBLIJF: tuple(azcs),
            OPDRACHT: (partner,),
        }
        wie = [(e, Rol.REGIEVOERDER_GEMEENTE) for e in (*gemeenten, gemeenten[0])]
        wie += [(azcs[0], Rol.CASEMANAGER), (azcs[1], Rol.WOONBEGELEIDER)]
        wie += [(self.plekken[KOPPELING][-1], Rol.COA_REGIEVOERDER)]
        wie += [(partner, Rol.PARTNER)] * 2
        wie += [(gemeenten[0], Rol.FUNCTIONEEL_BEHEERDER), (gemeenten[1], Rol.PRIVACY_OFFICER)]
        self.actoren = [
            factories.make_actor(factories.make_medewerker(e, rol, naam=f"Collega {n}"))
            for n, (e, rol) in enumerate(wie)
        ]
        self.leiders = [
            factories.make_actor(factories.make_medewerker(e, Rol.TEAMLEIDER, naam="Leider"))
            for e in gemeenten
        ]
        self.actoren += self.leiders
        self.nooit = {a.medewerker_id for a in self.actoren if a.rol in NOOIT}
        dossiers = [
            factories.make_dossier(gemeente=gemeenten[0], coa_locatie=azcs[0])
            for _ in range(aantal)
        ]
        self.modellen = {d: Toegangsmodel() for d in dossiers}


NOOIT = (Rol.FUNCTIONEEL_BEHEERDER, Rol.PRIVACY_OFFICER)


def sluit(_land, dossier, model):
    """The dossier is closed; what was given for an emergency ends by itself."""
    for soort in VAN_EEN_EENHEID:
        actions.close_toegang(actor=systeem("test"), dossier=dossier, soort=soort)
        model.close(soort)


def plaats(land, dossier, model):
    """A koppeling, herkoppeling or transfer: from one unit to another."""
    soort = choice((KOPPELING, VERBLIJF))
    eenheid = choice(land.plekken[soort]).pk
    actions.move_toegang(actor=systeem("test"), dossier=dossier, soort=soort, naar_id=eenheid)
    model.move(soort, eenheid)


def geef(land, dossier, model):
    """Beside who has it: COA beside the gemeente, a partner or one of its people."""
    soort = choice(VAN_EEN_EENHEID)
    eenheid = choice(land.plekken[soort]).pk
    daar = [a.medewerker_id for a in land.actoren if a.eenheid_id == eenheid]
    naam = choice((None, *daar))
    actions.open_toegang(
        actor=systeem("test"),
        dossier=dossier,
        eenheid_id=eenheid,
        soort=soort,
        medewerker_id=naam,
    )
    model.open(soort, (eenheid, naam))


def neem(land, dossier, model):
    soort = choice(VAN_EEN_EENHEID)
    eenheid = choice(land.plekken[soort]).pk
    actions.close_toegang(actor=systeem("test"), dossier=dossier, soort=soort, eenheid_id=eenheid)
    model.close(soort, eenheid)


def verhuis(_land, dossier, model):
    """The azc ends on a day, to come or past."""
    nu = timezone.now()
    op = timezone.localdate() + timedelta(days=randint(-2, 30))
    actions.end_toegang(actor=systeem("test"), dossier=dossier, soort=VERBLIJF, op=op)
    einde = timezone.make_aware(datetime.combine(op, datetime.min.time()))
    model.end(VERBLIJF, einde, nu)


def nood(land, dossier, model):
    leider = choice(land.leiders)
    collega = choice([a for a in land.actoren if a.eenheid_id == leider.eenheid_id])
    tot = timezone.now() + timedelta(hours=randint(1, 72))
    actions.open_noodtoegang(
        actor=leider, dossier=dossier, medewerker_id=collega.medewerker_id, tot=tot, reden="Spoed"
    )
    model.emergency((collega.eenheid_id, collega.medewerker_id), tot)


DADEN = (plaats, plaats, geef, geef, neem, verhuis, nood)


def verschillen(land):
    """Who sees another set of dossiers than the model says, by either wall."""
    nu, eigen = timezone.now(), {d.pk for d in land.modellen}
    for actor in land.actoren:
        wie = (actor.eenheid_id, actor.medewerker_id)
        verwacht = {
            d.pk
            for d, model in land.modellen.items()
            if model.sees(wie, nu, mag_lezen=lambda w: w[1] not in land.nooit)
        }
        zelf = set(Dossier.objects.visible_to(actor).values_list("pk", flat=True)) & eigen
        if zelf != verwacht:
            yield actor.naam, "de toepassing", zelf ^ verwacht
        if connection.vendor == "postgresql":
            with acting_as(actor):
                database = set(Dossier.objects.values_list("pk", flat=True)) & eigen
            if database != verwacht:
                yield actor.naam, "de database", database ^ verwacht


def loop(histories, naast_elkaar):
    """So many histories of so many dossiers beside each other; every one begins closed."""
    gezien = set()
    with time_machine.travel(BEGIN, tick=False) as klok:
        land = Land(naast_elkaar)
        for _ in range(histories // naast_elkaar):
            for stap in range(STAPPEN):
                for dossier, model in land.modellen.items():
                    daad = choice(DADEN) if stap else sluit
                    daad(land, dossier, model)
                    gezien.add(daad)
                assert list(verschillen(land)) == []
                klok.shift(timedelta(minutes=choice((1, 90, 3_000, 40_000))))
                assert list(verschillen(land)) == []
    assert gezien == {*DADEN, sluit}


def test_two_hundred_histories_end_as_the_model_says():
    loop(200, 40)


@pytest.mark.deep
def test_ten_thousand_histories_end_as_the_model_says():
    loop(10_000, 250)


def test_the_comparison_sees_access_that_stays():
    """What the product forgets to close, the model does not see any more."""
    with time_machine.travel(BEGIN, tick=False):
        land = Land(1)
        ((dossier, model),) = land.modellen.items()
        sluit(land, dossier, model)
        plaats(land, dossier, model)
        assert list(verschillen(land)) == []
        for soort in Toegangsoort:
            model.close(soort)

        assert list(verschillen(land)) != []
