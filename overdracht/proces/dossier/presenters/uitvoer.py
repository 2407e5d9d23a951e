"""The worklist as a CSV file that a spreadsheet opens as text, and never as a formula."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from overdracht.core.begrippen import Partij
from overdracht.core.rechten import Actor
from overdracht.core.rekenblad import veilig
from overdracht.proces.dossier.presenters.lijst import naam_voor_lijst
from overdracht.proces.dossier.queries.kolommen import kolommen_van
from overdracht.proces.dossier.queries.rijen import Rij
from overdracht.proces.dossier.sentences import FASEN, SCENARIOS, SIGNALEN, termijn_naam
from overdracht.web.filters import iso, moment
from overdracht.web.woorden import PARTIJEN, ROLLEN

_BOM = "\ufeff"


def schrijf_csv(rijen: Iterable[Rij], *, actor: Actor, merk: str = "") -> Iterator[str]:
    """The lines of the file: semicolons and a mark of UTF-8, as Dutch spreadsheets expect them.

    `merk` is the last line: whose file this is, and of when (RL3).
    """
    kolommen = kolommen_van(actor)
    koppen = ["naam", "gemeente", "azc", "regievoerder", "casemanager", "tvs_melding_op"]
    koppen += ["fase"] * kolommen.fase + ["scenario"] * kolommen.stappen
    koppen += ["verhuizing_van", "verhuizing_tot"] * kolommen.huishouden
    koppen += ["stilstand_dagen", "signalen"] * kolommen.signalen
    koppen += ["volgende_termijn", "volgende_termijn_op", "aan_zet"]
    yield _BOM + _regel(koppen)
    for rij in rijen:
        cellen = _cellen(rij)
        yield _regel(cellen[kop] for kop in koppen)
    if merk:
        yield _regel([merk])


def merk_van(actor: Actor, *, op: datetime, reden: str = "", door: str = "") -> str:
    """Who took this file out and when; with a request also why, and who said yes."""
    wie = f"{actor.naam}, {ROLLEN[actor.rol]}, {actor.eenheid_naam}"
    delen = [f"Geëxporteerd door {wie}, op {moment(op)}"]
    delen += [f"reden: {reden}"] * bool(reden) + [f"goedgekeurd door {door}"] * bool(door)
    return "; ".join(delen) + ". Gooi dit bestand weg als u het niet meer nodig hebt."


def _cellen(rij: Rij) -> dict[str, str]:
    termijn = rij.termijn
    return {
        "naam": naam_voor_lijst(rij),
        "gemeente": rij.gemeente,
        "azc": rij.azc,
        "regievoerder": rij.regievoerder,
        "casemanager": rij.casemanager,
        "tvs_melding_op": iso(rij.tvs_melding_op),
        "fase": FASEN.get(rij.fase, ""),
        "scenario": SCENARIOS.get(rij.scenario, ""),
        "verhuizing_van": iso(rij.verhuizing_van),
        "verhuizing_tot": iso(rij.verhuizing_tot),
        "stilstand_dagen": "" if rij.stilstand_dagen is None else str(rij.stilstand_dagen),
        "signalen": ", ".join(SIGNALEN[soort].lower() for soort in rij.signalen),
        "volgende_termijn": termijn_naam(termijn.sleutel) if termijn else "",
        "volgende_termijn_op": iso(termijn.op) if termijn else "",
        "aan_zet": PARTIJEN[Partij(termijn.wie)] if termijn else "",
    }


def _regel(cellen: Iterable[str]) -> str:
    return ";".join(_cel(cel) for cel in cellen) + "\r\n"


def _cel(tekst: str) -> str:
    """Always in quotes, and always text."""
    return '"' + veilig(tekst).replace('"', '""') + '"'
