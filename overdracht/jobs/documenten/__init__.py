"""The documents that the code writes about itself, so that they cannot lag behind."""

from collections.abc import Callable, Mapping

from overdracht.jobs.documenten.bewaren import bewaren
from overdracht.jobs.documenten.dpia import dpia
from overdracht.jobs.documenten.fasen import fasen
from overdracht.jobs.documenten.openapi import openapi
from overdracht.jobs.documenten.rechten import rechten
from overdracht.jobs.documenten.tabellen import tabellen
from overdracht.jobs.documenten.termijnen import termijnen
from overdracht.jobs.documenten.zicht import zicht

DOCUMENTEN: Mapping[str, Callable[[], str]] = {
    "bewaren.md": bewaren,
    "dpia.md": dpia,
    "fasen.md": fasen,
    "openapi.json": openapi,
    "rechten.md": rechten,
    "tabellen.md": tabellen,
    "termijnen.md": termijnen,
    "zicht.md": zicht,
}
