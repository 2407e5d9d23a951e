"""Where someone stays while waiting for a house."""

from django.db import models
from django.db.models import Q

from overdracht.data.models.basis import niet_voor
from overdracht.data.models.grenzen import alleen_als, bewaard, een_tegelijk
from overdracht.data.models.vastlegging import Dossierfeit


class Verblijf(Dossierfeit):
    """The COA-locatie that is responsible; the day of a transfer is the day of arrival (DX-01)."""

    coa_locatie = models.ForeignKey(
        "overdracht.Eenheid", on_delete=models.PROTECT, related_name="verblijven"
    )
    van = models.DateField()
    tot = models.DateField(null=True, blank=True)
    overgeplaatst_op = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["van"]
        constraints = [
            bewaard(),
            niet_voor(
                "tot",
                "van",
                naam="verblijf_eindigt_niet_voor_begin",
                melding="Het vertrek ligt voor de aankomst. Pas een van de twee datums aan.",
            ),
            alleen_als(
                Q(overgeplaatst_op__isnull=False),
                Q(overgeplaatst_op=models.F("van")),
                naam="verblijf_begint_met_overplaatsing",
                melding="Het verblijf begint op de dag van de overplaatsing.",
            ),
            een_tegelijk(
                "dossier",
                zolang=Q(tot__isnull=True),
                naam="verblijf_een_locatie_tegelijk",
                melding="Deze inburgeraar verblijft al op een locatie. Sluit dat verblijf eerst.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.coa_locatie} {self.van}"


class Logeerperiode(Dossierfeit):
    """Staying with family or friends (DX-04); the COA-locatie stays responsible meanwhile."""

    logeren_begonnen_op = models.DateField()
    logeren_geeindigd_op = models.DateField(null=True, blank=True)
    plaats = models.CharField(max_length=100, blank=True)
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)

    class Meta:
        ordering = ["logeren_begonnen_op"]
        constraints = [
            bewaard(),
            niet_voor(
                "logeren_geeindigd_op",
                "logeren_begonnen_op",
                naam="logeerperiode_eindigt_niet_voor_begin",
                melding="Het einde van het logeren ligt voor het begin. Pas een datum aan.",
            ),
            een_tegelijk(
                "dossier",
                zolang=Q(logeren_geeindigd_op__isnull=True),
                naam="logeerperiode_een_tegelijk",
                melding="Deze inburgeraar logeert al ergens. Sluit die periode eerst af.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plaats} {self.logeren_begonnen_op}"
