"""Plain functions that make what a test needs; every person and every number is fictive."""

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from stdnum.nl import bsn as bsn_nummer

from overdracht.core.begrippen import Eenheidsoort, Partnersoort, Rol, Toegangsoort
from overdracht.core.feiten import Feiten
from overdracht.core.keuzes import Gezinsrol
from overdracht.core.rechten import Actor
from overdracht.core.zicht import NAZORG
from overdracht.data.models import (
    Contactpersoon,
    Dossier,
    Eenheid,
    Gebruiker,
    Huishouden,
    Huishoudenlid,
    Inburgeraar,
    Koppeling,
    Medewerker,
    Organisatie,
    Persoon,
    Toegang,
)
from overdracht.demo.rijen import feitrijen, huishoudrijen, verblijfrijen

BEGIN = date(2024, 1, 1)
EINDE = date(2099, 1, 1)
GEWOON = {
    "vergunning_op": date(2026, 2, 2),
    "gekoppeld_op": date(2026, 2, 16),
    "tvs_melding_op": date(2026, 3, 2),
}
_NUMMERS = count(1)
_V_NUMMERS = count(500_001)  # beyond those of the fictive country


def _fictieve_bsns() -> Iterator[str]:
    return (nummer for n in count(999990007) if bsn_nummer.is_valid(nummer := str(n)))


_BSNS = _fictieve_bsns()


def fictief_v_nummer() -> str:
    """The next V-nummer of the marked series."""
    return f"9999{next(_V_NUMMERS):06d}"


def fictief_bsn() -> str:
    """The next BSN of the range that is never given out."""
    return next(_BSNS)


def moment(dag: date) -> datetime:
    """The first moment of this day in Amsterdam."""
    return datetime.combine(dag, time.min, tzinfo=ZoneInfo("Europe/Amsterdam"))


def make_eenheid(naam: str, soort: Eenheidsoort, **velden: Any) -> Eenheid:
    """A unit of this name, made once."""
    bestaand = Eenheid.objects.filter(naam=naam, soort=soort.value).first()
    if bestaand:
        return bestaand
    organisatie, _ = Organisatie.objects.get_or_create(naam=velden.pop("organisatie", naam))
    return Eenheid.objects.create(naam=naam, soort=soort.value, organisatie=organisatie, **velden)


def make_gemeente(naam: str = "Oisterwijk", *, code: str = "", **velden: Any) -> Eenheid:
    """A gemeente; the code is made up where none is given."""
    code = code or f"GM{9000 + Eenheid.objects.count()}"
    velden.setdefault("organisatie", f"Gemeente {naam}")
    return make_eenheid(naam, Eenheidsoort.GEMEENTE, gemeentecode=code, **velden)


def make_azc(naam: str = "azc Oisterwijk", **velden: Any) -> Eenheid:
    """A COA-locatie."""
    velden.setdefault("organisatie", "COA")
    return make_eenheid(naam, Eenheidsoort.COA_LOCATIE, **velden)


def make_coa_koppeling() -> Eenheid:
    """The unit of the COA regievoerders."""
    return make_eenheid("COA koppeling", Eenheidsoort.COA_KOPPELING, organisatie="COA")


def make_partner(
    naam: str = "Taalhuis De Brug", soort: Partnersoort = Partnersoort.TAALAANBIEDER
) -> Eenheid:
    """A partner of this kind."""
    return make_eenheid(naam, Eenheidsoort.PARTNER, partnersoort=soort.value)


def make_gebruiker(naam: str, *, password: str | None = None, email: str = "") -> Gebruiker:
    """An account; without a password nobody can sign in with it."""
    email = email or f"{naam.casefold().replace(' ', '.')}.{next(_NUMMERS)}@voorbeeld.test"
    return Gebruiker.objects.create_user(email, password, naam=naam)


def make_medewerker(
    eenheid: Eenheid,
    rol: Rol,
    *,
    naam: str = "Noor Voorbeeld",
    gebruiker: Gebruiker | None = None,
    van: date = BEGIN,
    tot: date = EINDE,
) -> Medewerker:
    """Someone who works at this unit in this role, for longer than any test looks ahead."""
    return Medewerker.objects.create(
        gebruiker=gebruiker or make_gebruiker(naam),
        eenheid=eenheid,
        rol=rol.value,
        van=van,
        tot=tot,
    )


def make_actor(medewerker: Medewerker) -> Actor:
    """What the middleware makes of a membership."""
    eenheid = medewerker.eenheid
    return Actor(
        gebruiker_id=medewerker.gebruiker_id,
        medewerker_id=medewerker.pk,
        naam=medewerker.gebruiker.naam,
        rol=Rol(medewerker.rol),
        eenheid_id=eenheid.pk,
        eenheidsoort=Eenheidsoort(eenheid.soort),
        eenheid_naam=eenheid.naam,
        partnersoort=Partnersoort(eenheid.partnersoort) if eenheid.partnersoort else None,
    )


def make_persoon(achternaam: str = "Haddad", **velden: Any) -> Persoon:
    """A person with a V-nummer of the marked series."""
    gewoon = {"voornamen": "Amal", "geboortedatum": date(1994, 5, 17), "taal": "ar"}
    velden.setdefault("v_nummer", fictief_v_nummer())
    return Persoon.objects.create(achternaam=achternaam, **{**gewoon, **velden})


def make_huishouden(*personen: Persoon, van: date = BEGIN, **velden: Any) -> Huishouden:
    """A huishouden of these persons; the first one is the head."""
    huishouden = Huishouden.objects.create(**velden)
    for nummer, persoon in enumerate(personen):
        rol = Gezinsrol.OVERIG if nummer else Gezinsrol.HOOFD
        Huishoudenlid.objects.create(
            huishouden=huishouden, persoon=persoon, gezinsrol=rol.value, van=van
        )
    return huishouden


def make_koppeling(
    huishouden: Huishouden,
    *,
    gemeente: Eenheid | None = None,
    coa_locatie: Eenheid | None = None,
    **velden: Any,
) -> Koppeling:
    """A koppeling-period of this huishouden."""
    dagen = {"gekoppeld_op": GEWOON["gekoppeld_op"], "tvs_melding_op": GEWOON["tvs_melding_op"]}
    return Koppeling.objects.create(
        huishouden=huishouden,
        gemeente=gemeente or make_gemeente(),
        coa_locatie=coa_locatie or make_azc(),
        **{**dagen, **velden},
    )


def make_dossier(
    persoon: Persoon | None = None,
    *,
    huishouden: Huishouden | None = None,
    gemeente: Eenheid | None = None,
    coa_locatie: Eenheid | None = None,
    naar_locatie: Eenheid | None = None,
    contactpersonen: tuple[Medewerker, ...] = (),
    **dagen: Any,
) -> Dossier:
    """One inburgeraar with every row that holds these facts, and access for both sides.

    `dagen` are facts by their names (`Feiten`); vergunning, koppeling and TVS-melding are filled
    in unless given. `gekoppeld_op=None` leaves the dossier without a koppeling.
    """
    feiten = Feiten(**{**GEWOON, **dagen})
    persoon = persoon or make_persoon()
    huishouden = huishouden or make_huishouden(persoon)
    inburgeraar = Inburgeraar.objects.create(
        persoon=persoon,
        vergunning_op=feiten.vergunning_op,
        kennisgeving_op=feiten.kennisgeving_op,
    )
    dossier = Dossier.objects.create(
        inburgeraar=inburgeraar,
        huishouden=huishouden,
        zoeknaam=persoon.zoeknaam,
        geopend_op=feiten.tvs_melding_op or feiten.gekoppeld_op or BEGIN,
    )
    if feiten.gekoppeld_op:
        koppeling = huishouden.koppelingen.filter(ontkoppeld_op=None).first() or make_koppeling(
            huishouden,
            gemeente=gemeente,
            coa_locatie=coa_locatie,
            gekoppeld_op=feiten.gekoppeld_op,
            tvs_melding_op=feiten.tvs_melding_op,
        )
        koppel(dossier, koppeling, feiten, naar_locatie=naar_locatie)
        make_contactpersonen(koppeling, contactpersonen)
    return dossier


def koppel(
    dossier: Dossier,
    koppeling: Koppeling,
    feiten: Feiten,
    *,
    naar_locatie: Eenheid | None = None,
) -> None:
    """Put the facts under this koppeling; the gemeente, the azc and COA koppeling get access."""
    dossier.koppeling, dossier.gemeente = koppeling, koppeling.gemeente
    dossier.tvs_melding_op = koppeling.tvs_melding_op
    van, over, verhuisd_op = koppeling.gekoppeld_op, feiten.overgeplaatst_op, feiten.verhuisd_op
    verblijven = [(koppeling.coa_locatie, van)]
    if over:
        verblijven.append((naar_locatie or make_azc("azc Budel"), over))
    dossier.coa_locatie = verblijven[-1][0]
    dossier.save()
    for rij in (
        *verblijfrijen(dossier, verblijven, verhuisd_op=verhuisd_op),
        *feitrijen(feiten, dossier=dossier, koppeling=koppeling),
    ):
        rij.save()
    if not koppeling.huisvestingen.exists() and not koppeling.verhuisverwachtingen.exists():
        for huisrij in huishoudrijen(feiten, koppeling=koppeling):
            huisrij.save()
    give_toegang(dossier, koppeling.gemeente, Toegangsoort.KOPPELING, van=van)
    give_toegang(dossier, make_coa_koppeling(), Toegangsoort.KOPPELING, van=van, tot=verhuisd_op)
    weg = NAZORG.op(verhuisd_op) if verhuisd_op else None
    for nummer, (locatie, aankomst) in enumerate(verblijven, start=1):
        tot = over if nummer < len(verblijven) else weg
        give_toegang(dossier, locatie, Toegangsoort.VERBLIJF, van=aankomst, tot=tot)


def give_toegang(
    dossier: Dossier,
    eenheid: Eenheid,
    soort: Toegangsoort,
    *,
    van: date = BEGIN,
    tot: date | None = None,
    medewerker: Medewerker | None = None,
) -> Toegang:
    """One access row, as an action would write it."""
    return Toegang.objects.create(
        dossier=dossier,
        eenheid=eenheid,
        medewerker=medewerker,
        soort=soort.value,
        van=moment(van),
        tot=moment(tot) if tot else None,
    )


def make_contactpersonen(koppeling: Koppeling, medewerkers: tuple[Medewerker, ...]) -> None:
    """The fixed contacts of both sides, from the koppeling on."""
    for medewerker in medewerkers:
        Contactpersoon.objects.create(
            koppeling=koppeling,
            rol=medewerker.rol,
            medewerker=medewerker,
            van=koppeling.gekoppeld_op,
        )
