"""The days of the Brede intake and of the leerbaarheidstoets; what was said stands elsewhere."""

from django.db import models
from django.db.models import Q

from overdracht.core.begrippen import Leerroute
from overdracht.core.keuzes import Intakeplaats, Intakevorm
from overdracht.data.models.basis import keuzes, niet_voor
from overdracht.data.models.grenzen import alleen_als, bewaard, een_tegelijk, leeg_of_een_van
from overdracht.data.models.koppeling import Koppeling
from overdracht.data.models.vastlegging import Dossierfeit


class Intake(Dossierfeit):
    """The Brede intake of one gemeente (Wi 14); it may be completed in absence."""

    koppeling = models.ForeignKey(Koppeling, on_delete=models.CASCADE, related_name="intakes")
    intake_begonnen_op = models.DateField(null=True, blank=True)
    intake_afgerond_op = models.DateField(null=True, blank=True)
    intake_bij_verstek = models.BooleanField(default=False)
    vorm = models.CharField(max_length=20, choices=keuzes(Intakevorm), blank=True)
    plaats = models.CharField(max_length=20, choices=keuzes(Intakeplaats), blank=True)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            bewaard(),
            leeg_of_een_van("vorm", Intakevorm, naam="intake_vorm"),
            leeg_of_een_van("plaats", Intakeplaats, naam="intake_plaats"),
            niet_voor(
                "intake_afgerond_op",
                "intake_begonnen_op",
                naam="intake_eindigt_niet_voor_begin",
                melding="De intake is afgerond voor hij begon. Controleer beide datums.",
            ),
            models.CheckConstraint(
                condition=Q(intake_begonnen_op__isnull=False) | Q(intake_bij_verstek=True),
                name="intake_begonnen_of_bij_verstek",
                violation_error_message="Vul in wanneer de intake begon.",
            ),
            een_tegelijk(
                "dossier",
                "koppeling",
                naam="intake_een_per_koppeling",
                melding="De Brede intake is al vastgelegd. Vul die aan of verbeter die.",
            ),
        ]

    def __str__(self) -> str:
        return f"intake {self.intake_begonnen_op or ''}".strip()


class Leerbaarheidstoets(Dossierfeit):
    """The test that DUO takes; it stays when someone moves (Wi 15(4))."""

    leerbaarheidstoets_op = models.DateField(null=True, blank=True)
    uitslag = models.CharField(max_length=20, choices=keuzes(Leerroute), blank=True)
    leerbaarheidstoets_vrijgesteld = models.BooleanField(default=False)
    # Only the ground of Wi 14(6), never a diagnosis.
    vrijstelling_reden = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            bewaard(),
            leeg_of_een_van("uitslag", Leerroute, naam="leerbaarheidstoets_uitslag"),
            models.CheckConstraint(
                condition=Q(
                    leerbaarheidstoets_op__isnull=False, leerbaarheidstoets_vrijgesteld=False
                )
                | Q(leerbaarheidstoets_op__isnull=True, leerbaarheidstoets_vrijgesteld=True),
                name="leerbaarheidstoets_gedaan_of_vrijgesteld",
                violation_error_message="Vul de dag van de toets in, of leg de vrijstelling vast.",
            ),
            alleen_als(
                Q(leerbaarheidstoets_vrijgesteld=True),
                ~Q(vrijstelling_reden=""),
                naam="leerbaarheidstoets_vrijgesteld_met_reden",
                melding="Vul de reden van de vrijstelling in.",
            ),
            een_tegelijk(
                "dossier",
                naam="leerbaarheidstoets_een_per_dossier",
                melding="De leerbaarheidstoets is al vastgelegd.",
            ),
        ]

    def __str__(self) -> str:
        return f"leerbaarheidstoets {self.leerbaarheidstoets_op or 'vrijgesteld'}"
