"""What the scenario advice looks at (domain 7.1), and nothing else.

Nationality, ethnicity, religion and mother tongue are no factors; who offers them is refused.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from overdracht.core.begrippen import JaNee, Scenario
from overdracht.core.feiten import Fout
from overdracht.core.keuzes import Intakevorm


class VoorinburgeringStatus(StrEnum):
    """How the Voorinburgering of this person stands."""

    NIET_BEGONNEN = "niet_begonnen"
    LOOPT = "loopt"
    AFGEROND = "afgerond"
    GESTOPT = "gestopt"
    AFGEWEZEN = "afgewezen"


class Belastbaarheid(StrEnum):
    """How much the person says to be able to bear; never why."""

    LAAG = "laag"
    NORMAAL = "normaal"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Factoren:
    """The factors of one choice; None means not known (or, for a scenario, none)."""

    reistijd_minuten: int | None = None
    kan_reizen: bool | None = None
    verwachte_wacht_weken: int | None = None
    voorinburgering_status: VoorinburgeringStatus | None = None
    resterende_weken_vi: int | None = None
    digitaal_vaardig: bool | None = None
    middelen_aanwezig: bool | None = None
    gemeente_naar_azc_mogelijk: bool | None = None
    traject_in_of_bij_azc_mogelijk: bool | None = None
    gezinshereniging_loopt: bool | None = None
    belastbaarheid: Belastbaarheid | None = None
    aantal_azcs_van_gemeente: int | None = None
    taakstelling_grootte: int | None = None
    voorkeursscenario_azc: Scenario | None = None
    huidig_scenario: Scenario | None = None
    intake_vorm: Intakevorm | None = None
    capaciteit_laag: bool | None = None


SLEUTELS = tuple(veld.name for veld in fields(Factoren))

# Offered in good faith or not: these never count (domain 0.3(10); AVG 9 and 22).
_NOOIT = frozenset(
    {
        "nationaliteit",
        "etniciteit",
        "afkomst",
        "herkomst",
        "herkomstland",
        "land_van_herkomst",
        "geboorteland",
        "godsdienst",
        "religie",
        "geloof",
        "moedertaal",
        "taal",
        "ras",
    }
)
_GETALLEN = frozenset(
    {
        "reistijd_minuten",
        "verwachte_wacht_weken",
        "resterende_weken_vi",
        "aantal_azcs_van_gemeente",
        "taakstelling_grootte",
    }
)
_KEUZES: Mapping[str, type[StrEnum]] = {
    "voorinburgering_status": VoorinburgeringStatus,
    "belastbaarheid": Belastbaarheid,
    "voorkeursscenario_azc": Scenario,
    "huidig_scenario": Scenario,
    "intake_vorm": Intakevorm,
}
_ONBEKEND = frozenset({"onbekend", "geen"})


class OngeldigeFactoren(ValueError):
    """The input cannot be read as factors; `fouten` holds one `Fout` per thing that is wrong."""

    def __init__(self, fouten: tuple[Fout, ...]) -> None:
        """Keep all faults together, so that they can be mended in one go."""
        self.fouten = fouten
        super().__init__("; ".join(fout.melding for fout in fouten))


def lees_factoren(invoer: Mapping[str, object]) -> Factoren:
    """Read factors from plain values, as JSON or a form gives them.

    A missing key, null and "onbekend" mean: not known; "geen" means: no scenario. A yes/no fact may
    be true, false, "ja" or "nee". Raises `OngeldigeFactoren` with every fault.
    """
    waarden: dict[str, object] = {}
    fouten: list[Fout] = []
    for sleutel, waarde in invoer.items():
        if sleutel not in SLEUTELS:
            fouten.append(Fout(sleutel, _meld_sleutel(sleutel)))
        elif waarde is not None:
            try:
                waarden[sleutel] = _lezer(sleutel)(waarde)
            except (ValueError, TypeError):
                fouten.append(Fout(sleutel, _meld_waarde(sleutel, waarde)))
    if fouten:
        raise OngeldigeFactoren(tuple(fouten))
    return Factoren(**waarden)  # type: ignore[arg-type]  # each value was read for its own field


def _lezer(sleutel: str) -> Callable[[object], object]:
    if sleutel in _GETALLEN:
        return _lees_getal
    keuze = _KEUZES.get(sleutel)
    if keuze is None:
        return _lees_ja_nee
    return lambda waarde: None if waarde in _ONBEKEND else keuze(str(waarde))


def _lees_getal(waarde: object) -> int:
    # bool is an int in Python; true is no number of minutes.
    if isinstance(waarde, bool) or not isinstance(waarde, int):
        raise TypeError
    if waarde < 0:
        raise ValueError
    return waarde


def _lees_ja_nee(waarde: object) -> bool | None:
    if isinstance(waarde, bool):
        return waarde
    antwoord = JaNee(str(waarde))
    return None if antwoord is JaNee.ONBEKEND else antwoord is JaNee.JA


def _meld_sleutel(sleutel: str) -> str:
    if sleutel.lower() in _NOOIT:
        return (
            "Het advies kijkt nooit naar nationaliteit, afkomst, godsdienst of moedertaal. "
            f"Haal het veld '{sleutel}' weg."
        )
    return f"Het veld '{sleutel}' bestaat niet. Haal het weg."


def _meld_waarde(sleutel: str, waarde: object) -> str:
    if sleutel in _GETALLEN:
        uitleg = "Schrijf een heel getal van 0 of meer, of null als u het niet weet."
    elif sleutel in _KEUZES:
        leeg = "geen" if _KEUZES[sleutel] is Scenario else "onbekend"
        namen = dict.fromkeys((*_KEUZES[sleutel], leeg))
        uitleg = f"Kies uit: {', '.join(namen)}."
    else:
        uitleg = "Schrijf ja, nee of onbekend."
    return f"'{waarde}' is geen waarde voor {sleutel}. {uitleg}"
