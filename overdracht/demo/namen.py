"""Fictive names per language area; shares by standards (languages), an estimate of our own."""

from random import Random
from typing import NamedTuple


class Taalgebied(NamedTuple):
    """A language with its share among the inburgeraars, and names that occur there."""

    taal: str
    aandeel: float
    vrouwen: tuple[str, ...]
    mannen: tuple[str, ...]
    achternamen: tuple[str, ...]


def _namen(tekst: str) -> tuple[str, ...]:
    return tuple(tekst.split(","))


TAALGEBIEDEN = (
    Taalgebied(
        "ar",
        0.54,
        _namen("Amal,Hala,Rima,Nour,Layla,Samar,Hanan,Rana,Yasmin,Dima,Salma,Farah"),
        _namen("Omar,Khaled,Youssef,Bassel,Tariq,Ammar,Sami,Ziad,Hassan,Karim,Fadi,Anas"),
        _namen(
            "Haddad,al-Masri,Khoury,Darwish,al-Hamwi,Nasser,Saleh,Mansour,Kabbani,Zein,Shami,"
            "Barakat,al-Jabri,Qasim,Rahal,Sabbagh"
        ),
    ),
    Taalgebied(
        "ti",
        0.08,
        _namen("Selam,Bisrat,Letebrhan,Feven,Rahwa,Mebrat,Senait,Yodit"),
        _namen("Filmon,Yonas,Tesfay,Abel,Merhawi,Kidane,Samuel,Natnael"),
        _namen("Tesfazghi,Gebremariam,Habtemicael,Weldu,Kiflom,Berhane,Araya,Haile"),
    ),
    Taalgebied(
        "tr",
        0.07,
        _namen("Elif,Zeynep,Büşra,Ayşe,Gülşen,Şeyma"),
        _namen("Ömer,Yusuf,Burak,Çağrı,İbrahim,Emre"),  # noqa: RUF001  # Turkish
        _namen("Öztürk,Yıldız,Çelik,Şahin,Aydın,Kılıç,Doğan,Güneş"),  # noqa: RUF001  # Turkish
    ),
    Taalgebied(
        "fa",
        0.05,
        _namen("Maryam,Shirin,Parisa,Nasrin,Azadeh"),
        _namen("Reza,Dariush,Kaveh,Siavash,Arash"),
        _namen("Rostami,Karimi,Moradi,Tehrani,Shirazi,Ahmadi"),
    ),
    Taalgebied(
        "prs",
        0.06,
        _namen("Zahra,Fereshta,Shabnam,Latifa,Roya"),
        _namen("Farid,Najib,Wahid,Hamid,Jawad"),
        _namen("Rahimi,Nazari,Hosseini,Sharifi,Noori,Akbari"),
    ),
    Taalgebied(
        "kmr",
        0.045,
        _namen("Berîvan,Rojda,Dilan,Zîn,Hêvî"),
        _namen("Azad,Baran,Serhat,Rêzan,Diyar"),
        _namen("Demir,Kaya,Xelîl,Biro,Osê,Hesen"),
    ),
    Taalgebied(
        "so",
        0.035,
        _namen("Hodan,Ayaan,Ifrah,Sahra,Deeqa"),
        _namen("Abdi,Liban,Warsame,Guled,Mahad"),
        _namen("Warsame,Abdullahi,Hirsi,Jama,Farah,Duale"),
    ),
    Taalgebied(
        "ps",
        0.025,
        _namen("Spogmai,Palwasha,Gulalai,Zarghona"),
        _namen("Zmarai,Khushal,Ajmal,Torialai"),
        _namen("Stanekzai,Popal,Yousafzai,Wardak"),
    ),
    Taalgebied(
        "en",
        0.095,
        _namen("Grace,Blessing,Precious,Miriam,Aïcha"),
        _namen("Emmanuel,Moses,Samuel,Patrice,Ibrahima"),
        _namen("Okafor,Mensah,Nsengiyumva,Diallo,Kamara,Núñez"),
    ),
)
COLLEGA_VOORNAMEN = _namen(
    "Noor,Bram,Fleur,Daan,Sofie,Ruben,Anouk,Joris,Ilse,Maarten,Lotte,Wouter,Femke,Sjoerd,Eline,"
    "Pieter,Marloes,Thijs,Hanneke,Koen,Nadia,Mehmet,Samira,Wei"
)
COLLEGA_ACHTERNAMEN = (
    *(("", naam) for naam in _namen("Jansen,Bakker,Visser,Smit,Mulder,Bos,Peters,Hendriks")),
    *(("de", naam) for naam in _namen("Vries,Jong,Groot,Boer,Wit")),
    *(("van", naam) for naam in _namen("Dijk,Beek,Leeuwen,Vliet")),
    ("van den", "Berg"),
    ("van der", "Meer"),
    ("'t", "Hart"),
    ("", "Aksoy"),
    ("el", "Idrissi"),
)


def kies_taalgebied(rng: Random) -> Taalgebied:
    """A language area by its share."""
    return rng.choices(TAALGEBIEDEN, weights=[gebied.aandeel for gebied in TAALGEBIEDEN])[0]


def kies_voornaam(rng: Random, gebied: Taalgebied, *, vrouw: bool) -> str:
    """A first name of this area; one in five has two."""
    namen = gebied.vrouwen if vrouw else gebied.mannen
    tweede = f" {rng.choice(namen)}" if rng.random() < 0.2 else ""
    return f"{rng.choice(namen)}{tweede}"


def kies_collega(rng: Random) -> str:
    """A full name for someone of the staff."""
    tussenvoegsel, achternaam = rng.choice(COLLEGA_ACHTERNAMEN)
    return " ".join(filter(None, (rng.choice(COLLEGA_VOORNAMEN), tussenvoegsel, achternaam)))
