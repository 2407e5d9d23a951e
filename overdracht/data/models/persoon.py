"""A human being of a huishouden: the name, the numbers, the language."""

from typing import Self

from django.core.validators import EmailValidator, MaxLengthValidator, MinLengthValidator
from django.db import models
from django.db.models import Exists, OuterRef, Q

from overdracht.core.identiteit import normaliseer_nummer
from overdracht.core.rechten import Actor
from overdracht.data.models.grenzen import bewaard, een_tegelijk
from overdracht.data.models.vastlegging import StaandeRijen, Vastlegging
from overdracht.data.velden import (
    BlindeIndexVeld,
    VersleuteldVeld,
    ZoeknaamVeld,
    valideer_bsn,
    valideer_v_nummer,
)

V_NUMMER_INDEX = BlindeIndexVeld(max_length=64, bronnen=("v_nummer",))
BSN_INDEX = BlindeIndexVeld(max_length=64, bronnen=("bsn",))


class PersoonQuerySet(models.QuerySet["Persoon"]):
    """Everyone in a huishouden is visible with any dossier of that huishouden."""

    def visible_to(self, actor: Actor) -> Self:
        """Those who live, or lived, in a huishouden of which this actor may see a dossier."""
        from overdracht.data.models.huishouden import Huishoudenlid  # noqa: PLC0415  # it needs us

        leden = Huishoudenlid.objects.visible_to(actor)
        return self.filter(Exists(leden.filter(persoon_id=OuterRef("pk"))))

    def met_v_nummer(self, v_nummer: str) -> Self:
        """The person with exactly this V-nummer."""
        return self._met(V_NUMMER_INDEX, v_nummer)

    def met_bsn(self, bsn: str) -> Self:
        """The person with exactly this BSN."""
        return self._met(BSN_INDEX, bsn)

    def _met(self, index: BlindeIndexVeld, nummer: str) -> Self:
        kaal = normaliseer_nummer(nummer)
        return self.filter(**{index.name: index.zoekwaarde(kaal)}) if kaal else self.none()


class Persoon(Vastlegging):
    """Everyone who is housed together has a row here, with or without the plicht."""

    voornamen = models.CharField(max_length=200, blank=True)
    roepnaam = models.CharField(max_length=100, blank=True)
    tussenvoegsel = models.CharField(max_length=20, blank=True)
    achternaam = models.CharField(max_length=200, validators=[MinLengthValidator(1)])
    zoeknaam = ZoeknaamVeld(
        max_length=300, bronnen=("achternaam", "tussenvoegsel", "roepnaam", "voornamen")
    )
    geboortedatum = models.DateField(null=True, blank=True)
    taal = models.CharField(max_length=20, blank=True)
    tolk_nodig = models.BooleanField(null=True, blank=True)
    telefoon = VersleuteldVeld(blank=True, validators=[MaxLengthValidator(30)])
    mail = VersleuteldVeld(blank=True, validators=[EmailValidator()])
    voogd = models.CharField(max_length=200, blank=True)
    v_nummer = VersleuteldVeld(blank=True, validators=[valideer_v_nummer])
    v_nummer_index = V_NUMMER_INDEX
    bsn = VersleuteldVeld(blank=True, validators=[valideer_bsn])
    bsn_index = BSN_INDEX

    objects = StaandeRijen.from_queryset(PersoonQuerySet)()
    alles = models.Manager.from_queryset(PersoonQuerySet)()

    class Meta:
        ordering = ["zoeknaam"]
        indexes = [models.Index(fields=["zoeknaam"], name="persoon_zoeknaam")]
        constraints = [
            bewaard(),
            models.CheckConstraint(
                condition=~Q(achternaam=""),
                name="persoon_heeft_achternaam",
                violation_error_message="Vul een achternaam in.",
            ),
            een_tegelijk(
                "v_nummer_index",
                zolang=~Q(v_nummer_index=""),
                naam="persoon_een_per_v_nummer",
                melding="Er is al iemand met dit V-nummer.",
            ),
            een_tegelijk(
                "bsn_index",
                zolang=~Q(bsn_index=""),
                naam="persoon_een_per_bsn",
                melding="Er is al iemand met dit BSN.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def naam(self) -> str:
        """The name as one says it: roepnaam (else voornamen), tussenvoegsel, achternaam."""
        delen = (self.roepnaam or self.voornamen, self.tussenvoegsel, self.achternaam)
        return " ".join(deel for deel in delen if deel)
