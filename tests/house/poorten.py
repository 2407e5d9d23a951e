"""For each gate of the project one planted fault, and the words with which the gate says no."""

import re
from collections.abc import Callable
from typing import NamedTuple

Wijziging = Callable[[str], str]


class Poort(NamedTuple):
    """A gate: what is run, what is planted where, and what the answer must hold."""

    naam: str
    opdracht: tuple[str, ...]
    bestand: str
    plant: Wijziging
    zegt: str


def erbij(tekst: str) -> Wijziging:
    """At the end of the file."""
    return lambda inhoud: f"{inhoud}{tekst}"


def anders(patroon: str, door: str) -> Wijziging:
    """The first place that fits."""
    return lambda inhoud: re.sub(patroon, door, inhoud, count=1)


def _stap(naam: str, bestand: str, plant: Wijziging, zegt: str) -> Poort:
    return Poort(naam, ("dev.py", "check", "--alleen", naam), bestand, plant, zegt)


def _test(naam: str, pad: str, bestand: str, plant: Wijziging, zegt: str) -> Poort:
    return Poort(naam, ("-m", "pytest", "-q", "-x", pad), bestand, plant, zegt)


KALENDER = "overdracht/core/kalender.py"
PAGINA = "overdracht/web/templates/404.html"
ADRESSEN = "overdracht/proces/participatie/urls.py"
ACTIES = "overdracht/proces/participatie/actions.py"

STAPPEN = (
    _stap("ruff: stijl", KALENDER, erbij("\nimport os\n"), "imported but unused"),
    _stap("ruff: opmaak", KALENDER, erbij("\nX = {  'a':1}\n"), "would be reformatted"),
    _stap(
        "mypy: typen", KALENDER, erbij('\n\ndef fout() -> int:\n    return ""\n'), "return-value"
    ),
    _stap(
        "import-linter: de verdiepingen",
        KALENDER,
        erbij("\nfrom overdracht.web import http as http\n"),
        "BROKEN",
    ),
    _stap("djlint: fouten in pagina's", PAGINA, erbij('<img src="x">\n'), "H013"),
    _stap(
        "djlint: opmaak van pagina's", PAGINA, erbij("<div>\n<p>x</p></div>\n"), "would be updated"
    ),
    _stap("deptry: pakketten", KALENDER, erbij("\nimport werkzeug as werkzeug\n"), "DEP"),
    _stap(
        "migraties zijn volledig",
        "overdracht/data/models/gesprek.py",
        anders(r"max_length=(\d+)", r"max_length=1\1"),
        "Alter field",
    ),
    _stap(
        "instellingen van productie",
        "overdracht/config/settings.py",
        erbij("\nSESSION_COOKIE_SECURE = False\n"),
        "SESSION_COOKIE_SECURE",
    ),
    _stap(
        "gemaakte documenten zijn vers",
        "docs/generated/fasen.md",
        erbij("\nEen regel van een mens.\n"),
        "fasen.md is verouderd",
    ),
    _stap(
        "sloten noemen geen adres",
        "requirements/run.txt",
        erbij("\n--index-url https://voorbeeld.test/simple\n"),
        "run.txt noemt een adres",
    ),
    _stap(
        "dekking: elke regel van core",
        KALENDER,
        erbij("\n\ndef nooit() -> int:\n    return 1\n"),
        "Required test coverage of 100% not reached",
    ),
)
TESTS = (
    Poort(
        "een route zonder beleid",
        ("manage.py", "check"),
        ADRESSEN,
        erbij('urlpatterns.append(path("gat/", lambda verzoek: verzoek, name="gat"))\n'),
        "gat/",
    ),
    Poort(
        "een tabel zonder bewaartermijn",
        ("manage.py", "check"),
        "overdracht/data/models/pip.py",
        erbij("\n\nclass Verzonnen(models.Model):\n    wat = models.CharField(max_length=1)\n"),
        "verzonnen",
    ),
    _test(
        "een tabel zonder tweede muur",
        "tests/data/test_rijbeleid.py",
        "overdracht/data/models/pip.py",
        erbij("\n\nclass Verzonnen(models.Model):\n    wat = models.CharField(max_length=1)\n"),
        "verzonnen",
    ),
    _test(
        "een lijst die iedereen ziet",
        "tests/muren/test_wandeling.py",
        "overdracht/data/models/toegang.py",
        anders(
            r"return self\.filter\(heeft_toegang\(actor, self\.dossier_pad, moment=moment\)\)",
            "return self.all()",
        ),
        "FAILED",
    ),
    _test(
        "een handeling zonder spoor",
        "tests/house/test_acties.py",
        ACTIES,
        erbij(
            "\n\ndef wis_deelname(*, actor: Actor) -> None:\n    Deelname.objects.all().delete()\n"
        ),
        "wis_deelname",
    ),
    _test(
        "een norm zonder bron",
        "tests/house/test_normen.py",
        "overdracht/core/normen/pip.py",
        anders(r'bron="[^"]+"', 'bron=""'),
        "FAILED",
    ),
    _test(
        "een vraag per rij",
        "tests/proces/dossier/test_lijst.py",
        "overdracht/proces/dossier/queries/rijen.py",
        anders(
            r"(def _rij\(.*\) -> Rij:\n)",
            r"\1    list(Termijn.objects.filter(dossier_id=ruw[0]))\n",
        ),
        "Expected to perform",
    ),
    _test(
        "een regel van het logboek veranderd",
        "tests/support/test_verzegeling.py",
        "overdracht/core/zegel.py",
        anders(r"sha256\(vorige.*\)\.hexdigest", 'sha256(b"").hexdigest'),
        "FAILED",
    ),
    _test(
        "een geheim in de code",
        "tests/house/test_geheimen.py",
        KALENDER,
        erbij(f"\n# {111_222_333}\n"),
        "kalender.py",
    ),
    _test(
        "een te lange functie",
        "tests/house/test_maten.py",
        KALENDER,
        erbij("\n\ndef lang() -> None:\n" + "    pass\n" * 45),
        "kalender.py",
    ),
)
POORTEN = (*STAPPEN, *TESTS)
