"""What was told of a dossier: the history, and the messages about it."""

from django.utils import timezone

from overdracht.core.begrippen import Berichtstaat, Kanaal, Onderdeel
from overdracht.core.zicht import onderdeel_van
from overdracht.data.models import Bericht, Dossier, Eenheid, Gebeurtenis, Medewerker
from tests import factories
from tests.muren.kooi import Kooi

GEBEURTENISSEN = (
    "persoon.verbeterd",
    "verhuizing.gepland",
    "voorinburgering.begonnen",
    "driegesprek.verzet",
    "intake.afgerond",
    "pip.vastgesteld",
    "bijstand.vastgelegd",
)


def voeg_gebeurtenis_toe(kooi: Kooi, dossier: Dossier, soort: str, wie: Medewerker) -> None:
    onderdeel = Onderdeel.INTAKE if soort.startswith("intake") else onderdeel_van(soort)
    actor = factories.make_actor(wie)
    Gebeurtenis.objects.create(
        dossier=dossier,
        soort=soort,
        nieuw={"omschrijving": kooi.woord(f"{soort}.nieuw", onderdeel)},
        oud={"omschrijving": kooi.woord(f"{soort}.oud", onderdeel)},
        reden=kooi.woord("Gebeurtenis.reden", onderdeel),
        medewerker=wie,
        eenheid=wie.eenheid,
        actor_naam=actor.naam,
        actor_rol=actor.rol.value,
        eenheid_naam=wie.eenheid.naam,
        peildatum=dossier.geopend_op,
    )


def voeg_bericht_toe(kooi: Kooi, dossier: Dossier, eenheid: Eenheid, soort: str) -> None:
    nu = timezone.now()
    Bericht.objects.create(
        sleutel=kooi.woord("Bericht.sleutel", None),
        kanaal=Kanaal.INBOX.value,
        soort=soort,
        eenheid=eenheid,
        dossier=dossier,
        waarden={"plaats": kooi.woord(f"Bericht {soort}", onderdeel_van(soort))},
        staat=Berichtstaat.AFGELEVERD.value,
        run_after=nu,
        delivered_at=nu,
    )
