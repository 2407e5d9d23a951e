"""Eight colleagues who save the same field at once: what is overtaken is said, never lost (OL1)."""

from threading import Barrier, Thread

import pytest
from django.db import OperationalError, connection

from overdracht.core.begrippen import Rol
from overdracht.core.errors import Verouderd
from overdracht.core.keuzes import Factor
from overdracht.data.models import Gebeurtenis, Scenariofactor
from overdracht.proces.scenario.actions import record_factor
from overdracht.support.toegang.actions import acting_as
from tests.factories import make_actor, make_dossier, make_medewerker
from tests.verlies.daden import PEILDATUM

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
SAMEN, KEER, KEER_DIEP = 8, 12, 100
VELD = Factor.REISTIJD_MINUTEN


def sla_op(actor, dossier_id, versie, waarde):
    record_factor(
        actor=actor,
        dossier_id=dossier_id,
        factor=VELD,
        waarde=waarde,
        bron="de reisplanner",
        peildatum=PEILDATUM,
        versie=versie,
    )


def redacteur(actor, dossier_id, waarden, bewaard, overruled):
    """Open the form, save it, and open it again when somebody was first."""
    try:
        with acting_as(actor):
            for waarde in waarden:
                rij = Scenariofactor.objects.get(dossier_id=dossier_id, opgevolgd_at=None)
                try:
                    sla_op(actor, dossier_id, rij.versie, waarde)
                except (Verouderd, OperationalError):
                    # A machine that is too busy to give SQLite its turn in time says so as well.
                    overruled.append(waarde)
                else:
                    bewaard.append(waarde)
    finally:
        connection.close()


def check(oisterwijk, azc, keer):
    dossier = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    actoren = [
        make_actor(make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE)) for _ in range(SAMEN)
    ]
    with acting_as(actoren[0]):
        sla_op(actoren[0], dossier.pk, 0, 1)
    bewaard: list[int] = [1]
    overruled: list[int] = []
    hek = Barrier(SAMEN)

    def begin(nummer, actor):
        hek.wait()
        # Every value is its own, so that each save can be told from the others.
        waarden = range(2 + nummer, 2 + SAMEN * keer, SAMEN)
        redacteur(actor, dossier.pk, waarden, bewaard, overruled)

    draden = [Thread(target=begin, args=paar) for paar in enumerate(actoren)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    rijen = Gebeurtenis.objects.filter(dossier=dossier).order_by("id").values_list("oud", "nieuw")
    verloop = [(oud.get(VELD), int(nieuw[VELD])) for oud, nieuw in rijen]
    assert len(bewaard) + len(overruled) == SAMEN * keer + 1
    assert sorted(nieuw for _, nieuw in verloop) == sorted(bewaard)
    # Each one saw what it replaced: the history is one chain without a hole.
    assert [oud and int(oud) for oud, _ in verloop[1:]] == [nieuw for _, nieuw in verloop[:-1]]


def test_eight_colleagues_lose_nothing_in_silence(oisterwijk, azc):
    check(oisterwijk, azc, KEER)


@pytest.mark.deep
def test_eight_colleagues_a_hundred_times_each_lose_nothing_in_silence(oisterwijk, azc):
    check(oisterwijk, azc, KEER_DIEP)
