"""Write every encrypted column again with the newest key, a portion at a time.

What was done needs no note: the key stands in the ciphertext, so who is stopped halfway and begins
again finds only what is left. Two columns of one row may carry different keys for a while.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.apps import apps
from django.db import models, transaction
from django.db.models import Case, CharField, F, Q, QuerySet, Value, When
from django.db.models.functions import Cast, Substr

from overdracht.data.velden import MERK, VersleuteldVeld, lees_merk, versleutel_opnieuw

PORTIE = 500


class Kolom(NamedTuple):
    """One encrypted column of one table."""

    model: type[models.Model]
    veld: VersleuteldVeld

    @property
    def naam(self) -> str:
        """Table and column, as a person who looks after the database knows them."""
        return f"{self.model._meta.db_table}.{self.veld.column}"


class Portie(NamedTuple):
    """How many values were written again, and the last row of them; none means that all is done."""

    aantal: int
    laatste: UUID | None


def list_kolommen() -> Iterator[Kolom]:
    """Every encrypted column that there is, in the order of the tables."""
    for model in apps.get_app_config("overdracht").get_models():
        for veld in model._meta.concrete_fields:
            if isinstance(veld, VersleuteldVeld):
                yield Kolom(model, veld)


def count_oud(kolom: Kolom) -> int:
    """How many values of this column another key than the newest made."""
    return _oud(kolom).count()


@transaction.atomic
def herversleutel(kolom: Kolom, *, na: UUID | None) -> Portie:
    """Write the next portion after this row.

    The rows are locked while their values are on the way: what a colleague saves meanwhile waits,
    and is not written over.
    """
    rijen = _oud(kolom).order_by("pk")
    if na is not None:
        rijen = rijen.filter(pk__gt=na)
    gevonden: Sequence[tuple[UUID, str]] = list(
        rijen.select_for_update(of=("self",)).values_list("pk", "opgeslagen")[:PORTIE]
    )
    if not gevonden:
        return Portie(0, na)
    nieuw = [
        When(pk=pk, then=Value(versleutel_opnieuw(tekst, veld=kolom.veld, pk=pk)))
        for pk, tekst in gevonden
    ]
    wie = kolom.model._base_manager.filter(pk__in=[pk for pk, _ in gevonden])  # noqa: SLF001  # also shadows
    wie.update(**{kolom.veld.attname: Case(*nieuw, output_field=models.TextField())})
    return Portie(len(gevonden), gevonden[-1][0])


def _oud(kolom: Kolom) -> QuerySet[Any]:
    # As plain text: the column itself refuses to be compared.
    opgeslagen = Cast(F(kolom.veld.attname), output_field=CharField())
    alles: QuerySet[Any] = kolom.model._base_manager.all()  # noqa: SLF001  # also shadows
    merk = Substr("opgeslagen", MERK.start + 1, MERK.stop - MERK.start)
    oud: QuerySet[Any] = alles.annotate(opgeslagen=opgeslagen).annotate(merk=merk)
    return oud.exclude(Q(opgeslagen="") | Q(opgeslagen=None) | Q(merk=lees_merk()))
