"""Amounts of money as a reader writes and reads them; inside the house they are whole cents."""

import re
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError

_EURO = 100
_HOOGSTE = 10_000_000
_BEDRAG = re.compile(r"(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$")


def euro(cent: int) -> str:
    """`€ 1.234,56`."""
    heel, rest = divmod(cent, _EURO)
    return f"€ {heel:,}".replace(",", ".") + f",{rest:02}"


class BedragVeld(forms.CharField):
    """An amount in euros as it is written in Dutch, `1.234,56`; its value is whole cents."""

    def to_python(self, value: object) -> int | None:  # type: ignore[override]  # cents, not text
        """Cents, or None when nothing was filled in."""
        tekst = str(value or "").strip()
        if not tekst:
            return None
        if (gevonden := _BEDRAG.match(tekst)) is None:
            raise ValidationError("Vul een bedrag in, zoals 12,50.", code="invalid")
        heel, rest = gevonden.groups()
        cent = int(Decimal(f"{heel.replace('.', '')}.{rest or 0}") * _EURO)
        if cent > _HOOGSTE * _EURO:
            raise ValidationError("Dit bedrag is te hoog. Controleer het.", code="max")
        return cent

    def validate(self, value: object) -> None:
        """Nothing more than that it is there."""
        if value is None and self.required:
            raise ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: object) -> None:
        """There is nothing left to check of a number."""

    def prepare_value(self, value: object) -> object:
        """A stored number of cents is shown as it is typed."""
        return euro(value).removeprefix("€ ") if isinstance(value, int) else value
