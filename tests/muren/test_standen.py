"""One's own dossier that moved, was closed, changed hands or is in danger: who gets what (AZ1)."""

from collections import defaultdict
from typing import NamedTuple

import pytest
from django.db import transaction

from overdracht.data.models import Dossier
from tests.muren.deuren import EIGEN, list_deuren
from tests.muren.maat import IS_DIEP, trek
from tests.muren.standen import BESTAND, STANDEN, Antwoorden, lees_standen, schrijf_standen
from tests.muren.tabel import lees, moet_vernieuwen, ontleed
from tests.muren.wandelaar import Stap, Wandelaar

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
IS_ALLES = IS_DIEP or moet_vernieuwen()
DEEL = 1 if IS_ALLES else 40  # of the open doors each visitor tries one in so many, in each state
DICHT = {"302", "401", "403"}
IS_NIETS = {404, 405}
BIJ_WEIGERING = frozenset({"overdracht_auditregel", "overdracht_sessie"})


class Bezoek(NamedTuple):
    """A visitor at a door of the dossier in this state: read and written."""

    stand: str
    ziet: bool
    get: Stap
    post: Stap

    @property
    def deur(self) -> str:
        """As the tables call it."""
        return f"{self.get.deur.titel}  {self.get.deur.pad}"

    @property
    def antwoord(self) -> str:
        """As the tables write it."""
        return f"GET {self.get.status} POST {self.post.status}"


def gewoon():
    """What the first table says of one's own dossier: per door, per visitor."""
    return {
        deur: {
            naam: " ".join(woord.partition("/")[0] for woord in antwoord.split())
            for naam, antwoord in namen.items()
        }
        for deur, namen in ontleed(lees()).items()
    }


@pytest.fixture(scope="module")
def bezoeken(wereld):
    return [
        bezoek
        for stand, breng in STANDEN.items()
        for bezoek in _in_deze_stand(wereld, stand, breng)
    ]


def _in_deze_stand(wereld, stand, breng):
    """Every visitor at the doors of the dossier that are open for the role; then all is undone."""
    eerst, gevonden = gewoon(), []
    van_een_dossier = [deur for deur in list_deuren() if "dossier_id" in deur.params]
    # Who never saw it comes by other doors, for another reason.
    personas = [persona for persona in wereld.personas if wereld.ziet(persona, wereld.eigen)]
    with transaction.atomic():
        breng(wereld)
        for persona in personas:
            open_ = [
                deur
                for deur in van_een_dossier
                if set(eerst[f"{deur.titel}  {deur.pad}"].get(persona.naam, "302").split()) - DICHT
                > {"GET", "POST"}
            ]
            wandelaar = Wandelaar(wereld, persona)
            ziet = wereld.ziet(persona, wereld.eigen)
            for deur in trek(open_, DEEL) if open_ else ():
                get, post = (wandelaar.vraag(deur, soort, EIGEN) for soort in ("GET", "POST"))
                gevonden.append(Bezoek(stand, ziet, get, post))
        transaction.set_rollback(True)
    return gevonden


def onzichtbaar(bezoeken):
    """Per state, for whom the dossier does not exist."""
    namen: dict[str, dict[str, None]] = {stand: {} for stand in STANDEN}
    for bezoek in bezoeken:
        if not bezoek.ziet:
            namen[bezoek.stand][bezoek.get.persona.naam] = None
    return {stand: list(gezien) for stand, gezien in namen.items()}


def test_in_every_state_every_door_answers_as_was_reviewed(bezoeken):
    eerst, niets = gewoon(), onzichtbaar(bezoeken)
    anders: dict[str, Antwoorden] = {stand: defaultdict(dict) for stand in STANDEN}
    for b in bezoeken:
        naam = b.get.persona.naam
        if b.ziet and b.antwoord != eerst[b.deur][naam]:
            anders[b.stand][b.deur][naam] = b.antwoord
    if moet_vernieuwen():
        BESTAND.write_text(schrijf_standen(niets, anders), encoding="utf-8")

    nagekeken_niets, nagekeken = lees_standen(BESTAND.read_text("utf-8"))
    verschil: list[tuple[str, ...]] = []
    for b in bezoeken:
        naam = b.get.persona.naam
        verwacht = nagekeken[b.stand].get(b.deur, {}).get(naam, eerst[b.deur][naam])
        if b.ziet == (naam in nagekeken_niets[b.stand]):
            verschil.append((b.stand, naam, "ziet het" if b.ziet else "ziet het niet"))
        elif b.ziet and b.antwoord != verwacht:
            verschil.append((b.stand, b.deur, naam, b.antwoord, verwacht))
    assert verschil == []


def test_for_whom_it_does_not_exist_no_door_says_otherwise(wereld, bezoeken):
    van_haar = wereld.eigen.kooi.merk
    verraad = [
        (b.stand, stap.waar, stap.status)
        for b in bezoeken
        if not b.ziet
        for stap in (b.get, b.post)
        if stap.status not in IS_NIETS
        or any(k.merk == van_haar and k.onderdeel for k in wereld.gezien(stap.alles))
    ]

    assert verraad == []
    assert any(not b.ziet for b in bezoeken)


def test_no_door_breaks_and_a_refused_request_writes_only_its_line(bezoeken):
    stappen = [(b.stand, stap) for b in bezoeken for stap in (b.get, b.post)]

    assert [(stand, s.waar) for stand, s in stappen if s.status >= 500] == []
    assert [
        (stand, s.waar, rest)
        for stand, s in stappen
        if s.status in {403, 404, 405} and (rest := s.geschreven - BIJ_WEIGERING)
    ] == []


def test_the_states_are_there_and_gone_again(wereld):
    """The table would say nothing if the acts did nothing."""
    per_stand = {}
    for stand, breng in STANDEN.items():
        with transaction.atomic():
            breng(wereld)
            rij = Dossier.objects.get(pk=wereld.eigen.dossier.pk)
            ziet = {p.naam for p in wereld.personas if wereld.ziet(p, wereld.eigen)}
            per_stand[stand] = (frozenset(ziet), rij.afgesloten_op is None)
            transaction.set_rollback(True)
    allen = {p.naam for p in wereld.personas if wereld.ziet(p, wereld.eigen)}

    assert len(set(per_stand.values())) >= 6
    assert per_stand["in_gevaar"][0] == frozenset()
    assert per_stand["gesloten"] == (frozenset(allen), False)
    assert "coa_regievoerder" not in per_stand["verhuisd"][0] < allen
    assert "regievoerder_gemeente" not in per_stand["herkoppeld"][0]
    assert "casemanager" not in per_stand["overgeplaatst"][0] | per_stand["nazorg_voorbij"][0]
