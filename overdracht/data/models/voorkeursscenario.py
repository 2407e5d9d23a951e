"""What a gemeente and a COA-locatie have agreed for everyone who goes from the one to the other."""

from django.db import models
from django.db.models import F, Q

from overdracht.core.begrippen import Scenario
from overdracht.data.models.basis import keuzes, niet_voor
from overdracht.data.models.grenzen import alleen_als, bewaard, een_tegelijk, leeg_of_een_van
from overdracht.data.models.vastlegging import Instelling


class Voorkeursscenario(Instelling):
    """The preference, the travel time and what is possible there (§3.1; domain 7.1)."""

    gemeente = models.ForeignKey("overdracht.Eenheid", on_delete=models.PROTECT, related_name="+")
    coa_locatie = models.ForeignKey(
        "overdracht.Eenheid", on_delete=models.PROTECT, related_name="+"
    )
    scenario = models.CharField(max_length=30, choices=keuzes(Scenario), blank=True)
    akkoord_gemeente = models.BooleanField(default=False)
    akkoord_coa = models.BooleanField(default=False)
    geldig_van = models.DateField()
    geldig_tot = models.DateField(null=True, blank=True)
    # Overrides the estimate from the coordinates.
    reistijd_minuten = models.PositiveSmallIntegerField(null=True, blank=True)
    reistijd_bron = models.CharField(max_length=200, blank=True)
    gemeente_komt_naar_azc = models.BooleanField(null=True, blank=True)
    traject_in_of_bij_azc_mogelijk = models.BooleanField(null=True, blank=True)
    capaciteit_laag = models.BooleanField(null=True, blank=True)

    class Meta:
        ordering = ["geldig_van"]
        constraints = [
            bewaard(),
            leeg_of_een_van("scenario", Scenario, naam="voorkeursscenario_scenario"),
            models.CheckConstraint(
                condition=~Q(gemeente=F("coa_locatie")),
                name="voorkeursscenario_twee_organisaties",
                violation_error_message="De gemeente en de COA-locatie zijn dezelfde eenheid.",
            ),
            niet_voor(
                "geldig_tot",
                "geldig_van",
                naam="voorkeursscenario_eindigt_niet_voor_begin",
                melding="De einddatum ligt voor de begindatum. Pas een van de twee aan.",
            ),
            alleen_als(
                Q(reistijd_minuten__isnull=False),
                ~Q(reistijd_bron=""),
                naam="voorkeursscenario_reistijd_met_bron",
                melding="Vul in waar de reistijd vandaan komt.",
            ),
            een_tegelijk(
                "gemeente",
                "coa_locatie",
                zolang=Q(geldig_tot__isnull=True),
                naam="voorkeursscenario_een_tegelijk",
                melding="Er geldt al een afspraak met deze locatie. Sluit die eerst af.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente} {self.coa_locatie} {self.scenario}"

    @property
    def is_afgesproken(self) -> bool:
        """Both sides have agreed to a scenario; then COA need not be told case by case (T-06)."""
        return bool(self.scenario) and self.akkoord_gemeente and self.akkoord_coa
