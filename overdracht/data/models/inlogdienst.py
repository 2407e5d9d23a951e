"""Where an organisation lets its own people sign in, and which account each of them has there."""

from django.db import models

from overdracht.core.keuzes import BijZwak
from overdracht.data.models.basis import Basis, een_van, keuzes
from overdracht.data.models.gebruiker import Gebruiker
from overdracht.data.models.organisatie import Organisatie
from overdracht.data.velden import VersleuteldVeld


class Inlogdienst(Basis):
    """The OpenID provider of one organisation, and how its second factor is to be seen."""

    organisatie = models.OneToOneField(
        Organisatie, on_delete=models.PROTECT, related_name="inlogdienst"
    )
    issuer = models.URLField(max_length=300)
    client_id = models.CharField(max_length=200)
    client_geheim = VersleuteldVeld()
    acr_goed = models.CharField(max_length=500, blank=True)
    amr_goed = models.CharField(max_length=500, blank=True)
    bij_zwak = models.CharField(
        max_length=20, choices=keuzes(BijZwak), default=BijZwak.WEIGEREN.value
    )
    actief = models.BooleanField(default=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            een_van("bij_zwak", BijZwak, naam="inlogdienst_bij_zwak"),
            # Who asks for no second factor lets everybody in: then there is nothing to check.
            models.CheckConstraint(
                condition=~models.Q(acr_goed="") | ~models.Q(amr_goed=""),
                name="inlogdienst_heeft_eis",
            ),
        ]

    def __str__(self) -> str:
        return self.issuer


class Inlogidentiteit(Basis):
    """One account, known at its inlogdienst under a number; here stands only a keyed mark of it.

    The mark is made of issuer and number together: at another issuer the same number is somebody
    else.
    """

    gebruiker = models.OneToOneField(
        Gebruiker, on_delete=models.CASCADE, related_name="inlogidentiteit"
    )
    inlogdienst = models.ForeignKey(
        Inlogdienst, on_delete=models.CASCADE, related_name="identiteiten"
    )
    merk = models.CharField(max_length=64, unique=True)

    def __str__(self) -> str:
        return str(self.pk)
