"""What the fictive colleagues have room for, and how long a step takes: made up, and marked so."""

from itertools import cycle

from overdracht.core.begrippen import Rol
from overdracht.core.keuzes import Werksoort
from overdracht.data.models import Capaciteit, Werktijd
from overdracht.demo.wereld import Wereld

FICTIEF = "Fictief: alleen voor deze demo"
_MINUTEN = {
    Werksoort.SCENARIOKEUZE: 45,
    Werksoort.DRIEGESPREK: 90,
    Werksoort.INTAKE: 180,
    Werksoort.PIP: 150,
}
# Steps, hours, dossiers and languages, in turn.
_RUIMTEN = (
    (3, 12, 20, ["ar", "en"]),
    (2, 8, 14, ["ti", "en"]),
    (4, 16, 26, ["tr", "fa"]),
)


def maak_inzet(wereld: Wereld) -> None:
    """For every regievoerder and every gemeente of which nothing is entered yet."""
    bekend = set(Capaciteit.objects.values_list("medewerker_id", flat=True))
    beurt = cycle(_RUIMTEN)
    Capaciteit.objects.bulk_create(
        Capaciteit(
            medewerker=medewerker,
            stappen_per_week=stappen,
            uren_per_week=uren,
            hoogstens_dossiers=dossiers,
            talen=talen,
        )
        for gemeente in wereld.gemeenten
        for medewerker in wereld.medewerkers.get((gemeente.pk, Rol.REGIEVOERDER_GEMEENTE), ())
        if medewerker.pk not in bekend
        for stappen, uren, dossiers, talen in (next(beurt),)
    )
    klaar = set(Werktijd.objects.values_list("gemeente_id", flat=True))
    Werktijd.objects.bulk_create(
        Werktijd(gemeente=gemeente, soort=soort, minuten=minuten, bron=FICTIEF)
        for gemeente in wereld.gemeenten
        if gemeente.pk not in klaar
        for soort, minuten in _MINUTEN.items()
    )
