"""What things cost: prices, the estimate that lay beside a choice, and what was really paid."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import Q

from overdracht.core.begrippen import Scenario
from overdracht.core.keuzes import Kostengegeven, Kostenpost
from overdracht.data.models.basis import een_van, keuzes
from overdracht.data.models.grenzen import bewaard, een_tegelijk
from overdracht.data.models.scenariokeuze import Scenariokeuze
from overdracht.data.models.vastlegging import Dossierfeit, Instelling


class Tarief(Instelling):
    """A unit price in cents or a usual number, from a day on, with who says so."""

    gemeente = models.ForeignKey(
        "overdracht.Eenheid", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    soort = models.CharField(max_length=30, choices=keuzes(Kostengegeven))
    aantal = models.PositiveIntegerField()
    geldig_van = models.DateField()
    bron = models.CharField(max_length=200)

    class Meta:
        ordering = ["soort", "geldig_van"]
        constraints = [
            bewaard(),
            een_van("soort", Kostengegeven, naam="tarief_soort"),
            models.CheckConstraint(
                condition=~Q(bron=""),
                name="tarief_met_bron",
                violation_error_message="Vul in waar dit vandaan komt.",
            ),
            een_tegelijk(
                "gemeente",
                "soort",
                "geldig_van",
                zolang=Q(gemeente__isnull=False),
                naam="tarief_een_per_dag",
                melding="Er is al een bedrag dat op deze dag ingaat. Verbeter dat.",
            ),
            een_tegelijk(
                "soort",
                "geldig_van",
                zolang=Q(gemeente__isnull=True),
                naam="tarief_een_per_dag_landelijk",
                melding="Er is al een bedrag dat op deze dag ingaat. Verbeter dat.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort}: {self.aantal}"


def geldende_tarieven(
    gemeente_id: UUID | None, *, peildatum: date
) -> Mapping[Kostengegeven, Tarief]:
    """What holds on this day per kind: of the gemeente, else of the country; in one query."""
    van_wie = Q(gemeente=None) | Q(gemeente_id=gemeente_id) if gemeente_id else Q(gemeente=None)
    rijen = Tarief.objects.filter(van_wie, geldig_van__lte=peildatum).order_by("geldig_van")
    eigen_laatst = sorted(rijen, key=lambda rij: rij.gemeente_id is not None)
    return {Kostengegeven(rij.soort): rij for rij in eigen_laatst}


class Kostenraming(Dossierfeit):
    """The estimate when a scenario was chosen; `totaal_cent` is empty when a post was open."""

    keuze = models.ForeignKey(Scenariokeuze, on_delete=models.CASCADE, related_name="ramingen")
    scenario = models.CharField(max_length=30, choices=keuzes(Scenario))
    totaal_cent = models.PositiveIntegerField(null=True, blank=True)
    # Per post: aantal, maat, prijs_cent, bedrag_cent, and the sentences that say why.
    regels = models.JSONField(default=list)
    geraamd_op = models.DateField()

    class Meta:
        ordering = ["geraamd_op", "created_at"]
        constraints = [
            bewaard(),
            een_van("scenario", Scenario, naam="kostenraming_scenario"),
            een_tegelijk(
                "keuze",
                naam="kostenraming_een_per_keuze",
                melding="Bij deze keuze is al een raming bewaard.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scenario} {self.geraamd_op}"


class Kostenboeking(Dossierfeit):
    """What was really paid for one post, on one day."""

    post = models.CharField(max_length=20, choices=keuzes(Kostenpost))
    bedrag_cent = models.PositiveIntegerField()
    geboekt_op = models.DateField()

    class Meta:
        ordering = ["geboekt_op", "created_at"]
        constraints = [
            bewaard(),
            een_van("post", Kostenpost, naam="kostenboeking_post"),
            models.CheckConstraint(
                condition=Q(bedrag_cent__gte=1),
                name="kostenboeking_bedrag",
                violation_error_message="Vul een bedrag in van meer dan nul.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.post} {self.geboekt_op}"
