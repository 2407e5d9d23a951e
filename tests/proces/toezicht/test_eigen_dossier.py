"""The copy of one's own dossier: complete, without others, and written down (RT4, PD4)."""

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.apps import apps
from django.urls import reverse

from overdracht.core.begrippen import Rol
from overdracht.core.gezag import Aanvrager
from overdracht.core.inzage import WEGGELATEN, is_weggelaten, list_tabellen
from overdracht.data.models import Auditregel, Bescherming, Gebeurtenis, Persoon
from overdracht.proces.toezicht import actions, deliver, presenters
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht
from tests.factories import (
    make_actor,
    make_dossier,
    make_gemeente,
    make_huishouden,
    make_medewerker,
    make_persoon,
)
from tests.muren.kooi import Kooi, Speurder
from tests.muren.wereld import VREEMD
from tests.muren.zaak import bouw_zaak
from tests.proces.collegas import inloggen

VANDAAG = date(2026, 1, 20)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
REDEN = "Zelf gevraagd aan de balie, met verblijfsdocument."
# Of organisations or of a colleague, not of the person; or left out with its reason.
NIET_VAN_HEM = (
    "Voorkeursscenario.",
    "Regioafspraak.",
    "Werkbezoek.",
    "Normwaarde.",
    "OpgeslagenWeergave.",
    "Huishouden.kenmerk",
    "Bericht.sleutel",
)


@pytest.fixture
def kooi():
    return Kooi("i")


@pytest.fixture
def zaak(kooi, sandra, jan_willem):
    return bouw_zaak(
        kooi,
        VREEMD,
        gemeente=sandra.eenheid,
        azc=jan_willem.eenheid,
        regie=sandra,
        casemanager=jan_willem,
    )


@pytest.fixture
def kopie(officer, zaak, klok):
    return geef(officer, zaak.dossier)


def geef(officer, dossier):
    return actions.give_inzage(
        actor=officer,
        dossier_id=dossier.pk,
        aanvrager=Aanvrager.ZELF,
        reden=REDEN,
        peildatum=VANDAAG,
    )


def test_every_column_is_in_the_copy_or_left_out_with_a_reason(kopie):
    gelezen = {
        (deel.tabel, naam) for deel in kopie.onderdelen for rij in deel.rijen for naam in rij
    }
    leeg = {
        (tabel, veld.name)
        for tabel in list_tabellen()
        for veld in apps.get_model("overdracht", tabel)._meta.concrete_fields
        if not is_weggelaten(tabel, veld.name) and (tabel, veld.name) not in gelezen
    }
    gevuld = {
        (tabel, naam)
        for tabel, naam in leeg
        for rij in alle_rijen(tabel).values_list(naam, flat=True)
        if rij not in (None, "", [], {})
    }

    assert gevuld == set()


def alle_rijen(tabel):
    model = apps.get_model("overdracht", tabel)
    return getattr(model, "alles", model.objects)


def test_what_is_left_out_exists(db):
    tabellen = {m._meta.model_name: m for m in apps.get_app_config("overdracht").get_models()}
    velden = {
        f"{hoe}.{veld.name}"
        for naam, model in tabellen.items()
        for veld in model._meta.concrete_fields
        for hoe in (naam, "*")
    }

    assert set(WEGGELATEN) <= velden | set(tabellen)


def test_every_text_about_the_person_is_in_the_copy_and_no_text_about_the_child(kooi, kopie, zaak):
    tekst = json.dumps(presenters.kopie_voor_machine(kopie))
    papier = json.dumps(presenters.kopie_op_papier(kopie))
    zelf = zaak.dossier.inburgeraar.persoon
    kind = Persoon.objects.exclude(pk=zelf.pk).get()
    van_kind = {kind.voornamen, kind.roepnaam, kind.achternaam, kind.v_nummer, kind.bsn}
    verwacht = {
        k.teken
        for k in kooi.woorden.values()
        if not k.plek.startswith(("Persoon.", "Vernietigingsstop.", *NIET_VAN_HEM))
    } | {zelf.voornamen, zelf.achternaam, zelf.bsn, zelf.v_nummer, zelf.telefoon}

    vergeten = {
        k.plek for k in kooi.woorden.values() if k.teken in verwacht and k.teken not in tekst
    }
    assert vergeten == set()
    assert [naam for naam in van_kind if naam in tekst or naam in papier] == []
    assert Speurder([kooi]).zoek(papier)


def test_a_name_of_another_in_a_free_text_is_masked(officer, oisterwijk, azc, sandra):
    zelf, ander = make_persoon("Haddad"), make_persoon("Vreemdenaam", roepnaam="Zuster")
    dossier = make_dossier(
        zelf, huishouden=make_huishouden(zelf, ander), gemeente=oisterwijk, coa_locatie=azc
    )
    assert dossier.koppeling is not None
    dossier.koppeling.motief = "Haddad woont bij Zuster Vreemdenaam, zegt Sandra."
    dossier.koppeling.save()
    tekst = json.dumps(presenters.kopie_voor_machine(geef(officer, dossier)))

    assert "Haddad woont bij [gezinslid 1]" in tekst
    assert "Vreemdenaam" not in tekst
    assert "zegt Sandra" not in tekst


def test_a_colleague_is_a_role_and_an_organisation_and_never_a_name(kopie, sandra, jan_willem):
    tekst = json.dumps(presenters.kopie_voor_machine(kopie), ensure_ascii=False)

    assert "Jan Willem" not in tekst
    assert "regievoerder van Oisterwijk" in tekst


def test_that_it_was_given_stands_in_the_history_and_in_the_log(kopie, zaak):
    gebeurtenis = Gebeurtenis.objects.get(dossier=zaak.dossier, soort="inzage.gegeven")

    assert gebeurtenis.reden == REDEN
    assert Auditregel.objects.get(actie="inzage.gegeven").verwerking == "rechten-v1"


def test_only_a_privacy_officer_of_an_organisation_that_knew_the_dossier_gives_it(
    dossier, sandra, klok
):
    elders = make_medewerker(make_gemeente("Goirle"), Rol.PRIVACY_OFFICER, naam="Ver Weg")

    with pytest.raises(GeenRecht):
        geef(make_actor(sandra), dossier)
    with pytest.raises(BestaatNiet):
        geef(make_actor(elders), dossier)


def test_of_who_is_in_danger_no_copy_is_printed_here(officer, noor, dossier, klok):
    Bescherming.objects.create(
        huishouden_id=dossier.huishouden_id, ingesteld_at=klok, ingesteld_door=noor
    )

    with pytest.raises(BestaatNiet):
        geef(officer, dossier)


def test_the_page_asks_who_asked_and_gives_a_file_without_a_name(browser, dossier):
    adres = reverse("toezicht:copy", args=[dossier.pk])
    leeg = browser.post(adres, {})
    antwoord = browser.post(
        adres, {"soort": "json", "aanvrager": "zelf", "reden": REDEN, "gelezen": "on"}
    )
    inhoud = json.loads(antwoord.content)

    assert leeg.status_code == 422
    assert inhoud["onderdelen"]["persoon"][0]["achternaam"] == "Haddad"
    assert "Haddad" not in antwoord["Content-Disposition"]
    assert browser.get(reverse("toezicht:looks", args=[dossier.pk])).status_code == 200


def test_the_paper_is_a_pdf_with_a_watermark_and_a_foot(officer, dossier):
    kopie = geef(officer, dossier)
    papier = presenters.kopie_op_papier(kopie)
    pdf = deliver.als_pdf(papier)

    assert pdf.startswith(b"%PDF-")
    assert papier["watermerk"] == "Kopie voor Amal Haddad"
    assert papier["voet"].startswith("Gemaakt op 20 januari 2026 door Noor Waakzaam, Oisterwijk")


def test_markup_in_a_note_is_text_on_paper(officer, dossier):
    dossier.koppeling.motief = '#panic("x") *vet* <a> $x$ @bron'
    dossier.koppeling.save()

    assert deliver.als_pdf(presenters.kopie_op_papier(geef(officer, dossier)))


@pytest.mark.parametrize(
    ("geboren_op", "op", "wie", "status"),
    [
        ("2010-06-09", "2026-06-08 23:59:59", "zelf", 422),
        ("2010-06-09", "2026-06-08 23:59:59", "ouder_of_voogd", 200),
        ("2010-06-09", "2026-06-09 00:00:00", "zelf", 200),
        ("2010-06-09", "2026-06-09 00:00:00", "ouder_of_voogd", 422),
        ("2008-06-09", "2026-06-08 23:59:59", "curator_of_mentor", 422),
        ("2008-06-09", "2026-06-09 00:00:00", "curator_of_mentor", 200),
    ],
)
def test_who_may_ask_changes_at_midnight_of_the_birthday(
    geboren_op, op, wie, status, client, noor, dossier
):
    Persoon.objects.update(geboortedatum=geboren_op)
    vraag = {"soort": "json", "aanvrager": wie, "reden": REDEN, "gelezen": "on"}
    with time_machine.travel(datetime.fromisoformat(op).replace(tzinfo=AMSTERDAM), tick=False):
        browser = inloggen(client, noor)
        antwoord = browser.post(reverse("toezicht:copy", args=[dossier.pk]), vraag)

    assert antwoord.status_code == status
