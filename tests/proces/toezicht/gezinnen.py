"""Made up huishoudens in which everything about one member could betray another (PD4)."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import Any, NamedTuple

from django.utils import timezone
from stdnum.nl import bsn

from overdracht.core.begrippen import Toegangsoort
from overdracht.data.models import (
    Bescherming,
    Dossier,
    Eenheid,
    Gebeurtenis,
    Huishoudenlid,
    Huisvesting,
    Medewerker,
    Persoon,
    Toegang,
)
from tests.factories import (
    make_dossier,
    make_huishouden,
    make_koppeling,
    make_partner,
    make_persoon,
)

# As many as the range that is never given out holds: who makes more takes each one back first.
_BSNS = [str(n) for n in range(999_900_000, 999_990_000) if bsn.is_valid(str(n))]
_BEGIN, _WEG = date(2024, 1, 1), date(2026, 3, 1)
_VOOR, _NA = (datetime(2026, maand, 5, tzinfo=timezone.get_default_timezone()) for maand in (2, 4))


class Gezin(NamedTuple):
    """The dossiers of one huishouden, what tells of each person, and what no copy may tell."""

    dossiers: Sequence[Dossier]
    tekens: dict[Any, frozenset[str]]  # persoon: what others may not read
    van_niemand: frozenset[str]  # who was let in for the danger, and where the others went
    van_later: frozenset[str]  # not for who left before, nor on paper while there is danger
    is_in_gevaar: bool
    vertrokken: Any


class Maker:
    """Huishoudens from one seed, all in one gemeente and one azc."""

    def __init__(self, seed: int, *, gemeente: Eenheid, azc: Eenheid, wie: Medewerker) -> None:
        """`wie` put them away and back."""
        self.kans = Random(seed)  # a test that can be repeated
        self.gemeente, self.azc, self.wie = gemeente, azc, wie
        self.opvang = make_partner("Blijfhuis Zqopvang")
        self.nummer = 0

    def woord(self) -> str:
        """A name that occurs nowhere else."""
        self.nummer += 1
        return f"Zqn{self.nummer}x"

    def maak(self) -> Gezin:
        """Two to five persons of whom one may have left, with texts about each other."""
        kans, familie = self.kans, self.woord()
        self.bsns = iter(kans.sample(_BSNS, 5))
        leden = [self._persoon(familie) for _ in range(kans.randint(2, 5))]
        huishouden = make_huishouden(*leden, van=_BEGIN)
        koppeling = make_koppeling(
            huishouden, gemeente=self.gemeente, coa_locatie=self.azc, motief=self._over(leden)
        )
        groot = leden[: kans.randint(1, len(leden))]
        dossiers = [make_dossier(lid, huishouden=huishouden, gekoppeld_op=None) for lid in groot]
        for dossier in dossiers:
            self._vul(dossier, leden)
        waar, straat = self.woord(), self.woord()
        vertrokken = (
            self._laat_gaan(dossiers) if len(dossiers) > 1 and kans.random() < 0.6 else None
        )
        Huisvesting.objects.create(koppeling=koppeling, adres=straat)
        koppeling.amend(motief=f"{koppeling.motief} Naar {waar}.")
        eerder = self.woord()
        self._eerdere_bewoners(huishouden, eerder)
        gevaar, is_over = kans.random() < 0.7, kans.random() < 0.7
        if gevaar:
            self.breng_in_gevaar(dossiers, is_over=is_over)
        return Gezin(
            dossiers,
            {lid.pk: frozenset(_eigen(lid)) - {familie.casefold()} for lid in leden},
            frozenset({"zqopvang", eerder.casefold(), "toegangsoort.bescherming"}),
            frozenset({waar.casefold(), straat.casefold()}),
            gevaar and not is_over,
            vertrokken,
        )

    def _persoon(self, familie: str) -> Persoon:
        return make_persoon(
            familie,
            voornamen=self.woord(),
            roepnaam=self.woord(),
            telefoon=f"06-55{self.nummer:06d}",
            mail=f"{self.woord()}@voorbeeld.test",
            voogd=self.woord(),
            bsn=next(self.bsns),
        )

    def _over(self, leden: Sequence[Persoon]) -> str:
        """A text that names someone, as people type it."""
        kies: Callable[[], Persoon] = lambda: self.kans.choice(leden)  # noqa: E731
        vormen: list[Callable[[str], str]] = [str.lower, str.upper, str.title, str]
        vorm = self.kans.choice(vormen)
        cijfers = kies().telefoon.replace("-", self.kans.choice(["", " ", "-", ". "]))
        bsn = self.kans.choice([".", " ", ""]).join(kies().bsn)
        delen = (
            vorm(kies().roepnaam),
            vorm(f"{kies().voornamen}  {kies().achternaam}"),
            f"({vorm(kies().voornamen)})",
            f"bel {cijfers}, bsn {bsn}, v {kies().v_nummer}, {vorm(kies().mail)}",
            f"voogd {vorm(kies().voogd)}s zus",
        )
        return " en ".join(self.kans.sample(delen, 3))

    def _vul(self, dossier: Dossier, leden: Sequence[Persoon]) -> None:
        Gebeurtenis.objects.create(
            dossier=dossier,
            soort="persoon.gewijzigd",
            actor_naam=self.wie.gebruiker.naam,
            actor_rol=self.wie.rol,
            eenheid_naam=self.gemeente.naam,
            peildatum=_BEGIN,
            reden=self._over(leden)[:400],
            oud={"notitie": [self._over(leden)]},
            nieuw={"notitie": {"tekst": self._over(leden)}},
        )
        Toegang.objects.create(
            dossier=dossier,
            eenheid=self.gemeente,
            soort=Toegangsoort.KOPPELING.value,
            reden=self._over(leden)[:400],
            van=timezone.now() - timedelta(days=200),
        )

    def _laat_gaan(self, dossiers: Sequence[Dossier]) -> Any:
        """One leaves for a house of its own; after that day the rest is none of its business."""
        dossier = dossiers[-1]
        persoon = dossier.inburgeraar.persoon
        Huishoudenlid.objects.filter(persoon=persoon).update(tot=_WEG)
        Dossier.objects.filter(pk=dossier.pk).update(huishouden=make_huishouden(persoon, van=_WEG))
        dossier.refresh_from_db()
        return persoon.pk

    def _eerdere_bewoners(self, huishouden: Any, teken: str) -> None:
        """A koppeling from before any of them lived here."""
        oud = make_koppeling(
            huishouden,
            gemeente=self.gemeente,
            coa_locatie=self.azc,
            motief=teken,
            gekoppeld_op=date(2023, 1, 1),
            tvs_melding_op=date(2023, 1, 2),
            ontkoppeld_op=date(2023, 6, 1),
            ontkoppeld_reden="Vorige bewoners",
        )
        Huisvesting.objects.create(koppeling=oud, adres=teken)

    def breng_in_gevaar(self, dossiers: Sequence[Dossier], *, is_over: bool) -> None:
        """Somebody of the blijfhuis was let in by name; perhaps it is over."""
        huishouden = dossiers[0].huishouden
        bewaard = {}
        for dossier in (d for d in dossiers if d.huishouden_id == huishouden.pk):
            for rij in Toegang.objects.filter(dossier=dossier, tot=None):
                bewaard[str(rij.pk)] = ""
                Toegang.objects.filter(pk=rij.pk).update(tot=_VOOR)
                if is_over:
                    Toegang.objects.create(
                        dossier=dossier,
                        eenheid_id=rij.eenheid_id,
                        soort=rij.soort,
                        reden=rij.reden,
                        van=_NA,
                    )
            Toegang.objects.create(
                dossier=dossier,
                eenheid=self.opvang,
                soort=Toegangsoort.BESCHERMING.value,
                van=_VOOR,
                tot=_NA if is_over else None,
            )
        klaar = {"opgeheven_at": _NA, "opgeheven_door": self.tweede} if is_over else {}
        Bescherming.objects.create(
            huishouden=huishouden,
            schuiladres="Zqopvang",
            geschorst={"toegang": bewaard, "leden": []},
            ingesteld_at=_VOOR,
            ingesteld_door=self.wie,
            opheffing_gevraagd_door=self.wie,
            **klaar,
        )

    @property
    def tweede(self) -> Medewerker:
        """Who agreed that it was over."""
        rij = Medewerker.objects.filter(eenheid=self.gemeente).exclude(pk=self.wie.pk).first()
        assert rij is not None
        return rij


def _eigen(persoon: Persoon) -> set[str]:
    """Everything by which this person can be known, as a search would look for it."""
    waarden = {
        persoon.voornamen,
        persoon.roepnaam,
        persoon.voogd,
        persoon.mail,
        persoon.bsn,
        persoon.v_nummer,
        persoon.telefoon.replace("-", ""),
    }
    return {waarde.casefold() for waarde in waarden}
