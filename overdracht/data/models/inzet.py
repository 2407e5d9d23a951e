"""What a colleague has room for, when not at work, and how long a step takes: no inburgeraars."""

from django.db import models
from django.db.models import Q

from overdracht.core.keuzes import Werksoort
from overdracht.data.models.basis import een_van, keuzes, niet_voor
from overdracht.data.models.grenzen import bewaard, een_tegelijk
from overdracht.data.models.vastlegging import Instelling


class Capaciteit(Instelling):
    """The room of one colleague in a full week, and with how many dossiers at once."""

    medewerker = models.ForeignKey(
        "overdracht.Medewerker", on_delete=models.PROTECT, related_name="+"
    )
    stappen_per_week = models.PositiveSmallIntegerField(null=True, blank=True)
    uren_per_week = models.PositiveSmallIntegerField(null=True, blank=True)
    hoogstens_dossiers = models.PositiveSmallIntegerField(null=True, blank=True)
    # Tags of `web.talen`: to divide new dossiers, never to judge anyone.
    talen = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [
            bewaard(),
            een_tegelijk(
                "medewerker",
                naam="capaciteit_een_per_medewerker",
                melding="Voor deze collega is al iets ingevuld. Verbeter dat.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stappen_per_week or '-'} stappen, {self.uren_per_week or '-'} uur"


class Afwezigheid(Instelling):
    """Days on which a colleague does not work, both included; why is nobody's business here."""

    medewerker = models.ForeignKey(
        "overdracht.Medewerker", on_delete=models.PROTECT, related_name="+"
    )
    afwezig_van = models.DateField()
    afwezig_tot = models.DateField()

    class Meta:
        ordering = ["afwezig_van"]
        constraints = [
            bewaard(),
            niet_voor(
                "afwezig_tot",
                "afwezig_van",
                naam="afwezigheid_eindigt_niet_voor_begin",
                melding="De laatste dag ligt voor de eerste. Pas een van de twee aan.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.afwezig_van} - {self.afwezig_tot}"


class Werktijd(Instelling):
    """How many minutes one step takes in one gemeente, travel left out, and who says so."""

    gemeente = models.ForeignKey("overdracht.Eenheid", on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=20, choices=keuzes(Werksoort))
    minuten = models.PositiveSmallIntegerField()
    bron = models.CharField(max_length=200)

    class Meta:
        constraints = [
            bewaard(),
            een_van("soort", Werksoort, naam="werktijd_soort"),
            models.CheckConstraint(
                condition=Q(minuten__gte=1) & ~Q(bron=""),
                name="werktijd_met_bron",
                violation_error_message="Vul in hoe lang het duurt, en hoe u dat weet.",
            ),
            een_tegelijk(
                "gemeente",
                "soort",
                naam="werktijd_een_per_soort",
                melding="Voor deze stap is al een tijd ingevuld. Verbeter die.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort}: {self.minuten}"
