"""The house of the huishouden: what is expected, what is offered, the move and the registration."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from overdracht.core.begrippen import Partij
from overdracht.core.keuzes import Brpplaats, Woningsoort, Zekerheid
from overdracht.data.models.basis import een_van, keuzes, niet_voor
from overdracht.data.models.grenzen import alleen_als, bewaard, een_tegelijk, leeg_of_een_van
from overdracht.data.models.koppeling import Koppeling
from overdracht.data.models.vastlegging import Dossierfeit, Huishoudfeit
from overdracht.data.velden import VersleuteldVeld

VERWACHTERS = (Partij.GEMEENTE, Partij.COA)


class Verhuisverwachting(Huishoudfeit):
    """One expectation of one party; a newer one closes it. The gemeente's stands."""

    huishouden_pad: ClassVar[str] = "koppeling__huishouden_id"

    koppeling = models.ForeignKey(
        Koppeling, on_delete=models.CASCADE, related_name="verhuisverwachtingen"
    )
    partij = models.CharField(max_length=20, choices=keuzes(Partij))
    verwachte_verhuizing_van = models.DateField()
    verwachte_verhuizing_tot = models.DateField()
    zekerheid = models.CharField(max_length=10, choices=keuzes(Zekerheid), blank=True)
    bron = models.CharField(max_length=200, blank=True)
    opgegeven_op = models.DateField()
    opgevolgd_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            bewaard(),
            een_van("partij", VERWACHTERS, naam="verhuisverwachting_partij"),
            leeg_of_een_van("zekerheid", Zekerheid, naam="verhuisverwachting_zekerheid"),
            niet_voor(
                "verwachte_verhuizing_tot",
                "verwachte_verhuizing_van",
                naam="verhuisverwachting_tot_na_van",
                melding="De laatste dag ligt voor de eerste. Draai de twee datums om.",
            ),
            een_tegelijk(
                "koppeling",
                "partij",
                zolang=Q(opgevolgd_at__isnull=True),
                naam="verhuisverwachting_een_per_partij",
                melding="Er is al een verwachting van deze partij. Vervang die.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.partij} {self.verwachte_verhuizing_van}"


class Huisvesting(Huishoudfeit):
    """One house for one huishouden, from the offer to the move."""

    huishouden_pad: ClassVar[str] = "koppeling__huishouden_id"

    koppeling = models.ForeignKey(Koppeling, on_delete=models.CASCADE, related_name="huisvestingen")
    woningsoort = models.CharField(max_length=20, choices=keuzes(Woningsoort), blank=True)
    adres = VersleuteldVeld(blank=True)
    woonplaats = models.CharField(max_length=100, blank=True)
    woning_beschikbaar_op = models.DateField(null=True, blank=True)
    woning_aangeboden_op = models.DateField(null=True, blank=True)
    verhuizing_gepland_op = models.DateField(null=True, blank=True)
    verhuisd_op = models.DateField(null=True, blank=True)
    bijstand_vanaf_op = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            bewaard(),
            leeg_of_een_van("woningsoort", Woningsoort, naam="huisvesting_woningsoort"),
            een_tegelijk(
                "koppeling",
                naam="huisvesting_een_per_koppeling",
                melding="Er is al een woning bij deze koppeling. Vul die aan of verbeter die.",
            ),
        ]

    def __str__(self) -> str:
        return f"huisvesting {self.verhuisd_op or self.verhuizing_gepland_op or ''}".strip()


class BrpInschrijving(Dossierfeit):
    """A registration in the BRP; only that in the gemeente of the koppeling starts T-20 (EV-33).

    Those at an azc, with a host or in a hotel are other facts, and name no gemeente.
    """

    soort = models.CharField(
        max_length=20, choices=keuzes(Brpplaats), default=Brpplaats.VESTIGING.value
    )
    gemeente = models.ForeignKey(
        "overdracht.Eenheid", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    brp_ingeschreven_op = models.DateField()

    class Meta:
        ordering = ["brp_ingeschreven_op"]
        constraints = [
            bewaard(),
            een_van("soort", Brpplaats, naam="brp_inschrijving_soort"),
            alleen_als(
                Q(soort=Brpplaats.VESTIGING.value),
                Q(gemeente__isnull=False),
                naam="brp_inschrijving_vestiging_met_gemeente",
                melding="Een inschrijving waar iemand gaat wonen hoort bij een gemeente.",
            ),
            een_tegelijk(
                "dossier",
                "soort",
                zolang=~Q(soort=Brpplaats.VESTIGING.value),
                naam="brp_inschrijving_een_per_plaats",
                melding="Deze inschrijving is al vastgelegd. Verander die.",
            ),
            een_tegelijk(
                "dossier",
                "gemeente",
                "brp_ingeschreven_op",
                naam="brp_inschrijving_niet_dubbel",
                melding="Deze inschrijving is al vastgelegd.",
            ),
        ]

    def __str__(self) -> str:
        return f"BRP {self.brp_ingeschreven_op}"
