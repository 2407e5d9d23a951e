"""The Jinja2 environment in which every page of ours is written (settings: TEMPLATES)."""

from functools import cache
from typing import Any
from uuid import UUID

from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.urls import NoReverseMatch, get_script_prefix, reverse
from django.utils.translation import get_language, gettext, ngettext
from django_htmx.jinja import django_htmx_script
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from overdracht.web.filters import FILTERS
from overdracht.web.lijn import draw_lijn
from overdracht.web.velden import fouten, veldbeeld, verborgen

NLDS = "gebouwd/nlds.css"
# historyCacheSize 0: a page with personal data is never kept in the browser's storage.
# 404, 409 and 422 must be seen: a dossier that went away, a stale save, a form with errors.
HTMX_CONFIG = (
    '{"includeIndicatorStyles":false,"allowEval":false,"historyCacheSize":0,'
    '"refreshOnHistoryMiss":true,"scrollBehavior":"auto","responseHandling":['
    '{"code":"204","swap":false},{"code":"[23]..","swap":true},'
    '{"code":"400|404|409|422","swap":true},{"code":"[45]..","swap":false,"error":true}]}'
)
_PLEK = UUID(int=0)


def url(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a view; for keys only, the pattern is looked up once and then filled in."""
    if not kwargs and all(type(arg) is UUID for arg in args):
        return _patroon(get_script_prefix(), name, len(args)) % args
    return reverse(name, args=args or None, kwargs=kwargs or None)


@cache
def _patroon(_prefix: str, name: str, aantal: int) -> str:
    """`/dossiers/%s/`: fifty rows of a worklist must not resolve fifty times."""
    adres = reverse(name, args=[_PLEK] * aantal)
    return adres.replace("%", "%%").replace(str(_PLEK), "%s")


@cache
def regel_url(norm: str) -> str:
    """Where a norm is explained; empty in a house without that room."""
    try:
        return f"{reverse('norm:rules')}#{norm}"
    except NoReverseMatch:
        return f"#{norm}"


def tekst(bericht: str, **waarden: Any) -> Markup:
    """`_("Dag %(naam)s", naam=…)`: as the i18n extension does it, with far fewer calls."""
    vertaald = _vertaald(get_language() or "", bericht)
    return vertaald % waarden if waarden or "%" in vertaald else vertaald


@cache
def _vertaald(_taal: str, bericht: str) -> Markup:
    """A page says two hundred of these, and they never change while we run."""
    return Markup(gettext(bericht))  # noqa: S704  # our own words; values are escaped by %


@cache
def nlds() -> str:
    """The address of the NL Design System bundle; empty where it could not be fetched."""
    return static(NLDS) if finders.find(NLDS) else ""


def environment(**options: Any) -> Environment:
    """What Django calls for its Jinja2 engine: autoescape on, an unknown name is an error."""
    options.update(autoescape=True, undefined=StrictUndefined)
    options.update(trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.i18n"])
    env = Environment(**options)  # noqa: S701  # autoescape is on, two lines up
    # The i18n extension adds this method.
    env.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.filters.update(FILTERS)
    env.globals.update(
        _=tekst,
        django_htmx_script=django_htmx_script,
        draw_lijn=draw_lijn,
        fouten=fouten,
        htmx_config=HTMX_CONFIG,
        nlds=nlds,
        regel_url=regel_url,
        static=cache(static),  # twelve on every page, and they never change while we run
        url=url,
        veldbeeld=veldbeeld,
        verborgen=verborgen,
    )
    return env
