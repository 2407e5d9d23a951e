"""The history of one dossier: what was done, what it changed, why, and what it corrects."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from overdracht.core.begrippen import Rol
from overdracht.data.models.basis import een_van, keuzes
from overdracht.data.models.eenheid import Eenheid
from overdracht.data.models.medewerker import Medewerker
from overdracht.data.models.toegang import ZichtbaarQuerySet


class GebeurtenisQuerySet(ZichtbaarQuerySet["Gebeurtenis"]):
    """Scoped as the dossier it belongs to."""

    dossier_pad = "dossier_id"


class Gebeurtenis(models.Model):
    """Written by `support.audit.record` only; erased with its dossier and never edited."""

    id = models.BigAutoField(primary_key=True)
    dossier = models.ForeignKey(
        "overdracht.Dossier", on_delete=models.CASCADE, related_name="gebeurtenissen"
    )
    soort = models.CharField(max_length=80)
    oud = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    nieuw = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    verschoven = models.JSONField(default=list, encoder=DjangoJSONEncoder)
    reden = models.TextField(blank=True)
    corrigeert = models.ForeignKey(
        "self", on_delete=models.RESTRICT, null=True, blank=True, related_name="correcties"
    )
    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    eenheid = models.ForeignKey(
        Eenheid, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # What they were called on that day: a later change of job does not rewrite history.
    actor_naam = models.CharField(max_length=150)
    actor_rol = models.CharField(max_length=30, choices=keuzes(Rol))
    eenheid_naam = models.CharField(max_length=200, blank=True)
    peildatum = models.DateField()
    created_at = models.DateTimeField(auto_now_add=True)

    objects = GebeurtenisQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["dossier", "-id"], name="gebeurtenis_per_dossier")]
        constraints = [
            een_van("actor_rol", Rol, naam="gebeurtenis_rol_bestaat"),
            models.CheckConstraint(
                condition=~models.Q(corrigeert=models.F("id")), name="gebeurtenis_niet_zichzelf"
            ),
        ]

    def __str__(self) -> str:
        return self.soort
