"""Rows written back as CSV that a spreadsheet shows and never calculates."""

import csv
from collections.abc import Iterable
from io import StringIO

from overdracht.core.rekenblad import veilig


def schrijf_csv(kop: Iterable[str], rijen: Iterable[Iterable[str]]) -> str:
    """The rows with `;` between the cells and a mark that says UTF-8, as a Dutch Excel reads it."""
    uit = StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow([veilig(cel) for cel in kop])
    schrijver.writerows([veilig(cel) for cel in rij] for rij in rijen)
    return "\ufeff" + uit.getvalue()
