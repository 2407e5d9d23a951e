"""What every way of the web bench must answer before it is timed."""

import json
import re
from collections.abc import Sequence

from django.db import connection

from bench.binnen import API, BUUR, DOSSIER, LIJST, Binnen, ga_binnen, kale_app
from bench.venster import vraag
from overdracht.data.models import Auditregel, Dossier
from overdracht.data.wie import acting_as_huis

_RIJ = re.compile(r'role="rowheader"><a class="utrecht-link" href="/dossiers/([0-9a-f-]{36})/"')
PER_PAGINA = 50


def controleer() -> dict[str, object]:
    """Raises `SystemExit` with what is wrong; else how many dossiers there are to choose from."""
    binnen, buur = ga_binnen(), ga_binnen(BUUR)
    rijen = json.loads(vraag(binnen.app, API, binnen.koekje).lijf)["resultaten"]
    _eis(len(rijen) == PER_PAGINA, f"de bladzijde heeft {len(rijen)} rijen")
    if connection.vendor == "postgresql":
        kaal = json.loads(vraag(kale_app(binnen.eenheid_id), "/").lijf)
        for rij in (*kaal, *rijen):
            rij.pop("signalen")  # in the table a number, in the answer words
        _eis(kaal == rijen, "de kale vraag geeft andere rijen dan de API")
    html = vraag(binnen.app, LIJST, binnen.koekje).lijf.decode()
    _eis(_RIJ.findall(html) == binnen.ids, "de lijst toont andere dossiers dan de API")
    for rij in rijen:
        adres = DOSSIER.format(rij["id"])
        pagina = vraag(binnen.app, adres, binnen.koekje)
        _eis(pagina.status == 200 and rij["achternaam"] in pagina.lijf.decode(), adres)
        _eis(vraag(buur.app, adres, buur.koekje).status == 404, f"de buren zien {adres}")
    _controleer_regels(binnen)
    with acting_as_huis():
        return {"dossiers": Dossier.objects.count()}


def _controleer_regels(binnen: Binnen) -> None:
    """Each answer leaves one line, with everyone who was shown."""
    for adres, aantal in ((API, PER_PAGINA), (LIJST, PER_PAGINA), (_eerste(binnen.ids), 1)):
        voor, _ = _regels()
        vraag(binnen.app, adres, binnen.koekje)
        na, genoemd = _regels()
        _eis(na == voor + 1, f"{adres} schrijft niet één auditregel")
        _eis(len(genoemd) == aantal, f"{adres} noemt {len(genoemd)} personen")


def _regels() -> tuple[int, list[str]]:
    """How many lines there are, and whom the last one names."""
    with acting_as_huis():
        laatste = Auditregel.objects.order_by("id").last()
        return Auditregel.objects.count(), laatste.pseudoniemen.split() if laatste else []


def _eerste(ids: Sequence[str]) -> str:
    return DOSSIER.format(ids[0])


def _eis(klopt: bool, fout: str) -> None:  # noqa: FBT001  # an assertion that is never stripped
    if not klopt:
        raise SystemExit(f"Er wordt niet gemeten, want het antwoord klopt niet: {fout}")
