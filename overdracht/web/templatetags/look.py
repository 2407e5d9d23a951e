"""Lets allauth's pages borrow our header, footer and fields, so that they are written once."""

from typing import Any

from django.forms import BaseForm
from django.template import Library
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = Library()


@register.simple_tag(takes_context=True)
def stuk(context: dict[str, Any], naam: str) -> SafeString:
    """A piece of our own pages, such as `_kop.html`."""
    # Jinja2 hands Django a bare text; it escaped its values itself.
    return SafeString(render_to_string(naam, request=context["request"]))


@register.simple_tag
def velden(form: BaseForm) -> SafeString:
    """The fields of a form with the summary of its faults, as our own forms write them."""
    return SafeString(render_to_string("_velden.html", {"form": form}))
