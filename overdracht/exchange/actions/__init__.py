"""Everything that can be done with a file at this door."""

from overdracht.exchange.actions.bestand import (
    confirm_importbestand,
    get_importbestand,
    list_importbestanden,
    preview_importbestand,
    purge_importbestanden,
    upload_importbestand,
    withdraw_importbestand,
    write_rest,
)
from overdracht.exchange.actions.tvs import Keuze, import_tvs, preview_tvs

__all__ = [
    "Keuze",
    "confirm_importbestand",
    "get_importbestand",
    "import_tvs",
    "list_importbestanden",
    "preview_importbestand",
    "preview_tvs",
    "purge_importbestanden",
    "upload_importbestand",
    "withdraw_importbestand",
    "write_rest",
]
