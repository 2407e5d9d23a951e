"""The form that answers gives the same rows as the form to read, whatever the facts and norms."""

import os
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.begrippen import Leerroute, Scenario
from overdracht.core.feiten import Feiten
from overdracht.core.kalender import maanden, weken, werkdagen
from overdracht.core.normen import LANDELIJK, Normenset, Overgang
from overdracht.core.termijn import termijnen, termijnen_nu, termijnen_volgens_de_regels
from tests.core.levens import DAGEN, willekeurig_dossier

DELEN = 20
# Asked for by name (`pytest tests/core`), this test must not take minutes.
AANTAL = 1_000_000 if os.environ.get("HYPOTHESIS_PROFILE") == "deep" else 2_000
# As a gemeente may set them: other lengths, other units, and both at once.
NORMEN: tuple[Normenset, ...] = (
    LANDELIJK,
    LANDELIJK.met({"T-05": weken(3), "T-13": weken(4), "T-16": weken(1), "T-18": maanden(1)}),
    LANDELIJK.met({"T-09": werkdagen(10), "T-11": maanden(1), "T-17": weken(0)}),
)
# As a release may bring them: a new version that counts at once, one that leaves alone what was
# told before it, and one that leaves alone what runs.
_VERSIES = (
    ("T-05", "T-05b", weken(3), None),
    ("T-48", "T-48b", maanden(12), Overgang("pip_vastgesteld_op", "proef")),
    ("T-27", "T-27b", weken(1), Overgang("verhuisd_op", "proef")),
)
NORMEN += (
    Normenset(
        (
            *(
                replace(norm, reeks=norm.id) if norm.id in {rij[0] for rij in _VERSIES} else norm
                for norm in LANDELIJK
            ),
            *(
                replace(
                    LANDELIJK[oud],
                    id=nieuw,
                    duur=duur,
                    reeks=oud,
                    overgang=overgang,
                    geldig_vanaf=date(2028, 2, 29),
                )
                for oud, nieuw, duur, overgang in _VERSIES
            ),
        )
    ),
)
_GETAL = st.integers(0, 2**48)


def verschil(getal):
    """The facts and day of which the two forms say something else, or None."""
    feiten, peildatum = willekeurig_dossier(getal)
    normen = NORMEN[getal % len(NORMEN)]
    snel = termijnen(feiten, normen, peildatum=peildatum)
    gelezen = termijnen_volgens_de_regels(feiten, normen, peildatum=peildatum)
    return None if snel == gelezen else (feiten, normen, peildatum, snel, gelezen)


@given(getal=_GETAL)
def test_both_forms_agree_on_any_dossier(getal):
    assert verschil(getal) is None


@pytest.mark.deep
@pytest.mark.parametrize("deel", range(DELEN))
def test_both_forms_agree_on_a_million_dossiers(deel):
    toeval = Random(deel)  # repeatable on purpose
    anders = (verschil(toeval.getrandbits(48)) for _ in range(AANTAL // DELEN))

    assert next(filter(None, anders), None) is None


@given(getal=_GETAL)
def test_the_rows_by_norm_are_the_rows_in_order(getal):
    feiten, peildatum = willekeurig_dossier(getal)
    rijen, per_norm = termijnen_nu(feiten.op(peildatum), LANDELIJK, peildatum)

    assert sorted(per_norm) == sorted(rij.norm for rij in rijen)
    assert all(per_norm[rij.norm] is rij for rij in rijen)


@given(peildatum=DAGEN, scenario=st.sampled_from([None, *Scenario]))
def test_without_a_single_day_both_forms_wait_for_the_same(peildatum, scenario):
    feiten = Feiten(scenario=scenario, leerroute=Leerroute.ONDERWIJS)

    assert termijnen(feiten, peildatum=peildatum) == termijnen_volgens_de_regels(
        feiten, peildatum=peildatum
    )
