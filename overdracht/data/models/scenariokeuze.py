"""The choice of a scenario, with its reasons, and all choices that came before it."""

from django.db import models
from django.db.models import Q

from overdracht.core.begrippen import DriegesprekMoment, Mengvorm, Scenario
from overdracht.core.keuzes import Informatiewijze
from overdracht.data.models.basis import een_van, keuzes, niet_voor
from overdracht.data.models.grenzen import alleen_als, bewaard, een_tegelijk, leeg_of_een_van
from overdracht.data.models.koppeling import Koppeling
from overdracht.data.models.vastlegging import Dossierfeit


class Scenariokeuze(Dossierfeit):
    """A switch closes the row (`beeindigd_op`) and opens a new one; per koppeling one holds."""

    koppeling = models.ForeignKey(
        Koppeling, on_delete=models.CASCADE, related_name="scenariokeuzes"
    )
    scenario = models.CharField(max_length=30, choices=keuzes(Scenario))
    scenario_gekozen_op = models.DateField()
    beeindigd_op = models.DateField(null=True, blank=True)
    reden = models.TextField(blank=True)
    # Looked at again after a transfer or after the Voorinburgering, and kept as it is.
    scenario_bevestigd_op = models.DateField(null=True, blank=True)
    mengvorm = models.CharField(max_length=30, choices=keuzes(Mengvorm), blank=True)
    # From the advice, what fits better and the agreement, as core weighed them (domain X8).
    wijkt_af = models.BooleanField(default=False)
    geadviseerd = models.CharField(max_length=30, choices=keuzes(Scenario), blank=True)
    voorkeur = models.CharField(max_length=30, choices=keuzes(Scenario), blank=True)
    # The agreement that held on the day of the choice: so both sides can count what was otherwise.
    afspraak = models.ForeignKey(
        "overdracht.Voorkeursscenario",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    # It is what was agreed for this azc on the day of the choice: that removes T-06.
    voorkeursscenario_afgesproken = models.BooleanField(default=False)
    driegesprek_moment = models.CharField(
        max_length=20, choices=keuzes(DriegesprekMoment), blank=True
    )
    coa_geinformeerd_op = models.DateField(null=True, blank=True)
    coa_gelezen_at = models.DateTimeField(null=True, blank=True)
    coa_gelezen_door = models.ForeignKey(
        "overdracht.Medewerker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    inburgeraar_geinformeerd_op = models.DateField(null=True, blank=True)
    inburgeraar_geinformeerd_wijze = models.CharField(
        max_length=20, choices=keuzes(Informatiewijze), blank=True
    )
    inburgeraar_geinformeerd_taal = models.CharField(max_length=20, blank=True)
    inburgeraar_geinformeerd_tolk = models.BooleanField(null=True, blank=True)

    class Meta:
        ordering = ["scenario_gekozen_op", "created_at"]
        constraints = [
            bewaard(),
            een_van("scenario", Scenario, naam="scenariokeuze_scenario"),
            leeg_of_een_van("geadviseerd", Scenario, naam="scenariokeuze_geadviseerd"),
            leeg_of_een_van("mengvorm", Mengvorm, naam="scenariokeuze_mengvorm"),
            niet_voor(
                "scenario_bevestigd_op",
                "scenario_gekozen_op",
                naam="scenariokeuze_bevestigd_na_keuze",
                melding="De keuze is pas daarna gemaakt. Controleer de datum.",
            ),
            leeg_of_een_van("voorkeur", Scenario, naam="scenariokeuze_voorkeur"),
            leeg_of_een_van(
                "driegesprek_moment", DriegesprekMoment, naam="scenariokeuze_driegesprek_moment"
            ),
            leeg_of_een_van(
                "inburgeraar_geinformeerd_wijze", Informatiewijze, naam="scenariokeuze_wijze"
            ),
            niet_voor(
                "beeindigd_op",
                "scenario_gekozen_op",
                naam="scenariokeuze_eindigt_niet_voor_begin",
                melding="De nieuwe keuze ligt voor de vorige. Controleer de datum.",
            ),
            alleen_als(
                Q(wijkt_af=True),
                ~Q(reden=""),
                naam="scenariokeuze_afwijking_met_reden",
                melding="U wijkt af van het advies of van de afspraak. Vul een reden in.",
            ),
            alleen_als(
                Q(inburgeraar_geinformeerd_op__isnull=False),
                ~Q(inburgeraar_geinformeerd_wijze=""),
                naam="scenariokeuze_geinformeerd_met_wijze",
                melding="Kies hoe de inburgeraar is geïnformeerd.",
            ),
            een_tegelijk(
                "dossier",
                "koppeling",
                zolang=Q(beeindigd_op__isnull=True),
                naam="scenariokeuze_een_tegelijk",
                melding="Er is al een scenario gekozen. Kies opnieuw om te wisselen.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scenario} {self.scenario_gekozen_op}"
