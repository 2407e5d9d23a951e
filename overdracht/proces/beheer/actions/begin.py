"""The first beheerder of an organisation, whom nobody inside can invite."""

from datetime import date

from django.db import transaction

from overdracht.core.account import BRON, RECHT_MAANDEN
from overdracht.core.begrippen import Rol
from overdracht.core.errors import RegelOvertreden
from overdracht.core.kalender import add_maanden
from overdracht.core.keuzes import Uitnodigingsoort
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Eenheid, Gebruiker, Medewerker
from overdracht.proces.beheer.actions.spoor import record_wijziging
from overdracht.support.toegang.actions.uitnodigingen import make_link, open_uitnodiging
from overdracht.support.toegang.policy import BestaatNiet, require


@transaction.atomic
def appoint_beheerder(
    *, actor: Actor, peildatum: date, naam: str, mail: str, eenheid_naam: str
) -> str:
    """Make the first beheerder of the organisation of this eenheid; returns the path of the link.

    Refuses where there is one already: from then on a beheerder invites.
    """
    require(actor, Handeling.BEHEERDER_AANSTELLEN)
    eenheid, adres = _check(eenheid_naam, mail, peildatum)
    gebruiker = Gebruiker.objects.create_user(adres, None, naam=naam)
    Medewerker.objects.create(
        gebruiker=gebruiker,
        eenheid=eenheid,
        rol=Rol.FUNCTIONEEL_BEHEERDER.value,
        van=peildatum,
        tot=add_maanden(peildatum, RECHT_MAANDEN),
        werkmail=adres,
    )
    record_wijziging(
        actor,
        "medewerker.uitgenodigd",
        organisatie_id=eenheid.organisatie_id,
        gebruiker_id=gebruiker.pk,
        peildatum=peildatum,
        nieuw={"rol": Rol.FUNCTIONEEL_BEHEERDER.value, "eenheid": eenheid.naam},
    )
    soort = Uitnodigingsoort.ACCOUNT
    uitnodiging = open_uitnodiging(actor=actor, gebruiker=gebruiker, soort=soort)
    return f"/uitnodiging/{make_link(uitnodiging.pk)}/"


def _check(eenheid_naam: str, mail: str, peildatum: date) -> tuple[Eenheid, str]:
    eenheid = Eenheid.objects.filter(naam__iexact=eenheid_naam).order_by("soort").first()
    if eenheid is None:
        raise BestaatNiet(f"De eenheid '{eenheid_naam}' bestaat niet.")
    beheerders = Medewerker.objects.op(peildatum).filter(
        eenheid__organisatie_id=eenheid.organisatie_id,
        rol=Rol.FUNCTIONEEL_BEHEERDER.value,
        gebruiker__is_active=True,
    )
    if beheerders.exists():
        raise RegelOvertreden("account.heeft_beheerder", BRON)
    adres = mail.strip().casefold()
    if Gebruiker.objects.filter(email=adres).exists():
        raise RegelOvertreden("account.mail_bezet", BRON)
    return eenheid, adres
