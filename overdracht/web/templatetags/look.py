"""Lets allauth's pages borrow our header, footer and fields, so that they are written once."""

from typing import Any

from django.forms import BaseForm
from django.template import Library
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

register = Library()

# Labels that allauth has in English only, and hints that are a link between two fields.
_LABELS = {"code": gettext_lazy("Code"), "name": gettext_lazy("Naam van de sleutel")}


# The tags that allauth gives a button, and the look of ours that goes with them.
_KNOPPEN = {
    "danger": "utrecht-button--primary-action utrecht-button--danger",
    "delete": "utrecht-button--primary-action utrecht-button--danger",
    "outline": "utrecht-button--secondary-action",
    "secondary": "utrecht-button--secondary-action",
    "tool": "utrecht-button--secondary-action",
    "link": "utrecht-button--subtle",
    "cancel": "utrecht-button--subtle",
}


@register.filter
def knopklasse(tags: list[str] | None) -> str:
    """The classes of a button by its tags; without one of these it is the main one."""
    soorten = [_KNOPPEN[tag] for tag in tags or () if tag in _KNOPPEN]
    return f"utrecht-button wo-knop {soorten[0] if soorten else 'utrecht-button--primary-action'}"


@register.simple_tag(takes_context=True)
def stuk(context: dict[str, Any], naam: str) -> SafeString:
    """A piece of our own pages, such as `_kop.html`."""
    # Jinja2 hands Django a bare text; it escaped its values itself.
    return SafeString(render_to_string(naam, request=context["request"]))


@register.simple_tag
def velden(form: BaseForm) -> SafeString:
    """The fields of a form with the summary of its faults, as our own forms write them."""
    for naam in form.fields:
        veld = form[naam]  # as it is shown: a form that came back has made these already
        veld.label = _LABELS.get(naam, veld.label)
        if "<a " in veld.help_text:
            veld.help_text = ""
    return SafeString(render_to_string("_velden.html", {"form": form}))
