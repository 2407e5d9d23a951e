"""What the inburgeraar agreed to share, in which language, and when it was taken back."""

from django.db import models
from django.db.models import F, Q

from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.core.toestemming import Aanwezig, Antwoord, Teksttaal
from overdracht.data.models.basis import een_van, keuzes, niet_voor
from overdracht.data.models.grenzen import bewaard, een_tegelijk
from overdracht.data.models.medewerker import Medewerker
from overdracht.data.models.vastlegging import Dossierfeit


class Toestemming(Dossierfeit):
    """Withdrawing closes the row; giving again opens a new one (PR-03, PR-04)."""

    onderdeel = models.CharField(max_length=20, choices=keuzes(Toestemmingsonderdeel))
    toestemming_op = models.DateField()
    toestemming_ingetrokken_op = models.DateField(null=True, blank=True)
    taal = models.CharField(max_length=20, blank=True)
    tolk = models.BooleanField(null=True, blank=True)
    tekstversie = models.CharField(max_length=20, blank=True)
    teksttaal = models.CharField(max_length=2, choices=keuzes(Teksttaal), blank=True)
    tekstmerk = models.CharField(max_length=64, blank=True)
    uitgelegd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    aanwezig = models.CharField(max_length=20, choices=keuzes(Aanwezig), blank=True)
    # A "no" is an answer that never lives: given and closed on the same day.
    antwoord = models.CharField(max_length=3, choices=keuzes(Antwoord), default=Antwoord.JA.value)

    class Meta:
        ordering = ["toestemming_op"]
        constraints = [
            bewaard(),
            een_van("onderdeel", Toestemmingsonderdeel, naam="toestemming_onderdeel"),
            niet_voor(
                "toestemming_ingetrokken_op",
                "toestemming_op",
                naam="toestemming_eerst_gegeven",
                melding="De intrekking ligt voor de toestemming. Controleer beide datums.",
            ),
            models.CheckConstraint(
                condition=Q(antwoord=Antwoord.JA.value)
                | Q(
                    antwoord=Antwoord.NEE.value,
                    toestemming_ingetrokken_op__isnull=False,
                    toestemming_ingetrokken_op=F("toestemming_op"),
                ),
                name="toestemming_nee_leeft_nooit",
                violation_error_message="Een nee is geen toestemming.",
            ),
            een_tegelijk(
                "dossier",
                "onderdeel",
                zolang=Q(toestemming_ingetrokken_op__isnull=True),
                naam="toestemming_een_tegelijk",
                melding="Deze toestemming is al vastgelegd.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.onderdeel} {self.toestemming_op}"
