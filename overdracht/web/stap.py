"""The form of a step, and the one way in which a view shows and saves it: nothing typed is lost."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import partial
from hashlib import sha256
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _

from overdracht.core.errors import RedenNodig, RegelOvertreden, Verouderd, Waarschuwing
from overdracht.web.filters import datum
from overdracht.web.http import ActorRequest, Verschil, conflict, done
from overdracht.web.velden import begin_leeg
from overdracht.web.vrije_tekst import VrijeTekstForm, VrijeTekstVeld
from overdracht.web.woorden import hoofdletter, naam_van

NOG_GEEN_RIJ = 0
_NIET_VAN_DE_RIJ = frozenset({"reden", "bevestigd"})  # these belong to the saving itself
# Looks at a plan; what comes back says after a change what it moved.
Kijk = Callable[[], Callable[[], Sequence[str]]]
_JA_NEE = (("", "Niet bekend"), ("ja", "Ja"), ("nee", "Nee"))


def keuzelijst(soort: type[StrEnum], *, leeg: str = "") -> list[tuple[str, str]]:
    """A closed list as choices with readable words; `leeg` names the choice of none of them."""
    keuzes = [(lid.value, hoofdletter(naam_van(lid.value))) for lid in soort]
    return [("", leeg), *keuzes] if leeg else keuzes


class DagVeld(forms.DateField):
    """A day, typed or picked; the browser shows it as the user is used to."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_error_messages = {
        "required": "Vul een datum in.",
        "invalid": "Vul een datum in, zoals 16-10-2026.",
    }


class JaNeeVeld(forms.TypedChoiceField):
    """Yes, no or not known: True, False or None."""

    def __init__(self, *, label: str) -> None:
        """A question that nobody is obliged to answer."""
        super().__init__(
            label=label, required=False, choices=_JA_NEE, coerce=_lees_ja_nee, empty_value=None
        )


def _lees_ja_nee(waarde: str) -> bool:
    return waarde == "ja"


class StapForm(VrijeTekstForm):
    """Checks shape only; the rules of a step answer through `refuse` and `ask_reason`.

    `titel`, `uitleg`, `knop` and `gelukt` are the words of its page, `gelukt` those after it.
    `versie` is the row as it was shown. `reden` is asked when a norm is passed over, and always
    in a form that corrects (`altijd_reden`). `voorstel` names the days that the page fills in by
    itself: another day is then a choice and no correction.
    """

    titel = ""
    uitleg = ""
    knop = "Opslaan"
    gelukt = ""
    altijd_reden = False
    voorstel: tuple[str, ...] = ()
    waarschuwingen: tuple[Waarschuwing, ...] = ()
    vraagtitel = ""
    gevolgen: Sequence[str] = ()

    bevestigd = forms.CharField(required=False, widget=forms.HiddenInput)
    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)
    reden = VrijeTekstVeld(
        label="Reden", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Put the reason last, and make it required where this form always asks it."""
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            if veld.error_messages["required"] is forms.Field.default_error_messages["required"]:
                veld.error_messages["required"] = _vraag(veld)
            begin_leeg(veld)
        self.fields["reden"].required = self.altijd_reden
        self.order_fields([naam for naam in self.fields if naam != "reden"])

    @classmethod
    def pagina(cls, naam: str) -> dict[str, Any]:
        """What the page of this form shows around it; `naam` is the person it is about."""
        return {"naam": naam, "titel": cls.titel, "uitleg": cls.uitleg, "knop": cls.knop}

    @property
    def zonder(self) -> tuple[str, ...]:
        """Fields that the page does not show as long as nobody asks for them."""
        vraagt = self.altijd_reden or self.waarschuwingen or self["reden"].value()
        return () if vraagt else ("reden",)

    @property
    def verbetert(self) -> bool:
        """Whether a day that was filled is changed: that may move what hangs on it."""
        return any(
            isinstance(veld, forms.DateField)
            and naam not in self.voorstel
            and self.initial.get(naam) is not None
            and self.initial[naam] != self.cleaned_data.get(naam)
            for naam, veld in self.fields.items()
        )

    @property
    def is_bevestigd(self) -> bool:
        """Whether the one who saves has seen what these very values change."""
        return self.cleaned_data.get("bevestigd") == self.vingerafdruk

    @property
    def vingerafdruk(self) -> str:
        """These values in a word: with other values the changes are shown anew."""
        waarden = sorted(
            (naam, self.data.getlist(naam) if isinstance(self.data, QueryDict) else waarde)
            for naam, waarde in self.data.items()
            if naam in self.fields and naam != "bevestigd"
        )
        return sha256(repr(waarden).encode()).hexdigest()

    def show_gevolgen(self, gevolgen: Sequence[str]) -> None:
        """Show what moves along, and ask once more; the values stand as they were typed."""
        self.gevolgen = gevolgen
        if isinstance(self.data, QueryDict):
            ingevuld = self.data.copy()
            ingevuld["bevestigd"] = self.vingerafdruk
            self.data = ingevuld

    def refuse(self, fout: RegelOvertreden) -> None:
        """Put the refusal of a rule, with its source, at the field that it is about."""
        velden = [n for n in self.fields if fout.veld == n or fout.veld.endswith(f"_{n}")]
        self.add_error(velden[0] if velden else None, str(fout))

    def ask_reason(self, vraag: RedenNodig) -> None:
        """Show the norms that are passed over, or say that something changes, and ask why."""
        self.waarschuwingen = vraag.waarschuwingen
        self.fields["reden"].required = True
        melding = _("Schrijf op waarom u afwijkt. Dan kunt u het opslaan.")
        if not any(waarschuwing.norm for waarschuwing in vraag.waarschuwingen):
            self.vraagtitel = _("U verandert wat al was vastgelegd")
            melding = _("Schrijf op waarom u dit verandert. Dan kunt u het opslaan.")
        self.add_error("reden", melding)


def _vraag(veld: forms.Field) -> str:
    """What an empty field asks: a choice is made, anything else is written."""
    return _("Maak een keuze.") if isinstance(veld, forms.ChoiceField) else _("Vul dit in.")


def ingevuld(request: ActorRequest) -> QueryDict | None:
    """What was posted, also when it is empty; None when the form is only opened.

    What was typed before the session ended comes back once, to look at and save anew.
    """
    return request.POST if request.method == "POST" else getattr(request, "bewaard", None)


def begin(rij: object | None, form: type[StapForm]) -> dict[str, Any]:
    """The values with which a form opens: those of the row it is about, by field name.

    Without a row the form says so: a colleague who makes it meanwhile is then seen.
    """
    if rij is None:
        return {"versie": NOG_GEEN_RIJ}
    velden = [naam for naam in form.base_fields if naam not in _NIET_VAN_DE_RIJ]
    waarden = {naam: getattr(rij, naam, None) for naam in velden}
    return {
        naam: _ja_nee(waarde) if isinstance(form.base_fields[naam], JaNeeVeld) else waarde
        for naam, waarde in waarden.items()
    }


def _ja_nee(waarde: object) -> str:
    if not isinstance(waarde, bool):
        return ""
    return "ja" if waarde else "nee"


def stap(  # noqa: PLR0913  # the one sentence of a step: form, deed, page, where to, what to say
    request: ActorRequest,
    form: StapForm,
    act: Callable[..., object],
    *,
    context: Mapping[str, Any],
    url: str,
    gelukt: str,
    template: str = "stap.html",
    kijk: Kijk | None = None,
) -> HttpResponse:
    """Show the form; when it is posted, do what it asks and go to `url`.

    `act` gets the cleaned fields as keywords. A rule that refuses and a norm that asks a reason
    come back in the form; a stale save shows both texts. With `kijk`, a change of a day that was
    filled is first shown with what it moves, and saved when that was seen.
    """
    dossier_id = getattr(act, "keywords", {}).get("dossier_id")
    form.look_along(request, agenda=dossier_id is not None)
    if request.method == "POST" and form.is_valid():
        try:
            _do(form, act, kijk, agendeer=partial(_agendeer, form, dossier_id))
        except EerstZien as gevolgen:
            form.show_gevolgen(gevolgen.zinnen)
            pagina = {**context, "form": form, "terug_url": url}
            return render(request, template, pagina)
        except RegelOvertreden as fout:
            form.refuse(fout)
        except RedenNodig as vraag:
            form.ask_reason(vraag)
        except Verouderd as fout:
            verschillen = _verschillen(form, fout.nu, getattr(act, "keywords", {}))
            return conflict(request, url=request.path, verschillen=verschillen)
        except IntegrityError:
            form.add_error(None, _("Iemand was u net voor. Bekijk de pagina en probeer het weer."))
        else:
            messages.success(request, gelukt)
            return done(request, url)
    status = form.status if request.method == "POST" else 200
    return render(request, template, {**context, "form": form, "terug_url": url}, status=status)


class EerstZien(Exception):
    """The change moves other days: undo it, show them, and save when they were seen."""

    def __init__(self, zinnen: Sequence[str]) -> None:
        """Keep the sentences."""
        self.zinnen = tuple(zinnen)
        super().__init__(len(self.zinnen))


def _agendeer(form: StapForm, dossier_id: UUID | None) -> None:
    """What was taken out to be told in the driegesprek gets its point on the agenda."""
    if form.te_agenderen and form.wacht is not None and dossier_id is not None:
        form.wacht.agendeer(dossier_id)


def _do(
    form: StapForm,
    act: Callable[..., object],
    kijk: Kijk | None,
    *,
    agendeer: Callable[[], None],
) -> None:
    """Do it; what must be seen first is done to look at it, and undone."""
    velden = {naam: waarde for naam, waarde in form.cleaned_data.items() if naam != "bevestigd"}
    with transaction.atomic():
        wat_verandert = kijk() if kijk and form.verbetert and not form.is_bevestigd else None
        act(**velden)
        agendeer()
        zinnen = wat_verandert() if wat_verandert is not None else ()
        # One of them is the day itself: what moves nothing else is saved at once.
        if len(zinnen) > 1:
            raise EerstZien(zinnen)


def _verschillen(
    form: StapForm, nu: Mapping[str, object], gekozen: Mapping[str, object]
) -> list[Verschil]:
    """Both texts, field by field; `gekozen` is what the address said instead of a field."""
    van_u = {**gekozen, **form.cleaned_data}
    return [
        Verschil(
            _label(form, veld),
            _tekst(form.fields.get(veld), waarde),
            _tekst(form.fields.get(veld), van_u[veld]),
        )
        for veld, waarde in nu.items()
        if veld in van_u
    ]


def _label(form: StapForm, veld: str) -> str:
    return str(form.fields[veld].label) if veld in form.fields else hoofdletter(veld)


def _tekst(veld: forms.Field | None, waarde: object) -> str:
    """A value as the form itself would say it: a day in words, a choice by its label."""
    if isinstance(waarde, date):
        return datum(waarde)
    waarde = _ja_nee(waarde) if isinstance(waarde, bool) else waarde
    if isinstance(waarde, list | tuple):
        return ", ".join(_tekst(veld, deel) for deel in waarde)
    keuzes = {str(w): tekst for w, tekst in getattr(veld, "choices", ())}
    tekst = "" if waarde is None else str(waarde)
    return str(keuzes.get(tekst) or (naam_van(tekst) if veld is None else tekst))
