"""The steps that two people and a clock take, for the tests about destroying."""

from django.db import connection

from overdracht.core.keuzes import Stopreden
from overdracht.data.wie import acting_as
from overdracht.proces.bewaren import actions
from overdracht.support.toegang.policy import systeem
from tests.proces.bewaren.conftest import MORGEN, VANDAAG

KLOK = systeem("klok")
VAN_NIEMAND = (
    "Voorkeursscenario",
    "Regioafspraak",
    "Werkbezoek",
    "Normwaarde",
    "OpgeslagenWeergave",
)


def goedgekeurd(officer, leider, peildatum=VANDAAG):
    lijst = actions.make_lijst(actor=officer, peildatum=peildatum)
    return actions.approve_lijst(actor=leider, lijst_id=lijst.pk, peildatum=peildatum)


def voer_uit(peildatum=MORGEN):
    with acting_as(KLOK):
        return actions.destroy_goedgekeurd(actor=KLOK, peildatum=peildatum)


def dump():
    """Every value of every table, as a thief of a copy would read it."""
    regels = []
    with connection.cursor() as cursor:
        for tabel in connection.introspection.table_names(cursor):
            naam = connection.ops.quote_name(tabel)
            cursor.execute(f"SELECT * FROM {naam}")  # noqa: S608  # a table of our own
            regels += [f"{tabel} {rij}" for rij in cursor.fetchall()]
    return "\n".join(regels)


def hou_tegen(actor, dossier):
    return actions.place_stop(
        actor=actor,
        dossier_id=dossier.pk,
        grond=Stopreden.RECHTSZAAK,
        reden="De rechter heeft nog geen uitspraak gedaan.",
        peildatum=VANDAAG,
    )
