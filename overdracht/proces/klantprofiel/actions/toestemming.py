"""Record the answer of the inburgeraar, and take an agreement back."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.db import transaction

from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.toestemming import VERSIE, Antwoord, Teksttaal, check_nee, tekstmerk
from overdracht.data.models import Dossier, Toestemming
from overdracht.proces.klantprofiel.actions.delen import check_feiten
from overdracht.proces.klantprofiel.actions.verwijderen import ask_verwijderen
from overdracht.proces.klantprofiel.queries import get_toestemming
from overdracht.support.berichten.actions import take_back
from overdracht.support.planning.actions import settle
from overdracht.support.toegang.policy import BestaatNiet, require
from overdracht.support.toegang.queries import open_dossier

_BIJ_COA = (Eenheidsoort.COA_LOCATIE, Eenheidsoort.COA_KOPPELING)


class Gegeven(TypedDict):
    """What the inburgeraar answered, when, and how, by whom and before whom it was explained."""

    antwoord: str
    toestemming_op: date
    teksttaal: str
    taal: str
    tolk: bool | None
    uitgelegd_door_id: UUID | None
    aanwezig: str


@transaction.atomic
def give_toestemming(
    *,
    actor: Actor,
    dossier_id: UUID,
    onderdeel: Toestemmingsonderdeel,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **gegeven: Unpack[Gegeven],
) -> Toestemming:
    """The answer to the question whether this may be shared; a no is an answer like a yes.

    Kept with exactly the text that was explained, in which language, and by whom.
    """
    require(actor, Handeling.TOESTEMMING_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    eerder = get_toestemming(actor=actor, dossier=dossier, onderdeel=onderdeel)
    if eerder is not None:
        eerder.check_versie(versie, gegeven)
    is_ja = gegeven["antwoord"] == Antwoord.JA
    check_nee(leeft=eerder is not None and not is_ja)
    gegeven["uitgelegd_door_id"] = gegeven["uitgelegd_door_id"] or actor.medewerker_id
    if onderdeel is Toestemmingsonderdeel.KLANTPROFIEL and is_ja:
        feiten = {"toestemming_op": gegeven["toestemming_op"], "toestemming_ingetrokken_op": None}
        check_feiten(dossier, reden, peildatum, **feiten)
    rij = Toestemming.objects.create(
        dossier=dossier,
        onderdeel=onderdeel,
        tekstversie=VERSIE,
        tekstmerk=tekstmerk(onderdeel, Teksttaal(gegeven["teksttaal"])),
        toestemming_ingetrokken_op=None if is_ja else gegeven["toestemming_op"],
        vastgelegd_door_id=actor.medewerker_id,
        **gegeven,
    )
    soort = "toestemming.gegeven" if is_ja else "toestemming.geweigerd"
    nieuw = {"onderdeel": onderdeel.value, "toestemming_op": gegeven["toestemming_op"]}
    settle(actor, dossier, soort, nieuw=nieuw, reden=reden, peildatum=peildatum)
    return rij


@transaction.atomic
def withdraw_toestemming(
    *,
    actor: Actor,
    dossier_id: UUID,
    onderdeel: Toestemmingsonderdeel,
    toestemming_ingetrokken_op: date,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> Toestemming:
    """The inburgeraar takes the consent back: from now on nothing is shared (PR-04).

    What still waited to be read or sent is gone with it, and who has the klantprofiel is asked to
    delete it.
    """
    require(actor, Handeling.TOESTEMMING_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_toestemming(actor=actor, dossier=dossier, onderdeel=onderdeel)
    if rij is None:
        raise BestaatNiet("Er is geen toestemming om in te trekken.")
    nieuw = {"toestemming_ingetrokken_op": toestemming_ingetrokken_op}
    if onderdeel is Toestemmingsonderdeel.KLANTPROFIEL:
        check_feiten(dossier, reden, peildatum, **nieuw)
    rij.expect(versie).amend(**nieuw)
    _take_back(actor, dossier, onderdeel, peildatum=peildatum)
    settle(
        actor,
        dossier,
        "toestemming.ingetrokken",
        nieuw={"onderdeel": onderdeel.value, **nieuw},
        reden=reden,
        peildatum=peildatum,
    )
    return rij


def _take_back(
    actor: Actor, dossier: Dossier, onderdeel: Toestemmingsonderdeel, *, peildatum: date
) -> None:
    """What waited for the other side goes; who holds a klantprofiel is asked to delete it."""
    if onderdeel is Toestemmingsonderdeel.PIP_DAGEN:  # days that COA read it keeps nowhere
        take_back(dossier, "pip.", bij=_BIJ_COA)
        return
    take_back(dossier, "klantprofiel.")
    ask_verwijderen(actor, dossier, peildatum=peildatum)
