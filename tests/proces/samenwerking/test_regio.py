"""Several gemeenten at once, and what each side keeps by itself: contacts and visits."""

from datetime import timedelta

import pytest

from overdracht.core.errors import RegelOvertreden
from overdracht.data.models import Voorkeursscenario
from overdracht.proces.samenwerking import actions
from tests.proces.samenwerking.conftest import AFSPRAAK, VANDAAG

pytestmark = pytest.mark.django_db
LATER = VANDAAG + timedelta(days=14)


def geldig(dag=VANDAAG):
    return Voorkeursscenario.objects.geldig_op(dag)


def test_a_regional_agreement_holds_for_each_gemeente_that_confirms(
    azc, oisterwijk, tilburg, teamleider, van_tilburg, van_azc, paar
):
    actions.propose_regio(
        actor=teamleider,
        locatie_id=azc.pk,
        naam="Hart van Brabant",
        gemeenten=[str(oisterwijk.pk), str(tilburg.pk)],
        peildatum=VANDAAG,
        **AFSPRAAK,
    )
    bij_tilburg = {"gemeente_id": tilburg.pk, "locatie_id": azc.pk}
    for waar in (paar, bij_tilburg):
        actions.confirm_afspraak(actor=van_azc, peildatum=VANDAAG, **waar)

    # The azc agreed to both; Tilburg's neighbour did not speak for Tilburg.
    assert [rij.gemeente for rij in geldig()] == [oisterwijk]
    actions.confirm_afspraak(actor=van_tilburg, peildatum=LATER, **bij_tilburg)
    assert geldig(LATER).count() == 2
    assert {rij.regio.naam for rij in geldig(LATER)} == {"Hart van Brabant"}


def test_a_regional_proposal_asks_for_neighbours_and_for_oneself(
    azc, oisterwijk, tilburg, teamleider, stel_voor
):
    def regio(*gemeenten):
        return actions.propose_regio(
            actor=teamleider,
            locatie_id=azc.pk,
            naam="Regio",
            gemeenten=[str(rij.pk) for rij in gemeenten],
            peildatum=VANDAAG,
            **AFSPRAAK,
        )

    for gemeenten, sleutel in (
        ((oisterwijk,), "samenwerking.geen_gemeenten"),
        ((tilburg, azc), "samenwerking.geen_gemeenten"),
    ):
        with pytest.raises(RegelOvertreden) as fout:
            regio(*gemeenten)
        assert fout.value.uitleg.sleutel == sleutel
    stel_voor(teamleider)
    with pytest.raises(RegelOvertreden, match="Oisterwijk"):
        regio(oisterwijk, tilburg)


def test_each_side_keeps_its_own_contacts_and_the_earlier_ones_are_kept(
    paar, teamleider, van_azc, sandra, tess, mila
):
    def kies(actor, contact, vervanger=""):
        return actions.record_contacten(
            actor=actor,
            contact=str(contact.pk),
            vervanger=str(vervanger.pk) if vervanger else "",
            peildatum=VANDAAG,
            **paar,
        )

    kies(teamleider, sandra, tess)
    kies(van_azc, mila)
    rij = kies(teamleider, tess)

    assert (rij.contact_gemeente, rij.vervanger_gemeente, rij.contact_coa) == (tess, None, mila)
    assert type(rij).alles.count() == 3
    with pytest.raises(RegelOvertreden):
        kies(van_azc, sandra)


def test_a_visit_that_still_has_to_come_is_no_visit(paar, gemeente):
    bezoek = {"actor": gemeente, "bij": "coa", "onderwerp": "", "peildatum": VANDAAG, **paar}
    actions.record_werkbezoek(bezocht_op=VANDAAG, **bezoek)

    with pytest.raises(RegelOvertreden):
        actions.record_werkbezoek(bezocht_op=LATER, **bezoek)
