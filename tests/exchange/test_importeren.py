"""The list goes in through the actions of the room: once, whole huishoudens, nothing lost."""

from datetime import date

import pytest

from overdracht.core.begrippen import Rol
from overdracht.core.errors import RegelOvertreden
from overdracht.data.models import (
    Auditregel,
    Bericht,
    Contactpersoon,
    Dossier,
    Gebeurtenis,
    Huishouden,
    Huishoudenlid,
    Inburgeraar,
    Koppeling,
    Persoon,
    Termijn,
    Toegang,
    Verblijf,
)
from overdracht.exchange.actions import Keuze, import_tvs, preview_tvs
from overdracht.exchange.actions import tvs as acties
from overdracht.exchange.formats.tvs import lees
from overdracht.exchange.formats.voorbeeld import schrijf_rest
from overdracht.support.toegang.policy import GeenRecht
from overdracht.support.toegang.queries import open_dossier
from tests import factories
from tests.exchange.conftest import VANDAAG, blad, rij

pytestmark = pytest.mark.django_db


def importeer(actor, *rijen, **keuze):
    """Let these rows in."""
    return import_tvs(actor=actor, blad=blad(*rijen), keuze=Keuze(**keuze), peildatum=VANDAAG)


def bekijk(actor, *rijen):
    """What these rows would do."""
    return preview_tvs(actor=actor, blad=blad(*rijen), peildatum=VANDAAG)


def stand():
    """Every row of every table that an import writes, but the lines of the audit."""
    modellen = (Persoon, Huishouden, Huishoudenlid, Inburgeraar, Dossier, Koppeling, Verblijf,
                Toegang, Termijn, Bericht, Contactpersoon, Gebeurtenis)  # fmt: skip
    alles = {m.__name__: m._base_manager.values_list() for m in modellen}  # noqa: SLF001  # shadows too
    return {naam: sorted(map(str, rijen)) for naam, rijen in alles.items()}


def test_a_preview_writes_nothing(coa_actor):
    voor = stand()

    voorbeeld = bekijk(coa_actor, rij(), rij(v_nummer="x"))

    assert voorbeeld.aantallen["nieuw"] == voorbeeld.aantallen["fout"] == 1
    assert stand() == voor


def test_a_list_gives_dossiers_to_both_sides(coa_actor, gemeente_actor):
    uitslag = importeer(coa_actor, rij(), rij(geboortedatum="01-03-2018"), rij())

    assert uitslag.aantallen["nieuw"] == 2
    assert [regel.nummer for regel in uitslag.rest] == [3]
    assert Dossier.objects.visible_to(gemeente_actor).count() == 2


def test_the_same_list_again_changes_nothing(coa_actor):
    rijen = (
        rij(huishouden="1", telefoon="06 12345678", taal="Arabisch", bsn=factories.fictief_bsn()),
        rij(huishouden="1", geboortedatum="01-03-2018"),
        rij(),
    )
    importeer(coa_actor, *rijen)
    na_een = stand()

    for _ in range(2):
        uitslag = importeer(coa_actor, *rijen)

    assert uitslag.aantallen == {
        "nieuw": 0, "ongewijzigd": 3, "gewijzigd": 0, "herkoppeling": 0, "fout": 0,
    }  # fmt: skip
    assert stand() == na_een


def test_a_crash_halfway_and_again_has_one_effect(coa_actor, monkeypatch):
    rijen = [rij() for _ in range(4)]
    echt, keren = acties.register_koppeling, []

    def breekt(**velden):
        keren.append(velden)
        if len(keren) == 3:
            raise MemoryError
        return echt(**velden)

    monkeypatch.setattr(acties, "register_koppeling", breekt)
    with pytest.raises(MemoryError):
        importeer(coa_actor, *rijen)
    assert Dossier.objects.count() == 2

    monkeypatch.setattr(acties, "register_koppeling", echt)
    uitslag = importeer(coa_actor, *rijen)

    assert (uitslag.aantallen["nieuw"], uitslag.aantallen["ongewijzigd"]) == (2, 2)
    assert Dossier.objects.count() == Persoon.objects.count() == 4


def test_one_huishouden_that_fails_keeps_the_others(coa_actor, monkeypatch):
    echt = acties.register_koppeling

    def weigert(*, aanmelding, **velden):
        if aanmelding.leden[0].achternaam == "Weiger":
            echt(aanmelding=aanmelding, **velden)  # written, and then taken back
            raise RegelOvertreden("koppeling.al_bekend", "proef")
        return echt(aanmelding=aanmelding, **velden)

    monkeypatch.setattr(acties, "register_koppeling", weigert)
    uitslag = importeer(coa_actor, rij(), rij(achternaam="Weiger"), rij())

    assert [regel.naam for regel in uitslag.rest] == ["Amal Weiger"]
    assert sorted(Persoon.objects.values_list("achternaam", flat=True)) == ["Haddad", "Haddad"]


def test_a_huishouden_goes_in_whole_or_not_at_all(coa_actor):
    uitslag = importeer(
        coa_actor, rij(huishouden="gezin 1"), rij(huishouden="Gezin-1", vergunning_op="ooit"), rij()
    )

    assert [regel.nummer for regel in uitslag.rest] == [2, 3]
    assert "Regel 3 van dit huishouden" in uitslag.rest[0].fouten[0].melding
    assert Huishouden.objects.count() == 1


def test_members_of_a_huishouden_say_the_same_of_their_koppeling(coa_actor):
    voorbeeld = bekijk(
        coa_actor, rij(huishouden="1"), rij(huishouden="1", tvs_melding_op="30-09-2026")
    )

    assert {fout.kolom for regel in voorbeeld.fout for fout in regel.fouten} == {"tvs_melding_op"}


def test_the_same_word_in_another_file_is_another_huishouden(coa_actor):
    importeer(coa_actor, rij(huishouden="1"))
    importeer(coa_actor, rij(huishouden="1"))

    assert Huishouden.objects.count() == 2


def test_who_comes_later_joins_the_huishouden_of_the_known_member(coa_actor):
    bekend = rij(huishouden="1")
    importeer(coa_actor, bekend)

    importeer(coa_actor, {**bekend, "huishouden": "anders"}, rij(huishouden="anders"))

    assert Huishouden.objects.count() == 1
    assert Dossier.objects.count() == 2


def test_names_of_units_are_found_whatever_their_capitals_and_near_ones_are_proposed(coa_actor):
    assert not bekijk(coa_actor, rij(gemeente="gemeente OISTERWIJK", azc="AZC oisterwijk")).fout

    (regel,) = bekijk(coa_actor, rij(gemeente="Oisterwijck", azc="azc Oosterwijk")).fout

    assert [(fout.kolom, "Bedoelt u" in fout.melding) for fout in regel.fouten] == [
        ("gemeente", True),
        ("azc", True),
    ]
    assert not Persoon.objects.exists()


def test_all_that_is_wrong_with_a_row_is_said_at_once(coa_actor):
    (regel,) = bekijk(coa_actor, rij(v_nummer="1", vergunning_op="ooit", gemeente="Atlantis")).fout

    assert [fout.kolom for fout in regel.fouten] == ["v_nummer", "vergunning_op", "gemeente"]


def test_a_closed_locatie_is_not_taken(coa_actor, azc):
    azc.actief = False
    azc.save()

    assert bekijk(coa_actor, rij()).fout[0].fouten[0].kolom == "azc"


def test_changes_are_corrections_with_the_reason_and_only_when_asked(coa_actor):
    oud = rij(telefoon="06 12345678")
    importeer(coa_actor, oud)
    nieuw = {**oud, "tvs_melding_op": "01-10-2026", "telefoon": "06 87654321"}

    niet = importeer(coa_actor, nieuw, wijzigingen=False)
    assert niet.rest[0].fouten[0].melding == "U koos om deze regel niet over te nemen."
    assert Koppeling.objects.get().tvs_melding_op == date(2026, 9, 29)

    wel = importeer(coa_actor, nieuw, reden="Lijst van vandaag")
    assert wel.aantallen["gewijzigd"] == 1
    assert Koppeling.objects.get().tvs_melding_op == date(2026, 10, 1)
    assert Persoon.objects.get().telefoon == "06 87654321"
    redenen = Gebeurtenis.objects.exclude(reden="").values_list("reden", flat=True)
    assert set(redenen) == {"Lijst van vandaag"}


def test_an_empty_cell_takes_nothing_away(coa_actor):
    oud = rij(telefoon="06 12345678", taal="Arabisch")
    importeer(coa_actor, oud)

    uitslag = importeer(coa_actor, {**oud, "telefoon": "", "taal": ""})

    assert uitslag.aantallen["ongewijzigd"] == 1
    assert Persoon.objects.get().telefoon == "06 12345678"


def test_another_azc_is_a_transfer_or_a_fault_and_we_do_not_guess(coa_actor):
    factories.make_azc("azc Budel")
    oud = rij()
    importeer(coa_actor, oud)

    (regel,) = bekijk(coa_actor, {**oud, "azc": "azc Budel"}).fout

    assert "overplaatsing" in regel.fouten[0].melding
    assert Verblijf.objects.get().coa_locatie.naam == "azc Oisterwijk"


def test_a_herkoppeling_goes_in_only_when_it_is_ticked(coa_actor, gemeente_actor, buurgemeente):
    oud = rij()
    importeer(coa_actor, oud)
    dossier = Dossier.objects.get()
    nieuw = {**oud, "gemeente": "Tilburg", "gekoppeld_op": "02-11-2026",
             "tvs_melding_op": "09-11-2026"}  # fmt: skip
    assert bekijk(coa_actor, nieuw).aantallen["herkoppeling"] == 1

    importeer(coa_actor, nieuw)
    assert open_dossier(gemeente_actor, dossier.pk)

    uitslag = importeer(coa_actor, nieuw, herkoppelen=frozenset({2}))
    assert uitslag.aantallen["herkoppeling"] == 1
    assert not Dossier.objects.visible_to(gemeente_actor).exists()
    assert Dossier.objects.visible_to(factories.make_actor(buurgemeente)).exists()

    # The old list once more: it is history, and changes nothing.
    assert importeer(coa_actor, oud).aantallen["ongewijzigd"] == 1
    assert importeer(coa_actor, nieuw).aantallen["ongewijzigd"] == 1


def test_an_older_row_of_another_gemeente_is_refused(coa_actor, buurgemeente):
    oud = rij()
    importeer(coa_actor, oud)

    (regel,) = bekijk(coa_actor, {**oud, "gemeente": "Tilburg", "gekoppeld_op": "14-09-2026"}).fout

    assert "Deze regel is ouder" in regel.fouten[0].melding


def test_a_bsn_of_somebody_else_is_refused(coa_actor):
    bsn = factories.fictief_bsn()
    importeer(coa_actor, rij(bsn=bsn))

    (regel,) = bekijk(coa_actor, rij(bsn=bsn)).fout

    assert regel.fouten[0].kolom == "bsn"


# --- whose rows, and what leaks -----------------------------------------------------------------


def test_a_gemeente_lets_in_its_own_rows_and_no_others(gemeente_actor, buurgemeente, azc):
    uitslag = importeer(gemeente_actor, rij(), rij(gemeente="Tilburg"))

    assert uitslag.aantallen["nieuw"] == 1
    assert "eigen gemeente" in uitslag.rest[0].fouten[0].melding
    assert set(Dossier.objects.values_list("gemeente__naam", flat=True)) == {"Oisterwijk"}


def test_a_gemeente_hears_nothing_of_a_person_of_its_neighbour(
    coa_actor, gemeente_actor, buurgemeente
):
    bsn = factories.fictief_bsn()
    buur = rij(gemeente="Tilburg", achternaam="Kanarie", voornamen="Geheim", bsn=bsn)
    importeer(coa_actor, buur)
    gok = rij(v_nummer=buur["v_nummer"], achternaam="Gok")
    op_bsn = rij(bsn=bsn, achternaam="Gok")

    voorbeeld = bekijk(gemeente_actor, gok, op_bsn)
    terug = schrijf_rest(voorbeeld.blad, voorbeeld.fout)

    assert len({fout.melding for regel in voorbeeld.fout for fout in regel.fouten}) == 1
    assert not [geheim for geheim in ("Kanarie", "Geheim", "Tilburg") if geheim in terug]
    assert not voorbeeld.groepen[0].regels[0].waarden


def test_a_row_that_is_not_yours_is_refused_without_a_look(coa_actor, gemeente_actor, buurgemeente):
    buur = rij(gemeente="Tilburg")
    importeer(coa_actor, buur)

    bekend, onbekend = bekijk(gemeente_actor, buur, rij(gemeente="Tilburg")).fout

    assert bekend.fouten == onbekend.fouten


def test_after_herkoppeling_the_former_gemeente_changes_nothing_any_more(
    coa_actor, gemeente_actor, buurgemeente
):
    oud = rij()
    importeer(coa_actor, oud)
    nieuw = {**oud, "gemeente": "Tilburg", "gekoppeld_op": "02-11-2026",
             "tvs_melding_op": "09-11-2026"}  # fmt: skip
    importeer(coa_actor, nieuw, herkoppelen=frozenset({2}))
    na = stand()

    terug = {**oud, "gekoppeld_op": "10-11-2026", "tvs_melding_op": "12-11-2026"}
    uitslag = importeer(gemeente_actor, terug, {**oud, "v_nummer": terug["v_nummer"]})

    assert uitslag.aantallen["fout"] == 2
    assert importeer(gemeente_actor, oud).aantallen["ongewijzigd"] == 1
    assert stand() == na


def test_a_casemanager_may_not_look_at_a_list(jan_willem, oisterwijk):
    with pytest.raises(GeenRecht):
        bekijk(factories.make_actor(jan_willem), rij())


def test_whose_dossiers_were_compared_stands_in_the_audit(coa_actor):
    oud = rij()
    importeer(coa_actor, oud)

    bekijk(coa_actor, {**oud, "telefoon": "06 12345678"}, rij())

    regel = Auditregel.objects.filter(actie="koppeling.vergeleken").first()
    assert len(regel.pseudoniemen.splitlines()) == 1


def test_no_number_of_the_list_stands_in_audit_history_or_messages(coa_actor):
    bsn = factories.fictief_bsn()
    oud = rij(bsn=bsn)
    importeer(coa_actor, oud)
    ander = factories.fictief_bsn()
    importeer(coa_actor, {**oud, "bsn": ander})

    modellen = (Auditregel, Gebeurtenis, Bericht)
    sporen = " ".join(str(vars(rij_)) for model in modellen for rij_ in model.objects.all())
    assert Persoon.objects.get().bsn == ander
    assert not [nummer for nummer in (bsn, ander, oud["v_nummer"]) if nummer in sporen]


def test_the_rows_that_came_back_go_in_once_they_are_mended(coa_actor):
    gelezen = blad(rij(), rij(vergunning_op="morgen"))
    uitslag = import_tvs(actor=coa_actor, blad=gelezen, keuze=Keuze(), peildatum=VANDAAG)

    hersteld = schrijf_rest(gelezen, uitslag.rest).replace("morgen", "01-09-2026")
    import_tvs(actor=coa_actor, blad=lees(hersteld.encode()), keuze=Keuze(), peildatum=VANDAAG)

    assert Dossier.objects.count() == 2


def test_a_hundred_rows_are_judged_in_as_many_queries_as_one(
    coa_actor, django_assert_max_num_queries
):
    importeer(coa_actor, *[rij() for _ in range(3)])

    with django_assert_max_num_queries(20):
        bekijk(coa_actor, *[rij() for _ in range(100)])


def test_the_contact_of_coa_is_who_imports(coa_actor, wim):
    importeer(coa_actor, rij())

    assert Contactpersoon.objects.get(rol=Rol.COA_REGIEVOERDER.value).medewerker == wim
