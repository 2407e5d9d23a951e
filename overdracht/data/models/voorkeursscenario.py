"""What a gemeente and a COA-locatie agree for everyone who goes from the one to the other.

Every row is a version: proposed by one side, confirmed by the other, followed by the next.
"""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from overdracht.core.begrippen import Partij, Scenario
from overdracht.core.samenwerking import Stand, Voorstelslot
from overdracht.data.models.basis import keuzes, niet_voor
from overdracht.data.models.grenzen import alleen_als, bewaard, een_tegelijk, leeg_of_een_van
from overdracht.data.models.samenwerking import PaarQuerySet, van_paar
from overdracht.data.models.vastlegging import Instelling, StaandeRijen, Vastlegging

AFGESPROKEN = Q(akkoord_gemeente=True, akkoord_coa=True)
OPEN_VOORSTEL = Q(slot="") & (Q(akkoord_gemeente=False) | Q(akkoord_coa=False))
_KANTEN = (Partij.GEMEENTE, Partij.COA)


class VoorkeursscenarioQuerySet(PaarQuerySet["Voorkeursscenario"]):
    """Versions of agreements."""

    def geldig_op(self, dag: date) -> Self:
        """What both sides confirmed and what holds on this day: one of each pair at most."""
        tot = Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=dag)
        return self.filter(AFGESPROKEN, tot, geldig_van__lte=dag)

    def open_voorstel(self) -> Self:
        """What somebody still has to confirm."""
        return self.filter(OPEN_VOORSTEL)


class Regioafspraak(Instelling):
    """One proposal for several gemeenten and one azc; each gemeente confirms its own (§3.4)."""

    naam = models.CharField(max_length=120)
    coa_locatie = models.ForeignKey(
        "overdracht.Eenheid", on_delete=models.PROTECT, related_name="+"
    )
    voorgesteld_door = models.CharField(max_length=20, choices=keuzes(Partij))
    voorgesteld_op = models.DateField()

    class Meta:
        ordering = ["voorgesteld_op", "naam"]
        constraints = [
            bewaard(),
            leeg_of_een_van("voorgesteld_door", _KANTEN, naam="regioafspraak_voorgesteld_door"),
        ]

    def __str__(self) -> str:
        return self.naam


class Voorkeursscenario(Vastlegging):
    """The preference, the way of working and what is possible there (§3.1, §3.4; domain 7.1)."""

    gemeente = models.ForeignKey("overdracht.Eenheid", on_delete=models.PROTECT, related_name="+")
    coa_locatie = models.ForeignKey(
        "overdracht.Eenheid", on_delete=models.PROTECT, related_name="+"
    )
    versienummer = models.PositiveSmallIntegerField(default=1)
    regio = models.ForeignKey(
        Regioafspraak, on_delete=models.PROTECT, null=True, blank=True, related_name="afspraken"
    )
    scenario = models.CharField(max_length=30, choices=keuzes(Scenario), blank=True)
    bezoekdagen = models.JSONField(default=list, blank=True)
    werkwijze = models.TextField(max_length=1000, blank=True)
    geldig_van = models.DateField()
    # The first day on which it holds no more.
    geldig_tot = models.DateField(null=True, blank=True)
    # Overrides the estimate from the coordinates.
    reistijd_minuten = models.PositiveSmallIntegerField(null=True, blank=True)
    reistijd_bron = models.CharField(max_length=200, blank=True)
    gemeente_komt_naar_azc = models.BooleanField(null=True, blank=True)
    traject_in_of_bij_azc_mogelijk = models.BooleanField(null=True, blank=True)
    capaciteit_laag = models.BooleanField(null=True, blank=True)

    voorgesteld_door = models.CharField(max_length=20, choices=keuzes(Partij), blank=True)
    voorgesteld_op = models.DateField(null=True, blank=True)
    akkoord_gemeente = models.BooleanField(default=False)
    akkoord_gemeente_op = models.DateField(null=True, blank=True)
    akkoord_gemeente_door = models.ForeignKey(
        "overdracht.Medewerker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    akkoord_coa = models.BooleanField(default=False)
    akkoord_coa_op = models.DateField(null=True, blank=True)
    akkoord_coa_door = models.ForeignKey(
        "overdracht.Medewerker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    slot = models.CharField(max_length=20, choices=keuzes(Voorstelslot), blank=True)
    gesloten_op = models.DateField(null=True, blank=True)
    opgezegd_op = models.DateField(null=True, blank=True)
    opgezegd_door = models.CharField(max_length=20, choices=keuzes(Partij), blank=True)
    toelichting = models.CharField(max_length=500, blank=True)

    objects = StaandeRijen.from_queryset(VoorkeursscenarioQuerySet)()
    alles = models.Manager.from_queryset(VoorkeursscenarioQuerySet)()

    class Meta:
        ordering = ["geldig_van"]
        constraints = [
            bewaard(),
            leeg_of_een_van("scenario", Scenario, naam="voorkeursscenario_scenario"),
            leeg_of_een_van("slot", Voorstelslot, naam="voorkeursscenario_slot"),
            leeg_of_een_van("voorgesteld_door", _KANTEN, naam="voorkeursscenario_voorgesteld"),
            leeg_of_een_van("opgezegd_door", _KANTEN, naam="voorkeursscenario_opgezegd"),
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
            alleen_als(
                ~Q(slot=""),
                ~AFGESPROKEN,
                naam="voorkeursscenario_gesloten_is_niet_afgesproken",
                melding="Wat beide kanten bevestigden, wordt niet gesloten maar beëindigd.",
            ),
            alleen_als(
                Q(opgezegd_op__isnull=False),
                AFGESPROKEN & Q(geldig_tot__isnull=False),
                naam="voorkeursscenario_opgezegd_met_einde",
                melding="Kies de dag waarop de afspraak eindigt.",
            ),
            een_tegelijk(
                "gemeente",
                "coa_locatie",
                zolang=AFGESPROKEN & Q(geldig_tot__isnull=True),
                naam="voorkeursscenario_een_tegelijk",
                melding="Er geldt al een afspraak met deze locatie. Sluit die eerst af.",
            ),
            een_tegelijk(
                "gemeente",
                "coa_locatie",
                zolang=OPEN_VOORSTEL,
                naam="voorkeursscenario_een_voorstel",
                melding="Er ligt al een voorstel. Beantwoord of sluit dat eerst.",
            ),
        ]
        indexes = van_paar("voorkeursscenario")

    def __str__(self) -> str:
        return f"{self.gemeente} {self.coa_locatie} {self.scenario}"

    @property
    def stand(self) -> Stand:
        """What decides where this version stands, for the rules."""
        return Stand(
            geldig_van=self.geldig_van,
            geldig_tot=self.geldig_tot,
            akkoord_gemeente=self.akkoord_gemeente,
            akkoord_coa=self.akkoord_coa,
            slot=Voorstelslot(self.slot) if self.slot else None,
        )

    @property
    def is_afgesproken(self) -> bool:
        """Both sides have agreed to a scenario; then COA need not be told case by case (T-06)."""
        return bool(self.scenario) and self.stand.is_afgesproken
