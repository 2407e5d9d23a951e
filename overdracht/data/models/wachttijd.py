"""How long people waited for a house in one gemeente: figures, and nobody's data."""

from django.db import models
from django.db.models import F, Q

from overdracht.data.models.grenzen import alleen_als, bewaard, een_tegelijk
from overdracht.data.models.vastlegging import Instelling


class Wachttijd(Instelling):
    """Days from koppeling to move, measured over many moves; what was measured before is kept."""

    gemeente = models.ForeignKey("overdracht.Eenheid", on_delete=models.PROTECT, related_name="+")
    kort_dagen = models.PositiveIntegerField()
    midden_dagen = models.PositiveIntegerField()
    lang_dagen = models.PositiveIntegerField()
    aantal = models.PositiveIntegerField()
    gemeten_op = models.DateField()

    class Meta:
        constraints = [
            bewaard(),
            alleen_als(
                Q(aantal__gte=0),
                Q(kort_dagen__lte=F("midden_dagen"), midden_dagen__lte=F("lang_dagen")),
                naam="wachttijd_op_volgorde",
                melding="De wachttijden staan niet op volgorde van kort naar lang.",
            ),
            een_tegelijk(
                "gemeente",
                naam="wachttijd_een_per_gemeente",
                melding="Er is al een meting voor deze gemeente. Vervang die.",
            ),
        ]

    def __str__(self) -> str:
        return f"wachttijd {self.midden_dagen}"
