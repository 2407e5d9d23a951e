"""The period in which one gemeente is to house one huishouden, and who can be called about it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from overdracht.core.begrippen import Rol
from overdracht.data.models.basis import een_van, keuzes, niet_voor
from overdracht.data.models.grenzen import bewaard, een_tegelijk
from overdracht.data.models.huishouden import Huishouden
from overdracht.data.models.vastlegging import Huishoudfeit

CONTACTROLLEN = (Rol.REGIEVOERDER_GEMEENTE, Rol.CASEMANAGER, Rol.COA_REGIEVOERDER)


class Koppeling(Huishoudfeit):
    """From koppeling to ontkoppeling; the TVS-melding starts the clocks (T-05 … T-13)."""

    huishouden = models.ForeignKey(Huishouden, on_delete=models.CASCADE, related_name="koppelingen")
    gemeente = models.ForeignKey("overdracht.Eenheid", on_delete=models.PROTECT, related_name="+")
    coa_locatie = models.ForeignKey(
        "overdracht.Eenheid", on_delete=models.PROTECT, related_name="+"
    )
    gekoppeld_op = models.DateField()
    tvs_melding_op = models.DateField(null=True, blank=True)
    motief = models.CharField(max_length=500, blank=True)
    ontkoppeld_op = models.DateField(null=True, blank=True)
    ontkoppeld_reden = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["gekoppeld_op"]
        constraints = [
            bewaard(),
            models.CheckConstraint(
                condition=~Q(gemeente=F("coa_locatie")),
                name="koppeling_twee_organisaties",
                violation_error_message="De gemeente en de COA-locatie zijn dezelfde eenheid.",
            ),
            niet_voor(
                "tvs_melding_op",
                "gekoppeld_op",
                naam="koppeling_voor_tvs_melding",  # IN-01
                melding="De TVS-melding ligt voor de koppeling. Controleer beide datums.",
            ),
            niet_voor(
                "ontkoppeld_op",
                "gekoppeld_op",
                naam="koppeling_eindigt_niet_voor_begin",
                melding="De ontkoppeling ligt voor de koppeling. Controleer beide datums.",
            ),
            een_tegelijk(
                "huishouden",
                zolang=Q(ontkoppeld_op__isnull=True),
                naam="koppeling_een_gemeente_tegelijk",
                melding="Dit huishouden is al gekoppeld. Ontkoppel het eerst.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente} {self.gekoppeld_op}"


class Contactpersoon(Huishoudfeit):
    """The one fixed contact of each side (EV-06); `tot` is the first day of the next one."""

    huishouden_pad: ClassVar[str] = "koppeling__huishouden_id"

    koppeling = models.ForeignKey(
        Koppeling, on_delete=models.CASCADE, related_name="contactpersonen"
    )
    rol = models.CharField(max_length=30, choices=keuzes(Rol))
    medewerker = models.ForeignKey(
        "overdracht.Medewerker", on_delete=models.PROTECT, related_name="contactpersoon_van"
    )
    vervanger = models.ForeignKey(
        "overdracht.Medewerker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    van = models.DateField()
    tot = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["van"]
        constraints = [
            bewaard(),
            een_van("rol", CONTACTROLLEN, naam="contactpersoon_rol"),
            niet_voor(
                "tot",
                "van",
                naam="contactpersoon_eindigt_niet_voor_begin",
                melding="De einddatum ligt voor de begindatum. Pas een van de twee aan.",
            ),
            models.CheckConstraint(
                condition=Q(vervanger__isnull=True) | ~Q(vervanger=F("medewerker")),
                name="contactpersoon_ander_vervangt",
                violation_error_message="Kies een ander als vervanger.",
            ),
            een_tegelijk(
                "koppeling",
                "rol",
                zolang=Q(tot__isnull=True),
                naam="contactpersoon_een_per_rol",
                melding="Er is al een contactpersoon met deze rol. Sluit die periode eerst af.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rol}: {self.medewerker}"
