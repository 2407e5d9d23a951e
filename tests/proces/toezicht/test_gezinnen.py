"""The copy of one never holds what another of the huishouden would be found by (PD4)."""

import json
import re
from datetime import timedelta

import pytest
from django.db import transaction

from overdracht.core.begrippen import Rol, Toegangsoort
from overdracht.data.models import Bescherming
from overdracht.jobs import verzegelen
from overdracht.proces.toezicht.queries.eigen_dossier import load_onderdelen
from overdracht.proces.toezicht.queries.wie_keek import list_alle_inzages, list_inzages
from tests.factories import give_toegang, make_medewerker, make_partner
from tests.proces.toezicht.gezinnen import Maker
from tests.proces.toezicht.kijken import NU, kijk

_SCHEIDING = re.compile(r"[\s.\-]")


@pytest.mark.parametrize("aantal", [30, pytest.param(5_000, marks=pytest.mark.deep)])
def test_no_copy_tells_of_another_member_of_the_huishouden(aantal, oisterwijk, azc, sandra, noor):
    maker = Maker(aantal, gemeente=oisterwijk, azc=azc, wie=sandra)
    verraden = []
    for nummer in range(aantal):
        with transaction.atomic():
            gezin = maker.maak()
            # Of few, one each: in turn who left, or who lived there last, and who stayed.
            wie = gezin.dossiers if aantal > 1_000 else gezin.dossiers[-(nummer % 2) :][:1]
            for dossier in wie:
                verraden += _verraden(gezin, dossier)
            # Nobody of the one house lives in the next, and the numbers are free again.
            transaction.set_rollback(True)

    assert verraden == []


def _verraden(gezin, dossier):
    zelf = dossier.inburgeraar.persoon_id
    tekst = json.dumps([d._asdict() for d in load_onderdelen(dossier.pk)], ensure_ascii=False)
    laag = tekst.casefold()
    dicht = _SCHEIDING.sub("", laag)
    eigen = gezin.tekens[zelf]
    assert any(teken in laag for teken in eigen), "not even the own name is in it"
    verboden = frozenset().union(*gezin.tekens.values()) - eigen | gezin.van_niemand
    if zelf == gezin.vertrokken or gezin.is_in_gevaar:
        verboden |= gezin.van_later
    else:
        assert gezin.van_later <= set(re.findall(r"zqn\d+x", laag))
    return [(str(dossier), teken) for teken in verboden if teken in laag or teken in dicht]


def test_who_may_see_is_told_without_the_named_and_without_a_gap(dossier, sandra, noor, officer):
    van = Maker(1, gemeente=sandra.eenheid, azc=dossier.coa_locatie, wie=sandra)
    zonder = toegangen(dossier)
    van.breng_in_gevaar([dossier], is_over=False)
    tijdens = toegangen(dossier)
    Bescherming.objects.all().delete()
    van.breng_in_gevaar([dossier], is_over=True)

    assert tijdens == zonder
    assert "bescherming" not in str(toegangen(dossier))
    assert {wie for wie, *_ in toegangen(dossier)} == {wie for wie, *_ in zonder}


def toegangen(dossier):
    (deel,) = (d for d in load_onderdelen(dossier.pk) if d.tabel == "toegang")
    return sorted((rij["eenheid"], rij["soort"], rij.get("tot", "")) for rij in deel.rijen)


def test_who_looked_while_it_lasted_is_never_told_to_the_person(
    dossier, sandra, noor, officer, oisterwijk
):
    blijfhuis = make_medewerker(make_partner("Blijfhuis"), Rol.PARTNER, naam="Verborgen")
    give_toegang(dossier, blijfhuis.eenheid, Toegangsoort.BESCHERMING)
    kijk(sandra, dossier, op=NU - timedelta(days=9))
    kijk(blijfhuis, dossier, op=NU - timedelta(days=4))
    kijk(sandra, dossier, op=NU - timedelta(days=1))
    verzegelen.run()
    Bescherming.objects.create(
        huishouden_id=dossier.huishouden_id,
        geschorst={"toegang": {}, "leden": []},
        ingesteld_at=NU - timedelta(days=5),
        ingesteld_door=sandra,
        opheffing_gevraagd_door=sandra,
        opgeheven_door=noor,
        opgeheven_at=NU - timedelta(days=2),
    )

    # Noor can still find misuse; what she prints for the person does not tell.
    assert len(list_inzages(actor=officer, dossier_id=dossier.pk)) == 3
    gezien = list_alle_inzages(actor=officer, dossier_id=dossier.pk)
    assert [regel.eenheid for regel in gezien] == ["Oisterwijk", "Oisterwijk"]
