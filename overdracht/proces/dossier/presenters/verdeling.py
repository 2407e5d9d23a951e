"""Words for the page on which new dossiers are divided."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from overdracht.core.teksten import zin
from overdracht.core.verdeling import Kandidaat, Voorstel, tel_na, verdeel, verplaats
from overdracht.proces.dossier.queries.verdeling import Verdeelbeeld, Verdeelgroep
from overdracht.web.filters import datum
from overdracht.web.talen import taalnaam


class Keuze(NamedTuple):
    """One colleague in the list of a huishouden."""

    waarde: str
    tekst: str
    gekozen: bool


class Verdeelregel(NamedTuple):
    """One huishouden: who it is, who is proposed or chosen, and why."""

    veld: str
    namen: str
    wat: str
    sinds: str
    keuzes: tuple[Keuze, ...]
    redenen: tuple[str, ...]


class Collegaregel(NamedTuple):
    """One colleague before and after this division; `stand` says in words whether it fits."""

    naam: str
    nu: int
    erbij: int
    daarna: str
    stappen: int
    stand: str
    soort: str


def verdeel_pagina(
    beeld: Verdeelbeeld, keuzes: Mapping[str, str], fouten: tuple[str, ...] = ()
) -> dict[str, Any]:
    """The proposal with what was chosen by hand in it; `keuzes` is by huishouden, may be empty."""
    voorstel = pas_toe(beeld, keuzes)
    na = tel_na(voorstel, [g.groep for g in beeld.groepen], beeld.kandidaten)
    return {
        "regels": [_regel(groep, voorstel, beeld) for groep in beeld.groepen],
        "collegas": [_collega(nu, na[nu.sleutel], beeld) for nu in beeld.kandidaten],
        "is_meer": beeld.is_meer,
        "fouten": fouten,
        "aantal": sum(len(groep.dossiers) for groep in beeld.groepen),
        "zonder_grens": any(k.hoogstens is None for k in beeld.kandidaten),
    }


def pas_toe(beeld: Verdeelbeeld, keuzes: Mapping[str, str]) -> Voorstel:
    """The proposal, with every choice that departs from it put in by hand."""
    groepen = [groep.groep for groep in beeld.groepen]
    voorstel = verdeel(groepen, beeld.kandidaten)
    per_sleutel = {kandidaat.sleutel: kandidaat for kandidaat in beeld.kandidaten}
    for groep in groepen:
        gekozen = keuzes.get(groep.sleutel)
        if gekozen is not None and (gekozen or None) != voorstel[groep.sleutel].kandidaat:
            voorstel = verplaats(voorstel, groep, per_sleutel.get(gekozen))
    return voorstel


def _regel(groep: Verdeelgroep, voorstel: Voorstel, beeld: Verdeelbeeld) -> Verdeelregel:
    toedeling = voorstel[groep.groep.sleutel]
    talen = ", ".join(taalnaam(taal) for taal in groep.talen)
    return Verdeelregel(
        veld=groep.groep.sleutel,
        namen=", ".join(groep.namen),
        wat=" · ".join(deel for deel in (groep.azc, talen) if deel),
        sinds=datum(groep.wacht_sinds),
        keuzes=(
            Keuze("", "Nog niemand", toedeling.kandidaat is None),
            *(
                Keuze(sleutel, naam, sleutel == toedeling.kandidaat)
                for sleutel, naam in beeld.namen.items()
            ),
        ),
        redenen=tuple(zin(reden) for reden in toedeling.redenen),
    )


def _collega(nu: Kandidaat, na: Kandidaat, beeld: Verdeelbeeld) -> Collegaregel:
    grens = "geen grens ingevuld" if nu.hoogstens is None else f"hoogstens {nu.hoogstens}"
    stand, soort = _stand(nu, na)
    return Collegaregel(
        naam=beeld.namen[nu.sleutel],
        nu=nu.dossiers,
        erbij=na.dossiers - nu.dossiers,
        daarna=f"{na.dossiers} ({grens})",
        stappen=na.stappen,
        stand=stand,
        soort=soort,
    )


def _stand(nu: Kandidaat, na: Kandidaat) -> tuple[str, str]:
    if not na.heeft_ruimte(0):
        return f"{na.dossiers - (na.hoogstens or 0)} te veel", "te-laat"
    if nu.is_afwezig:
        return "vandaag vrij", "let-op"
    return ("niet te zeggen", "neutraal") if na.hoogstens is None else ("past", "goed")
