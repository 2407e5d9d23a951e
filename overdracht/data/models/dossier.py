"""One dossier per inburgeraar, for life: what everything else hangs on."""

from uuid import UUID

from django.db import models
from django.db.models import Q

from overdracht.core.begrippen import Fase, Partij, Scenario
from overdracht.core.errors import RegelOvertreden
from overdracht.core.keuzes import Afsluitreden
from overdracht.data.models.basis import Basis, keuzes, niet_voor
from overdracht.data.models.grenzen import leeg_of_een_van
from overdracht.data.models.huishouden import Huishouden
from overdracht.data.models.inburgeraar import Inburgeraar
from overdracht.data.models.toegang import ZichtbaarQuerySet

SORTERINGEN = ("zoeknaam", "volgende_termijn_op", "tvs_melding_op", "verwachte_verhuizing_van")
# Each side sorts on what lies with itself.
EIGEN = {"gemeente": ["gemeente_termijn_op"], "azc": ["coa_termijn_op"]}


def _wijzers() -> list[models.Index]:
    """Each sort of the worklist, for the whole country, for one gemeente and for one locatie."""
    return [
        models.Index(fields=[*voor, kolom, "id"], name=f"dossier_{naam}_{nummer}")
        for naam, voor in (("land", []), ("gemeente", ["gemeente"]), ("azc", ["coa_locatie"]))
        for nummer, kolom in enumerate([*SORTERINGEN, *EIGEN.get(naam, [])], start=1)
    ] + [
        # Only the two parties of a koppeling sort by silence.
        models.Index(fields=[voor, "stilstand_dagen", "id"], name=f"dossier_stil_{naam}")
        for naam, voor in (("gemeente", "gemeente"), ("azc", "coa_locatie"))
    ]


class DossierQuerySet(ZichtbaarQuerySet["Dossier"]):
    """The dossiers themselves."""


class Dossier(Basis):
    """The columns below `# replan` are copies for sorting and filtering; facts stand elsewhere."""

    inburgeraar = models.OneToOneField(
        Inburgeraar, on_delete=models.CASCADE, related_name="dossier"
    )
    # Where the person belongs now; written by the actions that link, unlink and regroup.
    huishouden = models.ForeignKey(Huishouden, on_delete=models.PROTECT, related_name="dossiers")
    koppeling = models.ForeignKey(
        "overdracht.Koppeling",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="dossiers",
    )
    geopend_op = models.DateField()
    afgesloten_op = models.DateField(null=True, blank=True)
    afsluitreden = models.CharField(max_length=20, choices=keuzes(Afsluitreden), blank=True)
    versie = models.PositiveIntegerField(default=1)
    # replan: nobody else writes what follows.
    zoeknaam = models.CharField(max_length=300, blank=True, db_index=True)
    fase = models.CharField(max_length=20, choices=keuzes(Fase), default=Fase.AANGEKONDIGD.value)
    scenario = models.CharField(max_length=30, choices=keuzes(Scenario), blank=True)
    gemeente = models.ForeignKey(
        "overdracht.Eenheid",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        db_index=False,  # the sorts below begin with it
        related_name="+",
    )
    coa_locatie = models.ForeignKey(
        "overdracht.Eenheid",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        db_index=False,  # the sorts below begin with it
        related_name="+",
    )
    regievoerder = models.ForeignKey(
        "overdracht.Medewerker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    casemanager = models.ForeignKey(
        "overdracht.Medewerker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    tvs_melding_op = models.DateField(null=True, blank=True)
    volgende_termijn_op = models.DateField(null=True, blank=True)
    volgende_termijn_sleutel = models.CharField(max_length=60, blank=True)
    volgende_termijn_wie = models.CharField(max_length=20, choices=keuzes(Partij), blank=True)
    gemeente_termijn_op = models.DateField(null=True, blank=True)
    gemeente_termijn_sleutel = models.CharField(max_length=60, blank=True)
    coa_termijn_op = models.DateField(null=True, blank=True)
    coa_termijn_sleutel = models.CharField(max_length=60, blank=True)
    is_te_laat = models.BooleanField(default=False)
    verwachte_verhuizing_van = models.DateField(null=True, blank=True)
    verwachte_verhuizing_tot = models.DateField(null=True, blank=True)
    stilstand_dagen = models.PositiveIntegerField(null=True, blank=True)
    # The kinds of signal that are on, in one number (core.signalen.soort).
    signalen = models.PositiveIntegerField(default=0)
    # The first day on which the passing of time alone changes what is written here.
    wordt_wakker_op = models.DateField(null=True, blank=True, db_index=True)

    objects = DossierQuerySet.as_manager()

    class Meta:
        indexes = _wijzers()
        constraints = [
            niet_voor(
                "afgesloten_op",
                "geopend_op",
                naam="dossier_sluit_niet_voor_opening",
                melding="Het dossier kan niet gesloten zijn voor het geopend is.",
            ),
            models.CheckConstraint(
                condition=Q(afgesloten_op__isnull=True, afsluitreden="")
                | Q(afgesloten_op__isnull=False) & ~Q(afsluitreden=""),
                name="dossier_sluit_met_reden",
                violation_error_message="Kies een reden als u het dossier sluit.",
            ),
            leeg_of_een_van("afsluitreden", Afsluitreden, naam="dossier_afsluitreden"),
            leeg_of_een_van("fase", Fase, naam="dossier_fase"),
            leeg_of_een_van("scenario", Scenario, naam="dossier_scenario"),
        ]

    @property
    def koppeling_nu(self) -> UUID:
        """The koppeling to which a step belongs; a rule refuses when there is none now."""
        if self.koppeling_id is None:
            raise RegelOvertreden("koppeling.ontbreekt", "Handreiking §3")
        return self.koppeling_id

    def __str__(self) -> str:
        return str(self.inburgeraar)
