"""Who is next: one card for the reader's own side, one for the other, one for the person.

Derived from the open terms; where none is open, from the next step of the line.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from django.urls import NoReverseMatch, reverse

from overdracht.core.begrippen import Gespreksoort, Laag, Partij
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.core.termijn import Termijn
from overdracht.core.termijn.bel import WACHT_OP_EEN_WONING, belt
from overdracht.core.tijdlijn import Stap
from overdracht.proces.dossier.sentences import dagbadge, nog_werkdagen, termijn_naam, wat_te_doen
from overdracht.support.planning.queries import Lijn
from overdracht.web.filters import datum, periode, relatief
from overdracht.web.woorden import PARTIJEN, hoofdletter

_DRIEGESPREK = Gespreksoort.DRIEGESPREK.value
_KENNISMAKING = Gespreksoort.KENNISMAKING.value


class Deur(NamedTuple):
    """Where something is done: the words on the button, the address, and who may."""

    tekst: str
    adres: str
    handeling: Handeling
    soort: str = ""


H = Handeling
EEN_JAAR = timedelta(days=365)
_DEUREN: Mapping[str, tuple[Deur, ...]] = {
    "scenariokeuze": (Deur("Kies een scenario", "scenario:desk", H.SCENARIO_KIEZEN),),
    "inburgeraar_informeren": (
        Deur("Leg het gesprek vast", "scenario:inform", H.INBURGERAAR_INFORMEREN),
    ),
    "coa_informeren": (Deur("Naar het scenario", "scenario:desk", H.COA_INFORMEREN),),
    "kennismaking": (
        Deur("Plan de kennismaking", "gesprek:plan", H.KENNISMAKING_PLANNEN, _KENNISMAKING),
        Deur("Leg vast", "gesprek:hold", H.KENNISMAKING_VASTLEGGEN, _KENNISMAKING),
    ),
    "driegesprek": (
        Deur("Plan het driegesprek", "gesprek:plan", H.DRIEGESPREK_PLANNEN, _DRIEGESPREK),
        Deur("Leg vast", "gesprek:hold", H.DRIEGESPREK_VASTLEGGEN, _DRIEGESPREK),
    ),
    "klantprofiel": (Deur("Leg het delen vast", "klantprofiel:share", H.KLANTPROFIEL_DELEN),),
    "woning_vinden": (Deur("Leg de woning vast", "huisvesting:house", H.HUISVESTING_VASTLEGGEN),),
    "huisvesting": (Deur("Leg de woning vast", "huisvesting:house", H.HUISVESTING_VASTLEGGEN),),
    "verhuizing": (Deur("Plan de verhuizing", "huisvesting:move", H.VERHUIZING_VASTLEGGEN),),
    "brp_inschrijving": (Deur("Leg vast", "huisvesting:register", H.BRP_VASTLEGGEN),),
    "logeren": (Deur("Leg vast", "huisvesting:stay", H.LOGEREN_VASTLEGGEN),),
    "leerbaarheidstoets": (
        Deur("Leg de toets vast", "intake:test", H.LEERBAARHEIDSTOETS_VASTLEGGEN),
    ),
    "pip": (Deur("Stel het PIP vast", "pip:establish", H.PIP_VASTSTELLEN),),
    "leerroute_aanbod": (Deur("Leg het aanbod vast", "pip:offer", H.PIP_VASTSTELLEN),),
}


class Knop(NamedTuple):
    """Something one can do now."""

    tekst: str
    url: str


class Kaart(NamedTuple):
    """One of the three cards."""

    partij: str
    is_eigen: bool
    wat: str
    daarna: str
    knoppen: Sequence[Knop]
    waarom: str
    norm: str
    ook: Sequence[str]


def drie_kaarten(
    lijn: Lijn, *, actor: Actor, dossier_id: UUID, voornaam: str, peildatum: date
) -> list[Kaart]:
    """Yours first, then the other party's, then the person's."""
    eigen = actor.partij if actor.partij in (Partij.COA, Partij.GEMEENTE) else None
    ander = Partij.COA if eigen is Partij.GEMEENTE else Partij.GEMEENTE
    volgorde = [eigen or Partij.COA, ander, Partij.INBURGERAAR]
    return [
        _kaart(
            lijn,
            partij,
            naam=_naam(partij, eigen, voornaam),
            actor=actor if partij is eigen else None,
            dossier_id=dossier_id,
            peildatum=peildatum,
        )
        for partij in volgorde
    ]


def _naam(partij: Partij, eigen: Partij | None, voornaam: str) -> str:
    if partij is Partij.INBURGERAAR:
        return voornaam
    is_u = partij is eigen and partij is Partij.GEMEENTE
    return "gemeente" if is_u else PARTIJEN[partij]


def _kaart(
    lijn: Lijn,
    partij: Partij,
    *,
    naam: str,
    actor: Actor | None,
    dossier_id: UUID,
    peildatum: date,
) -> Kaart:
    nu = lijn.feiten.op(peildatum)
    mijn = (
        t
        for t in lijn.termijnen
        if t.is_open and t.wie is partij and belt(t, nu, peildatum=peildatum)
    )
    open_ = sorted(mijn, key=_urgentie)
    if not open_:
        return _rust(lijn, partij, naam=naam, is_eigen=actor is not None, peildatum=peildatum)
    eerste, *rest = open_
    wat, knoppen = _opdracht(eerste, lijn, actor=actor, dossier_id=dossier_id, peildatum=peildatum)
    return Kaart(
        partij=naam,
        is_eigen=actor is not None,
        wat=wat,
        daarna=_wanneer(eerste, peildatum),
        knoppen=knoppen,
        waarom=lijn.waarom(eerste),
        norm=eerste.norm,
        ook=[f"{hoofdletter(termijn_naam(t.sleutel))}, {_kort(t, peildatum)}" for t in rest],
    )


def _urgentie(termijn: Termijn) -> tuple[bool, date]:
    """The house comes last: nobody can hurry it along alone."""
    return termijn.sleutel in WACHT_OP_EEN_WONING, termijn.uiterlijk_op or date.max


def _opdracht(
    termijn: Termijn, lijn: Lijn, *, actor: Actor | None, dossier_id: UUID, peildatum: date
) -> tuple[str, list[Knop]]:
    """What must be done, and the buttons for who must do it; a planned talk is held."""
    deuren = _DEUREN.get(_groep(termijn.sleutel), ())
    wat = wat_te_doen(termijn.sleutel) if actor else hoofdletter(termijn_naam(termijn.sleutel))
    if actor and termijn.sleutel == "koppeling" and not mag(actor.rol, H.KOPPELING_REGISTREREN):
        wat = "COA koppeling koppelt aan een gemeente; u hoeft hier niets voor te doen"
    gepland_op = lijn.feiten.driegesprek_gepland_op
    if termijn.sleutel == _DRIEGESPREK and gepland_op is not None:
        werkwoord = "Houd" if gepland_op >= peildatum else "Leg vast:"
        wat = (
            f"{werkwoord} het driegesprek van {datum(gepland_op)}"
            if actor
            else (f"Driegesprek op {datum(gepland_op)}")
        )
        deuren = (deuren[1], deuren[0]._replace(tekst="Verzet"))
    knoppen = [
        _knop(deur, dossier_id) for deur in deuren if actor and mag(actor.rol, deur.handeling)
    ]
    return f"{wat}.", [knop for knop in knoppen if knop.url]


def _groep(sleutel: str) -> str:
    return "klantprofiel" if sleutel.startswith("klantprofiel") else sleutel


def _knop(deur: Deur, dossier_id: UUID) -> Knop:
    args = [dossier_id, *([deur.soort] if deur.soort else [])]
    try:
        return Knop(deur.tekst, reverse(deur.adres, args=args))
    except NoReverseMatch:  # the room is not in this house
        return Knop(deur.tekst, "")


def _wanneer(termijn: Termijn, peildatum: date) -> str:
    if termijn.uiterlijk_op is None:
        return ""
    soort = "Wettelijke termijn" if termijn.laag is Laag.WETTELIJK else "Afspraak"
    return f"{soort}: {_kort(termijn, peildatum)}."


def _kort(termijn: Termijn, peildatum: date) -> str:
    op = termijn.uiterlijk_op
    if op is None:
        return ""
    if op < peildatum:
        return f"moest uiterlijk {datum(op)} ({dagbadge(op, peildatum).tekst})"
    over = [relatief(op, peildatum)]
    if termijn.laag is Laag.AFSPRAAK and (werkdagen := nog_werkdagen(op, peildatum)):
        over.append(werkdagen)
    return f"uiterlijk {datum(op)} ({', '.join(over)})"


def _rust(lijn: Lijn, partij: Partij, *, naam: str, is_eigen: bool, peildatum: date) -> Kaart:
    """Nothing is asked now: say what comes next, and when."""
    straks = next((stap for stap in lijn.stappen if _komt(stap, partij, peildatum)), None)
    norm = lijn.waarom.grond(straks).norm if straks else None
    return Kaart(
        partij=naam,
        is_eigen=is_eigen,
        wat=_niets(partij, naam, is_eigen=is_eigen),
        daarna=_straks(straks) if straks else "",
        knoppen=(),
        waarom=lijn.waarom(straks) if straks else "",
        norm=norm.id if norm else "",
        ook=(),
    )


def _straks(stap: Stap) -> str:
    """A last day is something that can still be done; the rest is what comes."""
    wat = stap.label.removesuffix(" tot")
    if wat != stap.label:
        return f"{wat} kan nog tot en met {datum(stap.tot)}."
    return f"Straks: {stap.label}, {_periode(stap)}."


def _niets(partij: Partij, naam: str, *, is_eigen: bool) -> str:
    """True also when the other party has a term that this reader may not see."""
    if is_eigen:
        return "U hoeft nu niets te doen."
    if partij is Partij.INBURGERAAR:
        return f"Van {naam} wordt nu niets gevraagd."
    return f"U wacht nu niet op {'de gemeente' if partij is Partij.GEMEENTE else naam}."


def _komt(stap: Stap, partij: Partij, peildatum: date) -> bool:
    return stap.partij is partij and peildatum < stap.van < peildatum + EEN_JAAR


def _periode(stap: Stap) -> str:
    tekst = periode(stap.van, stap.tot)
    return f"verwacht {tekst}" if stap.soort == "verwacht" else tekst
