"""Fills in the forms of a page, so that a walk also posts what a colleague would."""

from html.parser import HTMLParser
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.muren.wereld import VANDAAG

_TEKST = "Zo is het afgesproken."
_BESTAND = object()
_GEWOON = {
    "hidden": "",
    "date": VANDAAG.isoformat(),
    "time": "10:00",
    "number": "1",
    "email": "iemand@voorbeeld.test",
    "tel": "020-1234567",
}


class Formulierlezer(HTMLParser):
    """Reads the forms of a page, filled in by somebody who knows nothing better."""

    def __init__(self) -> None:
        super().__init__()
        self.formulieren: list[tuple[str, dict[str, Any]]] = []
        self._velden: dict[str, Any] | None = None
        self._lijst = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A form begins, or one of its fields."""
        a = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "form" and a.get("method", "").lower() == "post":
            self._velden = {"reden": _TEKST}
            self.formulieren.append((a.get("action", ""), self._velden))
        elif self._velden is None:
            return
        elif tag == "option":
            self._kies(self._velden, a)
        elif a.get("name"):
            self._vul(self._velden, tag, a)

    def handle_endtag(self, tag: str) -> None:
        """A form or a list ends."""
        if tag == "form":
            self._velden = None
        elif tag == "select":
            self._lijst = ""

    def _vul(self, velden: dict[str, Any], tag: str, a: dict[str, str]) -> None:
        naam, soort, waarde = a["name"], a.get("type", "text"), a.get("value", "")
        if tag == "select":
            self._lijst = naam
            velden[naam] = ""
        elif tag == "textarea":
            velden[naam] = _TEKST
        elif soort in {"radio", "checkbox"}:
            if waarde and ("checked" in a or not velden.get(naam)):
                velden[naam] = waarde
        elif soort == "file":
            velden[naam] = _BESTAND
        elif tag == "input" and soort != "submit":
            velden[naam] = waarde or _GEWOON.get(soort, "Woord")

    def _kies(self, velden: dict[str, Any], a: dict[str, str]) -> None:
        if self._lijst and a.get("value") and ("selected" in a or not velden[self._lijst]):
            velden[self._lijst] = a["value"]


def lees_formulieren(pagina: str) -> list[tuple[str, dict[str, Any]]]:
    """Where each form of the page is sent, and with what."""
    lezer = Formulierlezer()
    lezer.feed(pagina)
    return lezer.formulieren


def vers(velden: dict[str, Any]) -> dict[str, Any]:
    """The same once more: a file can be sent only once."""
    return {
        naam: SimpleUploadedFile("lijst.csv", b"v_nummer;achternaam\n1;x\n")
        if waarde is _BESTAND
        else waarde
        for naam, waarde in velden.items()
    }
