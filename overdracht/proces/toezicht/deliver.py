"""The copy of someone's own dossier as a file: JSON for a machine, PDF/UA for a reader."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import fontpkg_noto_sans
import fontpkg_noto_sans_arabic
import typst

_OPMAAK = Path(__file__).with_name("eigen_dossier.typ")
_LETTERS = [
    Path(fontpkg_noto_sans.ROOT) / "files",
    Path(fontpkg_noto_sans_arabic.ROOT) / "files",
]


def als_json(inhoud: Mapping[str, Any]) -> bytes:
    """The copy for another system (AVG 20)."""
    return json.dumps(inhoud, ensure_ascii=False, indent=2).encode()


def als_pdf(inhoud: Mapping[str, Any]) -> bytes:
    """The copy on paper; what stands in it goes in as data, never as markup."""
    # Its own folder is all that the layout can read, and of that only itself is a layout.
    pdf: bytes = typst.compile(
        str(_OPMAAK),
        root=str(_OPMAAK.parent),
        font_paths=[str(pad) for pad in _LETTERS],
        ignore_system_fonts=True,
        sys_inputs={"inhoud": json.dumps(inhoud, ensure_ascii=False)},
        pdf_standards=["ua-1", "a-2a"],
    )
    return pdf
