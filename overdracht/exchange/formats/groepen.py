"""The rows of a list in huishoudens: registered apart, its members would become several."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from uuid import UUID

from overdracht.exchange.formats.cellen import CelFout
from overdracht.exchange.formats.plekken import Plekken
from overdracht.exchange.formats.tvs import Fout, Regel, Waarden
from overdracht.exchange.formats.voorbeeld import Groep
from overdracht.proces.koppeling.formats import Aanmelding, Lid

# A huishouden is linked once: what its rows say of that must be the same.
SAMEN = ("gemeente", "azc", "gekoppeld_op", "tvs_melding_op")


def groepeer(regels: Iterable[Regel], *, gemeenten: Plekken, locaties: Plekken) -> list[Groep]:
    """Each huishouden with its report, or with the faults for which it cannot go in."""
    per_huishouden: dict[tuple[str, int], list[_Gezocht]] = defaultdict(list)
    for regel in regels:
        sleutel = (regel.huishouden, 0) if regel.huishouden else ("", regel.nummer)
        per_huishouden[sleutel].append(_zoek(regel, gemeenten, locaties))
    return [_groep(leden) for leden in per_huishouden.values()]


class _Gezocht(NamedTuple):
    """A row with the units that it names, as far as they exist."""

    regel: Regel
    gemeente_id: UUID | None = None
    locatie_id: UUID | None = None

    @property
    def koppeling(self) -> tuple[UUID, UUID, date, date] | None:
        """What the members of a huishouden have in common."""
        waarden = self.regel.waarden
        if waarden is None or self.gemeente_id is None or self.locatie_id is None:
            return None
        return self.gemeente_id, self.locatie_id, waarden.gekoppeld_op, waarden.tvs_melding_op


def _zoek(regel: Regel, gemeenten: Plekken, locaties: Plekken) -> _Gezocht:
    """Also in a row with other faults: all that is wrong is said at once."""
    gevonden: list[UUID | None] = []
    for kolom, plekken in (("gemeente", gemeenten), ("azc", locaties)):
        naam = regel.tekst.get(kolom, "")
        try:
            gevonden.append(plekken.vind(naam) if naam else None)
        except CelFout as fout:
            gevonden.append(None)
            regel = regel.weiger(Fout(kolom, naam[:60], str(fout)))
    return _Gezocht(regel, *gevonden)


def _groep(leden: list[_Gezocht]) -> Groep:
    regels = [lid.regel for lid in leden]
    koppelingen = [lid.koppeling for lid in leden]
    eerste = koppelingen[0]
    if eerste is None or None in koppelingen:
        return Groep(tuple(_door_ander(regel, regels) for regel in regels))
    oneens = [
        kolom
        for n, kolom in enumerate(SAMEN)
        if len({koppeling[n] for koppeling in koppelingen if koppeling}) > 1
    ]
    if oneens:
        return Groep(tuple(regel.weiger(*(_oneens(k, regel) for k in oneens)) for regel in regels))
    waarden = [regel.waarden for regel in regels if regel.waarden]
    return Groep(tuple(regels), Aanmelding(tuple(_lid(w) for w in waarden), *eerste))


def _door_ander(regel: Regel, leden: list[Regel]) -> Regel:
    if regel.fouten:
        return regel
    nummer = next(ander.nummer for ander in leden if ander.fouten)
    melding = (
        f"Regel {nummer} van dit huishouden klopt niet. Het huishouden gaat samen naar binnen. "
        "Herstel eerst die regel."
    )
    return regel.weiger(Fout("", "", melding))


def _oneens(kolom: str, regel: Regel) -> Fout:
    melding = (
        "De regels van dit huishouden zeggen hier niet hetzelfde. Zet in elke regel hetzelfde, of "
        "geef de regels een ander huishouden."
    )
    return Fout(kolom, str(getattr(regel.waarden, kolom)), melding)


def _lid(waarden: Waarden) -> Lid:
    return Lid(
        v_nummer=waarden.v_nummer,
        achternaam=waarden.achternaam,
        geboortedatum=waarden.geboortedatum,
        vergunning_op=waarden.vergunning_op,
        voornamen=waarden.voornamen,
        bsn=waarden.bsn,
        telefoon=waarden.telefoon,
        taal=waarden.taal,
    )
