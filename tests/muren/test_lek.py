"""The walk can fail: each way in which something could leak is planted once, and found."""

import pytest
from django.contrib import messages
from django.core import mail
from django.http import Http404, HttpResponse, JsonResponse
from django.urls import clear_url_caches, path
from structlog import get_logger

from overdracht.config import urls as echte_urls
from overdracht.core.rechten import Handeling
from overdracht.data.models import Dossier, Pip
from overdracht.data.wie import acting_as_huis
from overdracht.support.audit.actions import record_act, record_read
from overdracht.support.toegang.policy import openbaar, policy
from overdracht.support.toegang.queries import open_dossier
from tests.muren.deuren import EIGEN, VREEMD, OnbekendeParameter, adres, list_deuren
from tests.muren.kooi import personen
from tests.muren.tabel import lees, maak_tabel, schrijf
from tests.muren.wandelaar import Wandelaar

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.urls(__name__)]


def _zoek(dossier_id):
    """As a view would that forgets to ask for whom; on PostgreSQL the house asks, or it finds
    nothing and there is no hole to see."""
    with acting_as_huis():
        rijen = Dossier.objects.select_related("inburgeraar__persoon")
        return rijen.get(pk=dossier_id).inburgeraar.persoon


def _naam(dossier_id):
    return _zoek(dossier_id).achternaam


def _antwoord(request, tekst):
    record_read(request.actor, "lek", [], doel="test")
    return HttpResponse(tekst)


@policy(Handeling.DOSSIER_INZIEN)
def lijf(request, dossier_id):
    return _antwoord(request, _naam(dossier_id).upper())


@policy(Handeling.DOSSIER_INZIEN)
def kop(request, dossier_id):
    antwoord = _antwoord(request, "")
    antwoord["HX-Trigger"] = _naam(dossier_id)
    return antwoord


@policy(Handeling.DOSSIER_INZIEN)
def koek(request, dossier_id):
    antwoord = _antwoord(request, "")
    antwoord.set_cookie("laatste", _naam(dossier_id))
    return antwoord


@policy(Handeling.DOSSIER_INZIEN)
def melding(request, dossier_id):
    messages.success(request, f"U bekeek {_naam(dossier_id)}.")
    return _antwoord(request, "")


@policy(Handeling.DOSSIER_INZIEN)
def post(request, dossier_id):
    mail.send_mail("Nieuw", _naam(dossier_id), None, ["iemand@voorbeeld.test"])
    return _antwoord(request, "")


@policy(Handeling.DOSSIER_INZIEN)
def log(request, dossier_id):
    get_logger("overdracht").warning("dossier.opened", naam=_naam(dossier_id))
    return _antwoord(request, "")


@policy(Handeling.DOSSIER_INZIEN)
def fout(request, dossier_id):
    record_read(request.actor, "lek", [], doel="test")
    return JsonResponse({"melding": f"{_naam(dossier_id)} is niet van u."}, status=409)


@policy(Handeling.DOSSIER_INZIEN)
def nummer(request, dossier_id):
    bsn = _zoek(dossier_id).bsn
    return _antwoord(request, f"{bsn[:4]}.{bsn[4:6]}.{bsn[6:]}")


@policy(Handeling.DOSSIER_INZIEN)
def dag(request, dossier_id):
    with acting_as_huis():
        pip = Pip.objects.get(dossier_id=dossier_id)
    return _antwoord(request, f"{pip.pip_vastgesteld_op:%d-%m-%Y}")


@policy(Handeling.DOSSIER_INZIEN)
def bestand(request, dossier_id):
    record_read(request.actor, "lek", [], doel="test")
    return HttpResponse(f"naam;{_naam(dossier_id)}", content_type="text/csv")


@policy(Handeling.DOSSIER_INZIEN)
def verboden_deel(request, dossier_id):
    """One's own dossier, but of a part that not every role reads."""
    dossier = open_dossier(request.actor, dossier_id)
    return HttpResponse(dossier.gesprek_set.get(soort="driegesprek").plaats)


@policy(Handeling.DOSSIER_INZIEN)
def zonder_regel(request, dossier_id):
    record_act(request.actor, "iets.anders")
    return HttpResponse(_naam(dossier_id))


@policy(Handeling.DOSSIER_INZIEN)
def verraadt_bestaan(request, dossier_id):
    with acting_as_huis():
        bestaat = Dossier.objects.filter(pk=dossier_id).exists()
    if bestaat:
        return HttpResponse("Dit dossier is van een andere gemeente.", status=404)
    raise Http404


@policy(Handeling.DOSSIER_INZIEN)
def schrijft_toch(request, dossier_id):
    Dossier.objects.filter(pk=dossier_id).update(afgesloten_op=None)
    return HttpResponse(status=404)


@openbaar("Een deur die nergens voor dient.")
def nieuw(request, kamernummer):
    return HttpResponse(kamernummer)


LEKKEN = (lijf, kop, koek, melding, post, log, fout, nummer, dag, bestand)
ANDERS = (verboden_deel, zonder_regel, verraadt_bestaan, schrijft_toch)
urlpatterns = [
    *echte_urls.urlpatterns,
    *(
        path(f"lek/{view.__name__}/<uuid:dossier_id>/", view, name=f"lek_{view.__name__}")
        for view in (*LEKKEN, *ANDERS)
    ),
    path("lek/nieuw/<int:kamernummer>/", nieuw, name="lek_nieuw"),
]


@pytest.fixture(autouse=True)
def _verse_urls():
    clear_url_caches()
    yield
    clear_url_caches()


@pytest.fixture
def loop(wereld):
    """Through this planted door as this visitor."""

    def ga(view, *, als="regievoerder_gemeente", relatie=VREEMD):
        deur = next(d for d in list_deuren() if d.naam == f"lek_{view.__name__}")
        persona = next(p for p in wereld.personas if p.naam == als)
        return Wandelaar(wereld, persona).vraag(deur, "GET", relatie)

    return ga


@pytest.mark.parametrize("view", LEKKEN, ids=lambda view: view.__name__)
def test_a_leak_is_found_whichever_way_it_goes(wereld, loop, view):
    stap = loop(view)

    assert {kanarie.merk for kanarie in wereld.vind(stap.persona, stap.alles)} == {"v"}


@pytest.mark.parametrize("view", LEKKEN, ids=lambda view: view.__name__)
def test_what_is_ones_own_is_no_leak(wereld, loop, view):
    stap = loop(view, relatie=EIGEN)

    assert wereld.vind(stap.persona, stap.alles) == []
    assert wereld.gezien(stap.alles) != []


def test_a_part_that_the_role_does_not_read_is_a_leak(wereld, loop):
    casemanager = loop(verboden_deel, als="casemanager", relatie=EIGEN)
    woonbegeleider = loop(verboden_deel, als="woonbegeleider", relatie=EIGEN)

    assert wereld.vind(casemanager.persona, casemanager.alles) == []
    assert len(wereld.vind(woonbegeleider.persona, woonbegeleider.alles)) == 1


def test_a_look_without_a_line_that_names_the_person_is_seen(wereld, loop):
    stap = loop(zonder_regel, relatie=EIGEN)

    assert personen(wereld.gezien(stap.lijf)) == {"e"}
    assert [regel.pseudoniemen for regel in stap.regels] == [""]


def test_an_answer_that_betrays_that_something_exists_is_seen(loop):
    assert loop(verraadt_bestaan).lijf != loop(verraadt_bestaan, relatie="nergens").lijf


def test_a_write_behind_a_refusal_is_seen(loop):
    assert "overdracht_dossier" in loop(schrijft_toch).geschreven


def test_a_parameter_that_the_walk_does_not_know_stops_it(wereld):
    deur = next(deur for deur in list_deuren() if deur.naam == "lek_nieuw")

    with pytest.raises(OnbekendeParameter, match="kamernummer"):
        adres(deur, wereld, wereld.personas[0], EIGEN)


def test_a_door_without_a_row_in_the_table_is_a_difference(wereld):
    deur = next(deur for deur in list_deuren() if deur.naam == "lek_lijf")
    tabel = schrijf(maak_tabel(Wandelaar(wereld, wereld.personas[0]).loop(deur)))

    assert "lek_lijf" in tabel
    assert "lek_lijf" not in lees()
