"""Walks through every door that writes, and lets each question to the database fail in turn."""

import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from django.apps import apps
from django.db import OperationalError, connection, transaction

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import mag
from overdracht.data.models import Auditregel, Gebeurtenis
from tests.muren.deuren import EIGEN, Deur
from tests.muren.formulieren import lees_formulieren, vers
from tests.muren.wandelaar import Wandelaar

# Of nobody's file: that a session was used.
ZONDER_RIJEN = frozenset({"overdracht_sessie"})
KLAAR = frozenset({302, 303})
KAPOT = frozenset({500, 503})


class Stroom(NamedTuple):
    """A door that writes, what is sent to it, and what it leaves behind when nothing fails."""

    deur: Deur
    naar: str
    data: dict[str, Any]
    vragen: int
    begin: dict[str, int]
    einde: Counter[str]


class Breker(Wandelaar):
    """One visitor, at whose requests the database fails at a question that is chosen."""

    def vind(self, deur: Deur) -> Stroom | None:
        """What this visitor can write here; None when it is nothing."""
        if not self._mag(deur) or self.vraag(deur, "GET", EIGEN).status not in (200, 405):
            return None
        naar = self._adres(deur, EIGEN)
        data = self._bevestigd(naar, self.formulieren.get(naar, {}))
        if data is None:
            return None
        begin = merk()
        with transaction.atomic(), stuk_bij(0) as geteld:
            self.stuur(naar, data)
            vragen, einde, is_anders = geteld[0], telling(), merk() != begin
            transaction.set_rollback(True)
        return Stroom(deur, naar, data, vragen, begin, einde) if is_anders else None

    def _bevestigd(self, naar: str, data: dict[str, Any]) -> dict[str, Any] | None:
        """The form that is accepted, also when the page asks first whether one is sure."""
        for _ in range(2):
            with transaction.atomic():
                antwoord = self.stuur(naar, data)
                transaction.set_rollback(True)
            if antwoord.status_code in KLAAR:
                return data
            if antwoord.status_code != 200:
                return None
            weer = dict(lees_formulieren(antwoord.content.decode("utf-8", "replace")))
            data = {**data, **weer.get(naar, weer.get("", {}))}
        return None

    def _mag(self, deur: Deur) -> bool:
        """Whether the role may do what stands at this door; who looks for nothing finds nothing."""
        medewerker = self.persona.medewerker
        rechten = deur.beleid.handelingen
        return medewerker is not None and (
            not rechten or any(mag(Rol(medewerker.rol), recht) for recht in rechten)
        )

    def stuur(self, naar: str, data: dict[str, Any]) -> Any:
        """The form, as a browser sends it that was never used before."""
        self._begin_opnieuw()
        logging.disable(logging.CRITICAL)  # the trace of every failure would cost time
        try:
            antwoord = self.client.post(naar, vers(data))
        finally:
            logging.disable(logging.NOTSET)
        # In real life what fails outside a transaction spoils none: ours is that of the test.
        transaction.set_rollback(False)
        return antwoord

    def breek(self, stroom: Stroom, nummer: int, *, nog_eens: bool) -> str:
        """Let this question fail, perhaps send it again; says what was wrong, if anything."""
        with transaction.atomic():
            with stuk_bij(nummer):
                status = self.stuur(stroom.naar, stroom.data).status_code
            fout = self._na_de_fout(stroom, status, nog_eens=nog_eens)
            transaction.set_rollback(True)
        waar = f"{self.persona.naam}: {stroom.deur.titel}, vraag {nummer}, {status}"
        return f"{waar}: {fout}" if fout else ""

    def _na_de_fout(self, stroom: Stroom, status: int, *, nog_eens: bool) -> str:
        if status in KAPOT:
            if anders := [tabel for tabel, was in merk().items() if was != stroom.begin[tabel]]:
                return f"half: {anders}"
            if not nog_eens:
                return ""
            status = self.stuur(stroom.naar, stroom.data).status_code
        # It was done all the same (what failed could be missed), or it is done the second time.
        anders = sorted((telling() - stroom.einde) + (stroom.einde - telling()))
        return f"anders dan in één keer ({status}): {anders}" if anders else ""


@contextmanager
def stuk_bij(nummer: int) -> Iterator[list[int]]:
    """Let the question with this number fail; gives how many there were."""
    geteld = [0]

    def wrapper(voer_uit: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
        geteld[0] += 1
        if geteld[0] == nummer:
            raise OperationalError("database or disk is full")
        return voer_uit(sql, params, many, context)

    with connection.execute_wrapper(wrapper):
        yield geteld


def merk() -> dict[str, int]:
    """A mark of every row of every table of ours."""
    return {
        model._meta.db_table: hash(
            tuple(map(repr, model._default_manager.order_by("pk").values_list()))  # noqa: SLF001  # every table
        )
        for model in apps.get_app_config("overdracht").get_models()
        if model._meta.db_table not in ZONDER_RIJEN
    }


def telling() -> Counter[str]:
    """How many rows of every table, and which acts the log and the history name."""
    geteld = Counter(
        {
            model._meta.db_table: model._default_manager.count()  # noqa: SLF001  # every table
            for model in apps.get_app_config("overdracht").get_models()
            if model._meta.db_table not in ZONDER_RIJEN
        }
    )
    geteld.update(f"log {actie}" for actie in Auditregel.objects.values_list("actie", flat=True))
    geteld.update(f"historie {s}" for s in Gebeurtenis.objects.values_list("soort", flat=True))
    return geteld
