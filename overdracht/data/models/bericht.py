"""The outbox and the inbox: one row per message per reader, in the transaction of its cause."""

from functools import reduce
from operator import or_
from typing import Self

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from overdracht.core.begrippen import Berichtstaat, Kanaal, Onderdeel, Partnersoort, Rol
from overdracht.core.rechten import Actor
from overdracht.core.zicht import NOEMER_IN, zicht
from overdracht.data.models.basis import Basis, een_van, keuzes
from overdracht.data.models.eenheid import Eenheid
from overdracht.data.models.medewerker import Medewerker


class BerichtQuerySet(models.QuerySet["Bericht"]):
    """Messages are read by the unit, or by the one colleague they are for."""

    def voor(self, actor: Actor) -> Self:
        """What lies in the inbox of this actor."""
        return self.filter(
            Q(medewerker__isnull=True) | Q(medewerker_id=actor.medewerker_id),
            Q(rol="") | Q(rol=actor.rol.value),
            leesbaar(actor.rol, actor.partnersoort),
            kanaal=Kanaal.INBOX.value,
            staat=Berichtstaat.AFGELEVERD.value,
            eenheid_id=actor.eenheid_id,
        )


def leesbaar(rol: Rol, partnersoort: Partnersoort | None = None) -> Q:
    """Messages about the parts of a dossier that this role reads, at least the days of."""
    gezien = {
        deel
        for deel in Onderdeel
        if zicht(rol, partnersoort, deel, verhuisd=False, toestemming_pip=True).toont_dagen
    }
    # A kind that is not on the list is of the steps.
    met_stappen = Onderdeel.SCENARIO_EN_GESPREKKEN in gezien
    anders = [noemer for noemer, deel in NOEMER_IN.items() if (deel in gezien) is not met_stappen]
    gevonden = reduce(or_, (Q(soort__startswith=noemer) for noemer in anders), Q(pk=None))
    return ~gevonden if met_stappen else gevonden


class Bericht(Basis):
    """Written by `support.berichten.queue` only; `sleutel` makes its effect happen once."""

    sleutel = models.CharField(max_length=200, unique=True)
    kanaal = models.CharField(max_length=10, choices=keuzes(Kanaal))
    soort = models.CharField(max_length=80)
    eenheid = models.ForeignKey(Eenheid, on_delete=models.PROTECT, related_name="berichten")
    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="berichten"
    )
    rol = models.CharField(max_length=30, blank=True)
    dossier = models.ForeignKey(
        "overdracht.Dossier",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="berichten",
    )
    waarden = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    staat = models.CharField(max_length=12, choices=keuzes(Berichtstaat))
    run_after = models.DateTimeField()
    lease_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    worker = models.CharField(max_length=80, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    gelezen_at = models.DateTimeField(null=True, blank=True)
    gelezen_door = models.ForeignKey(
        Medewerker, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = BerichtQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(
                fields=["run_after", "id"],
                condition=Q(staat__in=[Berichtstaat.KLAAR.value, Berichtstaat.BEZIG.value]),
                name="bericht_te_doen",
            ),
            models.Index(
                fields=["eenheid", "-created_at"],
                condition=Q(kanaal=Kanaal.INBOX.value, gelezen_at__isnull=True),
                name="bericht_ongelezen",
            ),
            models.Index(fields=["eenheid", "kanaal", "-created_at"], name="bericht_inbox"),
        ]
        constraints = [
            een_van("kanaal", Kanaal, naam="bericht_kanaal_bestaat"),
            een_van("staat", Berichtstaat, naam="bericht_staat_bestaat"),
            models.CheckConstraint(
                condition=Q(delivered_at__isnull=False) | ~Q(staat=Berichtstaat.AFGELEVERD.value),
                name="bericht_afgeleverd_heeft_moment",
            ),
            models.CheckConstraint(
                condition=Q(lease_until__isnull=False) | ~Q(staat=Berichtstaat.BEZIG.value),
                name="bericht_bezig_heeft_lease",
            ),
        ]

    def __str__(self) -> str:
        return self.soort
