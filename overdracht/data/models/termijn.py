"""The bell: the open deadlines of a dossier, derived from its facts and written by replan only."""

from django.db import models
from django.db.models import Q

from overdracht.core.begrippen import Laag, Partij, Staat
from overdracht.data.models.basis import Basis, een_van, keuzes
from overdracht.data.models.toegang import ZichtbaarQuerySet


class TermijnQuerySet(ZichtbaarQuerySet["Termijn"]):
    """Scoped as the dossier it belongs to."""

    dossier_pad = "dossier_id"


class Termijn(Basis):
    """One deadline that still can ring: waiting, running or passed."""

    dossier = models.ForeignKey(
        "overdracht.Dossier", on_delete=models.CASCADE, related_name="termijnen"
    )
    sleutel = models.CharField(max_length=60)
    norm = models.CharField(max_length=10)
    laag = models.CharField(max_length=10, choices=keuzes(Laag))
    wie = models.CharField(max_length=12, choices=keuzes(Partij))
    begint_op = models.DateField(null=True, blank=True)
    uiterlijk_op = models.DateField(null=True, blank=True)
    staat = models.CharField(max_length=16, choices=keuzes(Staat))
    wacht_op = models.CharField(max_length=60, blank=True)

    objects = TermijnQuerySet.as_manager()

    class Meta:
        ordering = ["uiterlijk_op", "sleutel"]
        indexes = [
            models.Index(
                fields=["uiterlijk_op", "dossier"],
                condition=Q(uiterlijk_op__isnull=False),
                name="termijn_bel",
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "sleutel"], name="termijn_een_per_sleutel"),
            een_van("laag", Laag, naam="termijn_laag_bestaat"),
            een_van("wie", Partij, naam="termijn_wie_bestaat"),
            een_van("staat", Staat, naam="termijn_staat_bestaat"),
            models.CheckConstraint(
                condition=Q(wacht_op="") | Q(begint_op__isnull=True, uiterlijk_op__isnull=True),
                name="termijn_wachtend_zonder_dag",
            ),
        ]

    def __str__(self) -> str:
        return self.sleutel
