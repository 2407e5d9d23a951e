"""What holds for every signal of every life."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from overdracht.core.feiten import Feiten
from overdracht.core.normen import LANDELIJK
from overdracht.core.signalen import Signaalsoort, maak_beeld, signalen, signalen_bij
from overdracht.core.stilstand import GEEN, Omstandigheden, stilstand
from overdracht.core.teksten import zin
from overdracht.core.tijdlijn import plan
from overdracht.core.volgorde import alle_fouten
from tests.core.levens import DAGEN, FEITEN, LEVENS
from tests.core.signaal import LEVEN, VANDAAG, bij, kort


def test_for_a_plan_that_was_made_before_the_signals_are_the_same():
    beeld = maak_beeld(
        LEVEN,
        LANDELIJK,
        plan(LEVEN, peildatum=VANDAAG),
        peildatum=VANDAAG,
        omstandigheden=GEEN,
    )

    assert kort(signalen_bij(beeld)) == kort(bij())


@settings(max_examples=50)
@given(feiten=FEITEN, peildatum=DAGEN, gezin=st.booleans())
def test_every_signal_and_every_option_can_be_said(feiten, peildatum, gezin):
    omstandigheden = Omstandigheden(gezinshereniging_loopt=gezin)
    rijen = signalen(feiten, peildatum=peildatum, omstandigheden=omstandigheden)
    teksten = [zin(signaal.uitleg) for signaal in rijen]
    teksten += [zin(optie.uitleg) for signaal in rijen for optie in signaal.opties]

    assert [t for t in teksten if not re.fullmatch(r"[A-Z][^{}]+\.", t)] == []
    assert [t for t in teksten if "None" in t or "_op" in t] == []
    assert all(signaal.tot is None or signaal.van <= signaal.tot for signaal in rijen)


@settings(max_examples=50)
@given(leven=LEVENS)
def test_an_option_is_what_the_changed_facts_give_and_can_be_chosen(leven):
    feiten, peildatum = leven
    eerder = {str(fout) for fout in alle_fouten(feiten, peildatum=peildatum)}
    for signaal in signalen(feiten, peildatum=peildatum):
        for optie in signaal.opties:
            anders, omstandigheden = optie.wijziging
            nieuw = stilstand(anders, peildatum=peildatum, omstandigheden=omstandigheden)

            assert optie.dagen == nieuw.dagen
            assert {str(f) for f in alle_fouten(anders, peildatum=peildatum)} <= eerder


@settings(max_examples=50)
@given(leven=LEVENS)
def test_a_dossier_without_a_notice_or_after_the_move_has_no_silence_to_fill(leven):
    feiten, peildatum = leven
    zonder = replace(feiten, tvs_melding_op=None)
    erna = replace(feiten, verhuisd_op=feiten.verhuisd_op or peildatum)

    for anders in (zonder, erna):
        soorten = {signaal.soort for signaal in signalen(anders, peildatum=peildatum)}
        assert Signaalsoort.STILSTAND not in soorten


def test_nothing_known_gives_no_signal():
    assert signalen(Feiten(), peildatum=VANDAAG) == ()
