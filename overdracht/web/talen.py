"""The languages that a person may speak, by the tag that is kept: its Dutch names."""

from collections.abc import Mapping

TALEN: Mapping[str, tuple[str, ...]] = {
    "ar": ("Arabisch",),
    "ti": ("Tigrinya",),
    "tr": ("Turks",),
    "fa": ("Farsi", "Perzisch"),
    "prs": ("Dari",),
    "so": ("Somalisch", "Somali"),
    "ps": ("Pasjtoe", "Pashto"),
    "kmr": ("Kurmanji", "Koerdisch", "Koerdisch (Kurmanji)"),
    "ckb": ("Sorani", "Koerdisch (Sorani)"),
    "am": ("Amhaars",),
    "om": ("Oromo",),
    "ur": ("Urdu", "Oerdoe"),
    "uz": ("Oezbeeks",),
    "en": ("Engels",),
    "fr": ("Frans",),
    "es": ("Spaans",),
    "ru": ("Russisch",),
    "zh": ("Chinees", "Mandarijn"),
    "sw": ("Swahili",),
    "ln": ("Lingala",),
    "rn": ("Kirundi",),
    "rw": ("Kinyarwanda",),
    "nl": ("Nederlands",),
}


def taalnaam(tag: str) -> str:
    """The usual Dutch name; an unknown tag is shown as it stands."""
    return TALEN[tag][0] if tag in TALEN else tag
