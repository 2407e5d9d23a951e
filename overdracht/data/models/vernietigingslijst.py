"""What is destroyed: the list that two people look at, what holds it back, and the declaration."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from overdracht.core.keuzes import Lijststaat, Regelstaat, Stopreden
from overdracht.data.models.basis import Basis, een_van, keuzes, niet_voor
from overdracht.data.models.dossier import Dossier
from overdracht.data.models.medewerker import Medewerker
from overdracht.data.models.organisatie import Organisatie
from overdracht.data.models.toegang import ZichtbaarQuerySet


class VernietigingsstopQuerySet(ZichtbaarQuerySet["Vernietigingsstop"]):
    """Seen with the dossier that it holds."""

    dossier_pad = "dossier_id"

    def van_kracht(self) -> Self:
        """Those that nobody lifted."""
        return self.filter(opgeheven_op__isnull=True)


class Vernietigingsstop(Basis):
    """A dossier that is not destroyed as long as this stands, however long its term is over."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="vernietigingsstoppen"
    )
    grond = models.CharField(max_length=20, choices=keuzes(Stopreden))
    reden = models.CharField(max_length=500)
    van = models.DateField()
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    opgeheven_op = models.DateField(null=True, blank=True)
    opgeheven_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = VernietigingsstopQuerySet.as_manager()

    class Meta:
        ordering = ["-van", "-created_at"]
        constraints = [
            een_van("grond", Stopreden, naam="vernietigingsstop_grond"),
            niet_voor("opgeheven_op", "van", naam="vernietigingsstop_eindigt_niet_voor_begin"),
            models.CheckConstraint(
                condition=Q(opgeheven_op__isnull=True, opgeheven_door__isnull=True)
                | Q(opgeheven_op__isnull=False, opgeheven_door__isnull=False),
                name="vernietigingsstop_opgeheven_door_iemand",
            ),
            models.UniqueConstraint(
                fields=["dossier"],
                condition=Q(opgeheven_op__isnull=True),
                name="vernietigingsstop_een_tegelijk",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.grond} {self.van}"


class Vernietigingslijst(Basis):
    """What of one organisation is due; after it was done the list is the declaration itself."""

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    staat = models.CharField(max_length=12, choices=keuzes(Lijststaat))
    opgesteld_op = models.DateField()
    opgesteld_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    goedgekeurd_op = models.DateField(null=True, blank=True)
    goedgekeurd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    uitgevoerd_at = models.DateTimeField(null=True, blank=True)
    verklaring = models.JSONField(default=dict)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-opgesteld_op", "-created_at"]
        constraints = [
            een_van("staat", Lijststaat, naam="vernietigingslijst_staat"),
            models.CheckConstraint(
                condition=Q(goedgekeurd_door__isnull=True)
                | ~Q(goedgekeurd_door=F("opgesteld_door")),
                name="vernietigingslijst_vier_ogen",
            ),
            models.CheckConstraint(
                condition=~Q(staat__in=[Lijststaat.GOEDGEKEURD.value, Lijststaat.UITGEVOERD.value])
                | Q(goedgekeurd_op__isnull=False, goedgekeurd_door__isnull=False),
                name="vernietigingslijst_goedgekeurd_door_iemand",
            ),
            models.UniqueConstraint(
                fields=["organisatie"],
                condition=Q(staat__in=[Lijststaat.OPGESTELD.value, Lijststaat.GOEDGEKEURD.value]),
                name="vernietigingslijst_een_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.staat} {self.opgesteld_op}"


class Vernietigingsregel(Basis):
    """One dossier of a list; when that is destroyed nothing here leads to it any more."""

    lijst = models.ForeignKey(Vernietigingslijst, on_delete=models.PROTECT, related_name="regels")
    dossier = models.ForeignKey(
        Dossier, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    norm = models.CharField(max_length=10)
    # After the destruction only the first day of that year: the day itself could point at someone.
    begint_op = models.DateField()
    staat = models.CharField(max_length=10, choices=keuzes(Regelstaat))
    aantallen = models.JSONField(default=dict)

    class Meta:
        ordering = ["begint_op", "id"]
        constraints = [
            een_van("staat", Regelstaat, naam="vernietigingsregel_staat"),
            models.UniqueConstraint(
                fields=["lijst", "dossier"],
                condition=Q(dossier__isnull=False),
                name="vernietigingsregel_een_per_dossier",
            ),
            models.CheckConstraint(
                condition=Q(dossier__isnull=True) | ~Q(staat=Regelstaat.VERNIETIGD.value),
                name="vernietigingsregel_vernietigd_is_weg",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.norm} {self.staat}"
