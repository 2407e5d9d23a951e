"""The way in of a colleague: end it at once, give it back, take the second step away."""

from datetime import date, datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from overdracht.core.account import (
    BRON,
    ONGEBRUIKT,
    check_beheert,
    check_niet_zelf,
)
from overdracht.core.errors import RegelOvertreden
from overdracht.core.keuzes import Uitnodigingsoort
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Gebruiker, Medewerker, Uitnodiging
from overdracht.proces.beheer.actions.rol import check_laatste_beheerder
from overdracht.proces.beheer.actions.spoor import record_wijziging
from overdracht.proces.beheer.queries.inlogdienst import has_inlogdienst
from overdracht.proces.beheer.queries.medewerker import (
    Collega,
    get_collega,
    get_organisatie_id,
)
from overdracht.support.audit.actions import record_act
from overdracht.support.berichten.actions import queue_accountpost
from overdracht.support.toegang.actions.sessies import end_sessies
from overdracht.support.toegang.actions.uitnodigingen import open_uitnodiging
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import DEMO_DOMEIN, list_banden


@transaction.atomic
def end_account(
    *, actor: Actor, peildatum: date, gebruiker_id: UUID, reden: str, versie: int | None = None
) -> None:
    """A leaver: every role here ends now, and the next request of every session is refused."""
    require(actor, Handeling.MEDEWERKER_BEHEREN)
    collega = get_collega(actor=actor, gebruiker_id=gebruiker_id)
    check_niet_zelf(wie=actor.gebruiker_id, van_wie=gebruiker_id)
    for rol in collega.rollen:
        if rol.tot > peildatum:
            check_laatste_beheerder(rol, peildatum=peildatum)
    hier = Medewerker.objects.filter(tot__gt=peildatum, pk__in=[rol.pk for rol in collega.rollen])
    nu = timezone.now()
    hier.update(tot=Greatest(F("van"), peildatum), versie=F("versie") + 1, updated_at=nu)
    blijft = bool(list_banden(gebruiker_id=gebruiker_id, peildatum=peildatum))
    if not blijft:
        Gebruiker.objects.filter(pk=gebruiker_id).update(is_active=False, updated_at=nu)
        _trek_links_in(gebruiker_id, nu)
    end_sessies(actor=actor, gebruiker_id=gebruiker_id)
    _schrijf(actor, "toegang.beeindigd", gebruiker_id, peildatum, reden)


@transaction.atomic
def switch_on(
    *, actor: Actor, peildatum: date, gebruiker_id: UUID, reden: str, versie: int | None = None
) -> None:
    """Let an account in again that was switched off."""
    require(actor, Handeling.MEDEWERKER_BEHEREN)
    get_collega(actor=actor, gebruiker_id=gebruiker_id)
    banden = list_banden(gebruiker_id=gebruiker_id, peildatum=peildatum)
    if not banden:
        raise RegelOvertreden("account.geen_rol", BRON)
    check_beheert(get_organisatie_id(actor), banden)
    nu = timezone.now()
    Gebruiker.objects.filter(pk=gebruiker_id).update(is_active=True, aangezet_at=nu, updated_at=nu)
    _schrijf(actor, "account.aangezet", gebruiker_id, peildatum, reden)


@transaction.atomic
def reset_tweede_stap(
    *, actor: Actor, peildatum: date, gebruiker_id: UUID, reden: str, versie: int | None = None
) -> None:
    """Take the second step away of who lost it; a mail to the person brings a link for a new one.

    The link asks the password as well: neither a mailbox nor a beheerder alone opens the account.
    """
    require(actor, Handeling.MEDEWERKER_BEHEREN)
    collega = get_collega(actor=actor, gebruiker_id=gebruiker_id)
    check_niet_zelf(wie=actor.gebruiker_id, van_wie=gebruiker_id)
    check_beheert(
        get_organisatie_id(actor), list_banden(gebruiker_id=gebruiker_id, peildatum=peildatum)
    )
    Authenticator.objects.filter(user_id=gebruiker_id).delete()
    end_sessies(actor=actor, gebruiker_id=gebruiker_id)
    _stuur(actor, collega.gebruiker, collega.rollen[0], Uitnodigingsoort.TWEEDE_STAP)
    _schrijf(actor, "tweede_stap.weggehaald", gebruiker_id, peildatum, reden)


@transaction.atomic
def send_uitnodiging(*, actor: Actor, peildatum: date, gebruiker_id: UUID) -> None:
    """Send the link once more; the older one stops working."""
    require(actor, Handeling.MEDEWERKER_BEHEREN)
    collega = get_collega(actor=actor, gebruiker_id=gebruiker_id)
    check_niet_zelf(wie=actor.gebruiker_id, van_wie=gebruiker_id)
    check_beheert(
        get_organisatie_id(actor), list_banden(gebruiker_id=gebruiker_id, peildatum=peildatum)
    )
    _stuur(actor, collega.gebruiker, collega.rollen[0], _soort(collega))
    _schrijf(actor, "uitnodiging.verstuurd", gebruiker_id, peildatum, "")


@transaction.atomic
def send_inlogdienst(*, actor: Actor, peildatum: date, gebruiker_id: UUID) -> None:
    """From password to the organisation's own inlogdienst: a link, which joins the two accounts."""
    require(actor, Handeling.MEDEWERKER_BEHEREN)
    collega = get_collega(actor=actor, gebruiker_id=gebruiker_id)
    check_niet_zelf(wie=actor.gebruiker_id, van_wie=gebruiker_id)
    organisatie_id = get_organisatie_id(actor)
    check_beheert(organisatie_id, list_banden(gebruiker_id=gebruiker_id, peildatum=peildatum))
    if not has_inlogdienst(organisatie_id):
        raise RegelOvertreden("account.geen_inlogdienst", BRON)
    _stuur(actor, collega.gebruiker, collega.rollen[0], Uitnodigingsoort.INLOGDIENST)
    _schrijf(actor, "uitnodiging.verstuurd", gebruiker_id, peildatum, "")


@transaction.atomic
def switch_off_unused(*, actor: Actor) -> int:
    """Switch accounts off that nobody used for sixty days; returns how many."""
    require(actor, Handeling.ACCOUNT_OPRUIMEN)
    grens = timezone.now() - ONGEBRUIKT
    laatst = Greatest(Coalesce("last_login", "aangezet_at"), "aangezet_at")
    rijen = Gebruiker.objects.annotate(laatst=laatst).filter(is_active=True, laatst__lt=grens)
    rijen = rijen.exclude(email__endswith=DEMO_DOMEIN)  # nobody's; they stand where no person is
    ids = list(rijen.values_list("pk", flat=True)[:1000])
    for gebruiker_id in ids:
        Gebruiker.objects.filter(pk=gebruiker_id).update(is_active=False)
        end_sessies(actor=actor, gebruiker_id=gebruiker_id)
        record_act(actor, "account.ongebruikt_uitgezet", doel="beheer")
    return len(ids)


def _soort(collega: Collega) -> Uitnodigingsoort:
    """What a new link is for: who never got in begins, all others make a second step."""
    kan_in = collega.gebruiker.has_usable_password() or collega.heeft_identiteit
    return Uitnodigingsoort.TWEEDE_STAP if kan_in else Uitnodigingsoort.ACCOUNT


def _stuur(actor: Actor, gebruiker: Gebruiker, rol: Medewerker, soort: Uitnodigingsoort) -> None:
    uitnodiging = open_uitnodiging(actor=actor, gebruiker=gebruiker, soort=soort)
    post = {
        Uitnodigingsoort.ACCOUNT: "account.uitgenodigd",
        Uitnodigingsoort.TWEEDE_STAP: "account.tweede_stap",
        Uitnodigingsoort.INLOGDIENST: "account.inlogdienst",
    }
    queue_accountpost(post[soort], medewerker=rol, uitnodiging_id=uitnodiging.pk)


def _trek_links_in(gebruiker_id: UUID, nu: datetime) -> None:
    Uitnodiging.objects.filter(
        gebruiker_id=gebruiker_id, gebruikt_at__isnull=True, ingetrokken_at__isnull=True
    ).update(ingetrokken_at=nu, updated_at=nu)


def _schrijf(actor: Actor, soort: str, gebruiker_id: UUID, peildatum: date, reden: str) -> None:
    record_wijziging(
        actor,
        soort,
        organisatie_id=get_organisatie_id(actor),
        gebruiker_id=gebruiker_id,
        peildatum=peildatum,
        reden=reden,
    )
