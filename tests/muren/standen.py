"""One's own dossier in every state that changes who may do what with it, brought there by acts."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from overdracht.core.begrippen import Rol
from overdracht.core.keuzes import Afsluitreden
from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier
from overdracht.proces.bescherming.actions import protect
from overdracht.proces.huisvesting.actions import record_verhuizing
from overdracht.proces.koppeling.actions import end_koppeling, move_verblijf, relink_koppeling
from tests import factories
from tests.muren.tabel import VERNIEUW
from tests.muren.wereld import VANDAAG, Wereld

BESTAND = Path(__file__).with_name("verwacht_standen.txt")
NIETS = "bestaat niet voor:"
_KOP = f"""\
# What changes when one's own dossier comes in another state than that of verwacht.txt, in an azc.
# For whom it no longer exists every door says 404 (or 405); every other door that is not named
# here answers as it does there.
# After a change that is meant: {VERNIEUW}=vernieuw .venv/bin/python -m pytest tests/muren
"""
# Per state: for whom the dossier does not exist, and per door what changed for whom.
Antwoorden = dict[str, dict[str, str]]


def _wie(wereld: Wereld, naam: str) -> Actor:
    actor = next(persona.actor for persona in wereld.personas if persona.naam == naam)
    assert actor is not None
    return actor


def _verhuis(wereld: Wereld, op: date) -> None:
    record_verhuizing(
        actor=_wie(wereld, "regievoerder_gemeente"),
        dossier_id=wereld.eigen.dossier.pk,
        verhuizing_gepland_op=None,
        verhuisd_op=op,
        reden="De woning was er",
        peildatum=VANDAAG,
    )


def verhuisd(wereld: Wereld) -> None:
    """Two weeks in the house: the azc still ends its part, COA koppeling is out."""
    _verhuis(wereld, date(2026, 1, 6))


def nazorg_voorbij(wereld: Wereld) -> None:
    """More than four weeks in the house: only the gemeente and its partners are left."""
    _verhuis(wereld, date(2025, 12, 10))


def herkoppeld(wereld: Wereld) -> None:
    """Another gemeente houses them: ours is the former one."""
    relink_koppeling(
        actor=_wie(wereld, "coa_regievoerder"),
        dossier_id=wereld.eigen.dossier.pk,
        gemeente_id=factories.make_gemeente("Dongen", code="GM0766").pk,
        gekoppeld_op=date(2026, 1, 12),
        tvs_melding_op=date(2026, 1, 15),
        reden="Werk in Dongen",
        peildatum=VANDAAG,
    )


def ontkoppeld(wereld: Wereld) -> None:
    """No gemeente any more."""
    end_koppeling(
        actor=_wie(wereld, "coa_regievoerder"),
        dossier_id=wereld.eigen.dossier.pk,
        ontkoppeld_op=date(2026, 1, 12),
        reden="Geen passende woning",
        peildatum=VANDAAG,
    )


def overgeplaatst(wereld: Wereld) -> None:
    """They live in another azc: ours is the former one."""
    move_verblijf(
        actor=_wie(wereld, "coa_regievoerder"),
        dossier_id=wereld.eigen.dossier.pk,
        coa_locatie_id=factories.make_azc("azc Zeist").pk,
        overgeplaatst_op=date(2026, 1, 12),
        met_huishouden=False,
        peildatum=VANDAAG,
    )


def gesloten(wereld: Wereld) -> None:
    """Closed: it is read, and only a few doors still write."""
    Dossier.objects.filter(pk=wereld.eigen.dossier.pk).update(
        afgesloten_op=VANDAAG, afsluitreden=Afsluitreden.VOLDAAN.value
    )


def in_gevaar(wereld: Wereld) -> None:
    """In danger: of our own, only who is named."""
    een, twee = (
        factories.make_medewerker(wereld.lid.eenheid, Rol.REGIEVOERDER_GEMEENTE, naam=naam)
        for naam in ("genoemd drie", "genoemd vier")
    )
    protect(
        actor=factories.make_actor(een),
        dossier_id=wereld.eigen.dossier.pk,
        medewerkers=[str(twee.pk)],
        peildatum=VANDAAG,
        schuiladres="",
        veilig_contact="",
        toelichting="",
    )


STANDEN: Mapping[str, Callable[[Wereld], None]] = MappingProxyType(
    {
        breng.__name__: breng
        for breng in (
            verhuisd,
            nazorg_voorbij,
            herkoppeld,
            ontkoppeld,
            overgeplaatst,
            gesloten,
            in_gevaar,
        )
    }
)


def schrijf_standen(
    niets: Mapping[str, Iterable[str]], anders: Mapping[str, Mapping[str, Mapping[str, str]]]
) -> str:
    """The text that a reviewer reads."""
    regels = [_KOP]
    for stand in STANDEN:
        regels += [f"== {stand}", f"    {NIETS} {' '.join(niets[stand])}".rstrip()]
        for deur, personas in anders[stand].items():
            per: dict[str, list[str]] = {}
            for naam, antwoord in personas.items():
                per.setdefault(antwoord, []).append(naam)
            regels.append(deur)
            regels += [f"    {antwoord}  {' '.join(namen)}" for antwoord, namen in per.items()]
        regels.append("")
    return "\n".join(regels)


def lees_standen(tekst: str) -> tuple[dict[str, list[str]], dict[str, Antwoorden]]:
    """What `schrijf_standen` wrote."""
    niets: dict[str, list[str]] = {}
    anders: dict[str, Antwoorden] = {}
    stand = deur = ""
    for regel in tekst.splitlines():
        kop, _, rest = regel.strip().partition("  ")
        if regel.startswith("== "):
            stand = regel.removeprefix("== ")
            anders[stand] = {}
        elif kop.startswith(NIETS):
            niets[stand] = kop.removeprefix(NIETS).split()
        elif regel.startswith("    "):
            anders[stand].setdefault(deur, {}).update(dict.fromkeys(rest.split(), kop))
        elif regel and not regel.startswith("#"):
            deur = regel
    return niets, anders
