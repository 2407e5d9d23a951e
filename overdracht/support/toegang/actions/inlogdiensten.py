"""Let somebody in on the word of the own organisation: joined once by invitation, known since."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.account import beherende_organisatie
from overdracht.core.errors import RegelOvertreden
from overdracht.core.inlogdienst import BRON, Eis, Woord, check_mail, is_sterk, lees_lijst
from overdracht.core.keuzes import BijZwak, Uitnodigingsoort
from overdracht.data.models import Gebruiker, Inlogdienst, Inlogidentiteit
from overdracht.data.velden import blinde_index
from overdracht.support.audit.actions import record_refusal
from overdracht.support.toegang.actions.uitnodigingen import find_uitnodiging, use_uitnodiging
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import list_banden


class Toelating(NamedTuple):
    """Who comes in, and whether the organisation showed a second factor."""

    gebruiker: Gebruiker
    is_sterk: bool
    maakt_stap: bool = False


def list_inlogdiensten() -> Sequence[Inlogdienst]:
    """The organisations whose people sign in at home, by name."""
    rijen = Inlogdienst.objects.filter(actief=True).select_related("organisatie")
    return list(rijen.order_by("organisatie__naam"))


def get_inlogdienst(dienst_id: UUID) -> Inlogdienst:
    """One of them; `BestaatNiet` for one that is switched off."""
    rijen = Inlogdienst.objects.filter(pk=dienst_id, actief=True).select_related("organisatie")
    rij = rijen.first()
    if rij is None:
        raise BestaatNiet("Deze inlogdienst bestaat niet.")
    return rij


def find_inlogdienst(gebruiker_id: Any, *, peildatum: date) -> Inlogdienst | None:
    """Where this account may sign in: only at the organisation that looks after it.

    Elsewhere somebody works too, but that house does not speak for this account.
    """
    organisatie_id = beherende_organisatie(
        list_banden(gebruiker_id=gebruiker_id, peildatum=peildatum)
    )
    if organisatie_id is None:
        return None
    rijen = Inlogdienst.objects.filter(organisatie_id=organisatie_id, actief=True)
    return rijen.select_related("organisatie").first()


def is_verbonden(gebruiker_id: UUID) -> bool:
    """Whether this account signs in at its organisation, and so has no password here."""
    return Inlogidentiteit.objects.filter(
        gebruiker_id=gebruiker_id, inlogdienst__actief=True
    ).exists()


def admit(*, dienst: Inlogdienst, woord: Woord, peildatum: date) -> Toelating:
    """Who this is here; a stranger, a leaver and a login without a second factor stay outside."""
    sterk = _check_sterk(dienst, woord)
    rij = (
        Inlogidentiteit.objects.filter(merk=merk_van(dienst, woord), inlogdienst=dienst)
        .select_related("gebruiker")
        .first()
    )
    if rij is None or not _hoort_hier(rij.gebruiker, dienst, peildatum):
        raise RegelOvertreden("inlogdienst.onbekend", BRON)
    Gebruiker.objects.filter(pk=rij.gebruiker_id).update(last_login=timezone.now())
    return Toelating(rij.gebruiker, sterk)


@transaction.atomic
def accept_uitnodiging_daar(
    *, geheim: str, dienst: Inlogdienst, woord: Woord, peildatum: date
) -> Toelating:
    """Use the link: from now on this account there opens this account here, and no password does.

    Only an invitation joins two accounts, and only when the addresses agree. It gives no right:
    those were given with the role.
    """
    sterk = _check_sterk(dienst, woord)
    uitnodiging = find_uitnodiging(geheim)
    gebruiker = uitnodiging.gebruiker
    if not _hoort_hier(gebruiker, dienst, peildatum):
        raise RegelOvertreden("inlogdienst.onbekend", BRON)
    if uitnodiging.soort == Uitnodigingsoort.TWEEDE_STAP:
        _check_zelfde(gebruiker, dienst, woord)
    else:
        _verbind(gebruiker, dienst, woord)
    use_uitnodiging(uitnodiging)
    return Toelating(gebruiker, sterk, maakt_stap=not sterk)


def confirm_zelfde(*, gebruiker_id: Any, dienst: Inlogdienst, woord: Woord) -> bool:
    """Whether who showed a second factor there is who works here; else it is refused."""
    if not _check_sterk(dienst, woord):
        raise RegelOvertreden("inlogdienst.zwak", BRON)
    _check_zelfde(Gebruiker.objects.get(pk=gebruiker_id), dienst, woord)
    return True


def record_geweigerd(fout: RegelOvertreden) -> None:
    """A login that was refused stands in the log, without a name: nobody was let in."""
    record_refusal(None, "inlogdienst.geweigerd", doel=fout.uitleg.sleutel)


def merk_van(dienst: Inlogdienst, woord: Woord) -> str:
    """Issuer and number together; the number itself is kept nowhere."""
    return blinde_index(f"{dienst.issuer}\n{woord.sub}", kolom="inlogidentiteit.merk")


def _check_sterk(dienst: Inlogdienst, woord: Woord) -> bool:
    sterk = is_sterk(woord, Eis(lees_lijst(dienst.acr_goed), lees_lijst(dienst.amr_goed)))
    if not sterk and dienst.bij_zwak == BijZwak.WEIGEREN:
        raise RegelOvertreden("inlogdienst.zwak", BRON)
    return sterk


def _hoort_hier(gebruiker: Gebruiker, dienst: Inlogdienst, peildatum: date) -> bool:
    eigen = find_inlogdienst(gebruiker.pk, peildatum=peildatum)
    return gebruiker.is_active and eigen is not None and eigen.pk == dienst.pk


def _check_zelfde(gebruiker: Gebruiker, dienst: Inlogdienst, woord: Woord) -> None:
    merk = merk_van(dienst, woord)
    if not Inlogidentiteit.objects.filter(gebruiker=gebruiker, merk=merk).exists():
        raise RegelOvertreden("inlogdienst.iemand_anders", BRON)


def _verbind(gebruiker: Gebruiker, dienst: Inlogdienst, woord: Woord) -> None:
    check_mail(woord, verwacht=gebruiker.email)
    merk = merk_van(dienst, woord)
    if Inlogidentiteit.objects.filter(merk=merk).exclude(gebruiker=gebruiker).exists():
        raise RegelOvertreden("inlogdienst.al_verbonden", BRON)
    Inlogidentiteit.objects.filter(gebruiker=gebruiker).delete()
    Inlogidentiteit.objects.create(gebruiker=gebruiker, inlogdienst=dienst, merk=merk)
    gebruiker.set_unusable_password()  # ends every session of the old one as well
    gebruiker.save(update_fields=["password", "updated_at"])
