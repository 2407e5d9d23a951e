"""Room, durations and prices of the fictive country: all made up, and marked so."""

from datetime import date
from itertools import cycle

from overdracht.core.begrippen import Rol
from overdracht.core.keuzes import Kostengegeven, Werksoort
from overdracht.data.models import Afwezigheid, Capaciteit, Tarief, Werktijd
from overdracht.demo.wacht import dagen
from overdracht.demo.wereld import Wereld

FICTIEF = "Fictief: alleen voor deze demo"
_MINUTEN = {
    Werksoort.SCENARIOKEUZE: 45,
    Werksoort.DRIEGESPREK: 90,
    Werksoort.INTAKE: 180,
    Werksoort.PIP: 150,
}
# Who is away: how many days from now on, and for how long.
_VERLOF = ((21, 14), (9, 5))
# Steps, hours, dossiers and languages, in turn.
_RUIMTEN = (
    (3, 12, 20, ["ar", "en"]),
    (2, 8, 14, ["ti", "en"]),
    (4, 16, 26, ["tr", "fa"]),
)


_TARIEVEN = {
    Kostengegeven.PRIJS_KILOMETER: 25,
    Kostengegeven.PRIJS_TOLKUUR: 6_000,
    Kostengegeven.PRIJS_OPVANGUUR: 1_000,
    Kostengegeven.PRIJS_APPARAAT: 30_000,
    Kostengegeven.PRIJS_PERSONEELSUUR: 7_500,
    Kostengegeven.LESDAGEN_PER_WEEK: 3,
    Kostengegeven.OPVANGUREN_PER_LESDAG: 4,
}


def maak_inzet(wereld: Wereld, *, van: date, peildatum: date) -> None:
    """What nobody entered yet: for every regievoerder, every gemeente and the country."""
    if not Tarief.objects.filter(gemeente=None).exists():
        Tarief.objects.bulk_create(
            Tarief(soort=soort, aantal=aantal, geldig_van=van, bron=FICTIEF)
            for soort, aantal in _TARIEVEN.items()
        )
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
    if not Afwezigheid.objects.exists():
        # The one of the demo account first, for that is whose work one looks at.
        collegas = wereld.medewerkers[wereld.drukste.pk, Rol.REGIEVOERDER_GEMEENTE][::-1]
        Afwezigheid.objects.bulk_create(
            Afwezigheid(
                medewerker=medewerker,
                afwezig_van=peildatum + dagen(over),
                afwezig_tot=peildatum + dagen(over + lang),
            )
            for medewerker, (over, lang) in zip(collegas, _VERLOF, strict=False)
        )
    klaar = set(Werktijd.objects.values_list("gemeente_id", flat=True))
    Werktijd.objects.bulk_create(
        Werktijd(gemeente=gemeente, soort=soort, minuten=minuten, bron=FICTIEF)
        for gemeente in wereld.gemeenten
        if gemeente.pk not in klaar
        for soort, minuten in _MINUTEN.items()
    )
