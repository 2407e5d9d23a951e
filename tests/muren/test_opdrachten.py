"""The doors without a page: every command of ours says what must be allowed to run it."""

from django.core.management import get_commands, load_command_class

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import MAG
from overdracht.support.toegang.policy import beleid_van

OPEN = "openbaar"
# Reviewed: a command works as the named system actor, or as the account of `--als`; one that is
# open looks at no person.
VERWACHT = {
    "audit_verifieer": "audit.verzegelen",
    "eerste_beheerder": "beheerder.aanstellen",
    "geef_rechten": OPEN,
    "herplan": "dossier.herplannen",
    "importeer": "koppeling.importeren",
    "klok": "dossier.herplannen of bericht.afleveren of audit.verzegelen of toezicht.houden of "
    "vernietiging.uitvoeren",
    "laad_referentie": OPEN,
    "ldv_uitvoer": "audit.verzegelen",
    "maak_documenten": OPEN,
    "maak_land": "land.maken",
    "maak_reservekopie": "reservekopie.maken",
    "oefen_terugzetten": "reservekopie.maken",
    "scenario_advies": OPEN,
    "tijdlijn": OPEN,
    "vernietig": "vernietiging.uitvoeren",
    "wie_geraakt": "lek.uitzoeken",
    "wissel_sleutel": "sleutel.wisselen",
    "zet_terug": "reservekopie.terugzetten",
}


def opdrachten():
    return {
        naam: beleid_van(type(load_command_class(app, naam)))
        for naam, app in get_commands().items()
        if str(app).startswith("overdracht")
    }


def test_every_command_of_ours_declares_what_was_reviewed():
    assert {
        naam: beleid and (beleid.doel or beleid.soort.value)
        for naam, beleid in opdrachten().items()
    } == VERWACHT


def test_a_command_that_is_not_run_as_an_account_needs_a_right_of_the_system():
    nodig = {
        handeling
        for naam, beleid in opdrachten().items()
        if naam != "importeer"
        for handeling in beleid.handelingen
    }

    assert nodig
    assert nodig <= MAG[Rol.SYSTEEM]
