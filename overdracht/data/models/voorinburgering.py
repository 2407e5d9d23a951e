"""Taking part in the Voorinburgering: offered, agreed to or declined, begun and ended."""

from django.db import models
from django.db.models import Q

from overdracht.core.keuzes import Eindreden
from overdracht.data.models.basis import keuzes, niet_voor
from overdracht.data.models.grenzen import alleen_als, bewaard, een_tegelijk, leeg_of_een_van
from overdracht.data.models.vastlegging import Dossierfeit


class Voorinburgering(Dossierfeit):
    """One deelname; it is voluntary, so it may be declined, and offered again later (Wi 10)."""

    voorinburgering_aangeboden_op = models.DateField(null=True, blank=True)
    voorinburgering_ingestemd_op = models.DateField(null=True, blank=True)
    voorinburgering_afgewezen_op = models.DateField(null=True, blank=True)
    afwijsreden = models.CharField(max_length=500, blank=True)
    voorinburgering_begonnen_op = models.DateField(null=True, blank=True)
    voorinburgering_eindigt_naar_plan_op = models.DateField(null=True, blank=True)
    voorinburgering_geeindigd_op = models.DateField(null=True, blank=True)
    eindreden = models.CharField(max_length=20, choices=keuzes(Eindreden), blank=True)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            bewaard(),
            leeg_of_een_van("eindreden", Eindreden, naam="voorinburgering_eindreden"),
            models.CheckConstraint(
                condition=Q(voorinburgering_afgewezen_op__isnull=True)
                | Q(
                    voorinburgering_ingestemd_op__isnull=True,
                    voorinburgering_begonnen_op__isnull=True,
                ),
                name="voorinburgering_afgewezen_of_begonnen",
                violation_error_message="Wie het aanbod afwijst, begint niet. Haal een datum weg.",
            ),
            niet_voor(
                "voorinburgering_begonnen_op",
                "voorinburgering_aangeboden_op",
                naam="voorinburgering_eerst_aangeboden",
                melding="De Voorinburgering begint niet voor het aanbod. Controleer de datums.",
            ),
            niet_voor(
                "voorinburgering_eindigt_naar_plan_op",
                "voorinburgering_begonnen_op",
                naam="voorinburgering_plan_na_begin",
                melding="Het geplande einde ligt voor het begin. Pas een van de datums aan.",
            ),
            niet_voor(
                "voorinburgering_geeindigd_op",
                "voorinburgering_begonnen_op",
                naam="voorinburgering_eindigt_niet_voor_begin",
                melding="Het einde ligt voor het begin. Pas een van de datums aan.",
            ),
            alleen_als(
                Q(voorinburgering_geeindigd_op__isnull=False),
                Q(voorinburgering_begonnen_op__isnull=False) & ~Q(eindreden=""),
                naam="voorinburgering_eindigt_met_begin_en_reden",
                melding="Vul bij het einde ook het begin en de reden in.",
            ),
            een_tegelijk(
                "dossier",
                zolang=Q(
                    voorinburgering_geeindigd_op__isnull=True,
                    voorinburgering_afgewezen_op__isnull=True,
                ),
                naam="voorinburgering_een_tegelijk",
                melding="Er loopt al een Voorinburgering. Sluit die eerst af.",
            ),
        ]

    def __str__(self) -> str:
        return f"voorinburgering {self.voorinburgering_begonnen_op or ''}".strip()
