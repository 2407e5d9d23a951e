"""A gemeente's own value for a norm that is not a law, for all its azc's or for one."""

from typing import get_args

from django.db import models
from django.db.models import F, Q

from overdracht.core.kalender import Eenheid
from overdracht.data.models.basis import niet_voor
from overdracht.data.models.grenzen import bewaard, een_tegelijk
from overdracht.data.models.vastlegging import Instelling

MATEN = get_args(Eenheid)


class Normwaarde(Instelling):
    """Overrides one NORM or ONTWERP of core; core refuses one for a WET.

    It counts from `geldig_van` until, and without, `geldig_tot`. `te_herplannen` is how many open
    dossiers were marked when it came, to see how far that is.
    """

    gemeente = models.ForeignKey("overdracht.Eenheid", on_delete=models.PROTECT, related_name="+")
    coa_locatie = models.ForeignKey(
        "overdracht.Eenheid", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    norm = models.CharField(max_length=10)
    aantal = models.PositiveSmallIntegerField()
    maat = models.CharField(max_length=20, choices=[(maat, maat) for maat in MATEN])
    geldig_van = models.DateField()
    geldig_tot = models.DateField(null=True, blank=True)
    reden = models.CharField(max_length=500)
    te_herplannen = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["norm", "geldig_van"]
        constraints = [
            bewaard(),
            models.CheckConstraint(
                condition=Q(maat__in=MATEN),
                name="normwaarde_maat",
                violation_error_message="Kies een maat van de lijst.",
            ),
            models.CheckConstraint(
                condition=~Q(reden=""),
                name="normwaarde_met_reden",
                violation_error_message="Vul in waarom deze norm hier anders is.",
            ),
            models.CheckConstraint(
                condition=Q(coa_locatie__isnull=True) | ~Q(gemeente=F("coa_locatie")),
                name="normwaarde_twee_organisaties",
                violation_error_message="De gemeente en de COA-locatie zijn dezelfde eenheid.",
            ),
            niet_voor(
                "geldig_tot",
                "geldig_van",
                naam="normwaarde_eindigt_niet_voor_begin",
                melding="De einddatum ligt voor de begindatum. Pas een van de twee aan.",
            ),
            een_tegelijk(
                "gemeente",
                "norm",
                zolang=Q(geldig_tot__isnull=True, coa_locatie__isnull=True),
                naam="normwaarde_een_per_gemeente",
                melding="Er geldt al een eigen waarde voor deze norm. Sluit die eerst af.",
            ),
            een_tegelijk(
                "gemeente",
                "coa_locatie",
                "norm",
                zolang=Q(geldig_tot__isnull=True, coa_locatie__isnull=False),
                naam="normwaarde_een_per_gemeente_en_azc",
                melding="Er geldt al een eigen waarde voor deze norm. Sluit die eerst af.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.norm}: {self.aantal} {self.maat}"
