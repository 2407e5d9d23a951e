"""Every form that stores something carries the version of what was shown (OL1)."""

from importlib import import_module

from django import forms

from overdracht.web.stap import StapForm
from overdracht.web.vrije_tekst import VrijeTekstForm
from tests.house.bron import PAKKET, ROOT

# Reviewed: these overwrite nothing that a colleague could have changed meanwhile.
ZONDER_VERSIE = {
    "exchange.forms.BestandForm": "adds a file",
    "exchange.forms.BevestigForm": "a file goes in once, however often it is confirmed",
    "proces.beheer.forms.eenheid.ZoekForm": "looks only",
    "proces.dossier.forms.FilterForm": "looks only",
    "proces.dossier.forms.WeergaveForm": "adds a view of one's own",
    "proces.dossier.forms.ZoekForm": "looks only",
    "proces.noodtoegang.forms.NoodForm": "adds access, changes none",
    "proces.toezicht.forms.InzageForm": "makes a copy for the person, stores nothing",
    "proces.toezicht.forms.NamenForm": "looks only, with a reason",
    "proces.toezicht.forms.ZoekForm": "looks only",
    "proces.vooruitblik.forms.VraagForm": "computes only",
    "support.toegang.forms.BekendForm": "an account of one's own",
    "support.toegang.forms.LeesredenForm": "adds a reason",
    "support.toegang.forms.RolForm": "the own session",
    "support.toegang.forms.WelkomForm": "an account of one's own",
}


def formulieren():
    for pad in sorted(PAKKET.glob("**/forms.py")) + sorted(PAKKET.glob("**/forms/*.py")):
        module = ".".join(pad.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for naam, soort in vars(import_module(module)).items():
            is_van_hier = getattr(soort, "__module__", "") == module
            if is_van_hier and isinstance(soort, type) and issubclass(soort, forms.BaseForm):
                yield f"{module.removeprefix('overdracht.')}.{naam}", soort


def zonder_versie(gevonden):
    return {naam for naam, soort in gevonden if "versie" not in soort.base_fields}


def test_every_form_without_a_version_was_looked_at():
    assert zonder_versie(formulieren()) == set(ZONDER_VERSIE)


def test_a_form_that_forgets_the_version_is_seen():
    class Vergeten(VrijeTekstForm):
        gehouden_op = forms.DateField()

    class Goed(StapForm):
        pass

    assert zonder_versie([("vergeten", Vergeten), ("goed", Goed)]) == {"vergeten"}


def test_the_walk_finds_the_forms_of_the_rooms():
    gevonden = dict(formulieren())

    assert "proces.gesprek.forms.PlanForm" in gevonden
    assert len(gevonden) > 50
