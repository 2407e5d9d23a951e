"""Both lines in words: what changes for whom, and where it becomes real."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.core.stilstand import Stilstand
from overdracht.core.teksten import zin
from overdracht.core.vooruitblik import vat_samen
from overdracht.core.vraag import Vraag
from overdracht.core.wat_als import Verschil, Verschilsoort
from overdracht.proces.vooruitblik.queries import WatAls
from overdracht.web.paneel import Knop

_KOPPEN: Mapping[Verschilsoort, str] = {
    Verschilsoort.AFSPRAAK: "Wat met dat azc is afgesproken",
    Verschilsoort.FASE: "De fase",
    Verschilsoort.STILSTAND: "Weken zonder activiteit",
    Verschilsoort.SIGNAAL: "Wat dan opvalt",
    Verschilsoort.TERMIJN: "Termijnen",
    Verschilsoort.STAP: "Stappen van de lijn",
}


class Groep(NamedTuple):
    """Differences of one kind, in sentences."""

    kop: str
    zinnen: tuple[str, ...]


def pagina(wat_als: WatAls, vraag: Vraag, *, actor: Actor, adres: str) -> dict[str, Any]:
    """Everything that the page shows; `adres` is the whole address, to hand on."""
    dossier = wat_als.dossier
    return {
        "naam": dossier.inburgeraar.persoon.naam,
        "dossier_id": dossier.pk,
        "nu": wat_als.nu,
        "dan": wat_als.dan,
        "stil_nu": _stil(wat_als.nu.stilstand),
        "stil_dan": _stil(wat_als.dan.stilstand),
        "groepen": [*_groepen(wat_als.verschillen)],
        "reistijd": _reistijd(wat_als),
        "vraagt_iets": vraag.vraagt_iets,
        "deel_adres": adres,
        "knoppen": [*_knoppen(wat_als, vraag, actor)],
    }


def azc_keuzes(azcs: Iterable[Any]) -> list[tuple[str, str]]:
    """Every azc as a choice."""
    return [(str(azc.pk), azc.naam) for azc in azcs]


def _stil(stilstand: Stilstand) -> str:
    return zin(vat_samen(stilstand))


def _groepen(verschillen: tuple[Verschil, ...]) -> Iterator[Groep]:
    for soort, kop in _KOPPEN.items():
        zinnen = tuple(zin(v.uitleg) for v in verschillen if v.soort is soort)
        if zinnen:
            yield Groep(kop, zinnen)


def _reistijd(wat_als: WatAls) -> str:
    """What a transfer does to the journey, beside the line of thirty minutes (T-23)."""
    nu, dan = wat_als.reistijd
    if wat_als.azc is None:
        return ""
    norm = wat_als.normen["T-23"].duur
    if dan is None or norm is None:
        return f"De reistijd vanaf {wat_als.azc.naam} is niet bekend."
    eerst = f"nu {nu} minuten" if nu is not None else "nu niet bekend"
    kan = (
        "is een wekelijks programma haalbaar"
        if dan <= norm.aantal
        else ("is een wekelijks programma niet realistisch")
    )
    return (
        f"Reizen vanaf {wat_als.azc.naam}: ongeveer {dan} minuten, {eerst}. Daarmee {kan}: de "
        f"grens is {norm} (Handreiking §5.2). Bekijk of het scenario nog past."
    )


def _knoppen(wat_als: WatAls, vraag: Vraag, actor: Actor) -> Iterator[Knop]:
    """Each question has a form in which it becomes real, filled in as far as it was asked."""
    sleutel = wat_als.dossier.pk
    if vraag.weken_later and mag(actor.rol, Handeling.HUISVESTING_VERWACHTEN):
        adres = reverse("huisvesting:expect", args=[sleutel])
        yield Knop(
            "Leg deze verwachting vast", f"{adres}?{urlencode({'weken': vraag.weken_later})}"
        )
    if vraag.scenario and mag(actor.rol, Handeling.SCENARIO_KIEZEN):
        adres = reverse("scenario:choose", args=[sleutel, vraag.scenario])
        yield Knop(f"Kies scenario {vraag.scenario.nummer}", adres)
    if vraag.onderbroken and mag(actor.rol, Handeling.VOORINBURGERING_VASTLEGGEN):
        yield Knop("Beëindig de Voorinburgering", reverse("voorinburgering:end", args=[sleutel]))
    if vraag.overgeplaatst and mag(actor.rol, Handeling.VERBLIJF_REGISTREREN):
        yield Knop("Leg de overplaatsing vast", reverse("koppeling:move", args=[sleutel]))
