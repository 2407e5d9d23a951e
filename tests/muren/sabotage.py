"""Takes the application's own wall away: every scope of every table gives everything.

The conditions stay in the statements (a prepared one must find its marks again), each beside one
that is always true. What is shown of a dossier (`core.zicht`) and who may do what stay as they are:
those are other walls.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from typing import Any
from unittest.mock import patch

from django.db.models import BooleanField, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from overdracht.data.models.toegang import heeft_toegang
from overdracht.data.voorbereid import Voorbereid
from overdracht.proces.dossier.queries.selectie import narrow_to_eenheid

ALTIJD = Q(pk__isnull=False)
_MODELLEN = "overdracht.data.models"
_BINNEN: ContextVar[bool] = ContextVar("binnen", default=False)


@contextmanager
def zonder_eerste_muur() -> Iterator[None]:
    """Only the database still asks whose it is."""
    _vergeet()
    with ExitStack() as stapel:
        for soort in _querysets():
            for naam in ("visible_to", "voor"):
                if naam in vars(soort):
                    nieuw = _alles(vars(soort)[naam])
                    stapel.enter_context(patch.object(soort, naam, nieuw))
        for echt, nieuw in ((heeft_toegang, _altijd), (narrow_to_eenheid, _breed)):
            for module in _waar(echt):
                stapel.enter_context(patch.object(module, echt.__name__, nieuw))
        yield
    _vergeet()


def _alles(echt: Any) -> Any:
    """Only the outermost scope is opened: each one inside it would nest the statement deeper than
    SQLite can read."""

    def alles(self: QuerySet[Any], *args: Any, **kwargs: Any) -> QuerySet[Any]:
        if _BINNEN.get():
            return echt(self, *args, **kwargs)  # type: ignore[no-any-return]  # as it was
        merk = _BINNEN.set(True)
        try:
            binnen = echt(type(self)(self.model), *args, **kwargs)
        finally:
            _BINNEN.reset(merk)
        return self.filter(Q(pk__in=binnen.values("pk")) | ALTIJD)

    return alles


def _altijd(*args: Any, **kwargs: Any) -> Any:
    echt: Any = heeft_toegang(*args, **kwargs)
    return Coalesce(
        *echt.get_source_expressions()[:1], Value(value=True), output_field=BooleanField()
    )


def _breed(rijen: QuerySet[Any], actor: Any, *, moment: Any = None) -> QuerySet[Any]:
    nauw = narrow_to_eenheid(type(rijen)(rijen.model), actor, moment=moment)
    return rijen.filter(Q(pk__in=nauw.values("pk")) | ALTIJD)


def _querysets() -> Iterator[Any]:
    for naam, module in list(sys.modules.items()):
        if naam.startswith(_MODELLEN):
            for ding in vars(module).values():
                if isinstance(ding, type) and issubclass(ding, QuerySet):
                    yield ding


def _waar(functie: Any) -> list[Any]:
    return [
        module
        for naam, module in list(sys.modules.items())
        if naam.startswith("overdracht.") and vars(module).get(functie.__name__) is functie
    ]


def _vergeet() -> None:
    """Statements that were made before say the scope as it was then."""
    for ding in gc.get_objects():
        if type(ding) is Voorbereid:
            ding._klaar.cache_clear()  # noqa: SLF001  # nothing else holds it
