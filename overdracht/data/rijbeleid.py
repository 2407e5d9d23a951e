"""Row level security on PostgreSQL: which rows with data of a person exist for whom.

The second wall behind `visible_to`: the database itself asks the same `toegang` table, in the name
that `data.wie` gave it. A table that stands in neither list below stops the process.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import NamedTuple

from overdracht.core.begrippen import Rol
from overdracht.data.wie import DEUR


class Beleid(NamedTuple):
    """Two conditions on a row: who may see (and then change) it, and who may add it."""

    lezen: str
    toevoegen: str
    uitleg: str
    ook_lezen: tuple[str, ...] = ()


def _instelling(naam: str, soort: str = "text") -> str:
    """A setting, read once for a statement and not once for a row."""
    waarde = f"current_setting('overdracht.{naam}', true)"
    return f"(SELECT {waarde})" if soort == "text" else f"(SELECT NULLIF({waarde}, '')::{soort})"


IS_HUIS = f"{_instelling('rol')} = '{Rol.SYSTEEM}'"
_ZIET_DOSSIERS = f"{_instelling('toegang')} <> ''"
_VAN_MIJ = f"medewerker_id = {_instelling('medewerker', 'uuid')}"
# `van` gets a margin: what this transaction itself opened began after the moment it was told.
GELDT = (
    f"t.eenheid_id = {_instelling('toegang', 'uuid')}"
    f" AND (t.medewerker_id IS NULL OR t.medewerker_id = {_instelling('medewerker', 'uuid')})"
    f" AND t.van <= {_instelling('moment', 'timestamptz')} + interval '5 minutes'"
    f" AND (t.tot IS NULL OR t.tot > {_instelling('moment', 'timestamptz')})"
)


def _bestaat(van: str, waar: str) -> str:
    return f"EXISTS (SELECT 1 FROM {van} WHERE {waar})"  # noqa: S608  # only what stands in this file


def _via(van: str, waar: str) -> str:
    """Whoever sees the row that is found: the policy of that table answers in its turn.

    Not a function, in tables that lists join: that starts a statement of its own for every row.
    Not EXISTS: of that PostgreSQL makes one look at all that a unit may see, for COA the country.
    """
    return f"(SELECT true FROM {van} WHERE {waar} LIMIT 1) IS TRUE"  # noqa: S608  # as above


def _toegang(kolom: str) -> str:
    """`kolom` says of which table it is: inside, a bare name would be one of `toegang` itself."""
    return _via("overdracht_toegang t", f"t.dossier_id = {kolom} AND {GELDT}")


_DOSSIERFEIT = Beleid(
    "overdracht_ziet(dossier_id)",
    "overdracht_ziet(dossier_id)",
    "wie het dossier nu ziet",
)
_HUISHOUDFEIT = Beleid(
    "overdracht_ziet_huishouden(huishouden_id)",
    "overdracht_bouwt_huishouden(huishouden_id)",
    "wie nu een dossier van dit huishouden ziet",
)
_KOPPELINGFEIT = Beleid(
    "overdracht_ziet_koppeling(koppeling_id)",
    "overdracht_bouwt_koppeling(koppeling_id)",
    "wie nu een dossier van het huishouden van deze koppeling ziet",
)
_HUIDIG_LID = "l.persoon_id = overdracht_persoon.id AND l.vervangen_at IS NULL"
_HUISHOUDEN_VAN_LID = "overdracht_huishoudenlid.huishouden_id"
_EIGEN = Beleid(_VAN_MIJ, _VAN_MIJ, "alleen de medewerker zelf")


def _van_organisatie(kolom: str, *rollen: Rol) -> str:
    """Who keeps the house of the organisation that `kolom` names."""
    namen = ", ".join(f"'{rol}'" for rol in rollen)
    eigen = f"e.id = {_instelling('eenheid', 'uuid')} AND e.organisatie_id = {kolom}"
    return f"{_instelling('rol')} IN ({namen}) AND " + _bestaat("overdracht_eenheid e", eigen)


_WIE_ERIN_STAAT = "wie erin genoemd is; het systeem schrijft ze"
_BIJ_VERNIETIGING = (Rol.PRIVACY_OFFICER, Rol.TEAMLEIDER, Rol.COA_REGIEVOERDER)

# Lists ask these rows by the thousand: there the condition stands in the statement itself.
_TERMIJN = Beleid(
    _toegang("overdracht_termijn.dossier_id"), _DOSSIERFEIT.toevoegen, _DOSSIERFEIT.uitleg
)

_VAN_EEN_DOSSIER = """
    afspraak agendapunt brpinschrijving deelname gebeurtenis gesprek intake klantprofielmoment
    kostenboeking kostenraming leerbaarheidstoets logeerperiode pip rustperiode scenariofactor
    scenariokeuze toestemming traject verblijf vernietigingsstop verzoek voorinburgering
"""
BELEID: Mapping[str, Beleid] = MappingProxyType(
    {
        "dossier": Beleid(
            _toegang("overdracht_dossier.id"),
            f"{_ZIET_DOSSIERS} AND overdracht_bouwt_huishouden(huishouden_id)",
            "wie er nu toegang toe heeft: de eigen eenheid, of op naam",
        ),
        "toegang": Beleid(
            f"(eenheid_id = {_instelling('toegang', 'uuid')} AND (medewerker_id IS NULL OR "
            f"{_VAN_MIJ})) OR overdracht_ziet(dossier_id)",
            "overdracht_bouwt_dossier(dossier_id)",
            "de eigen eenheid, en wie het dossier nu ziet",
        ),
        "inburgeraar": Beleid(
            _via("overdracht_dossier d", "d.inburgeraar_id = overdracht_inburgeraar.id"),
            _ZIET_DOSSIERS,
            "wie het dossier nu ziet",
        ),
        "persoon": Beleid(
            _via("overdracht_huishoudenlid l", _HUIDIG_LID),
            _ZIET_DOSSIERS,
            "wie nu een dossier ziet van een huishouden waar deze persoon bij hoort of hoorde",
        ),
        "huishouden": Beleid(
            "overdracht_ziet_huishouden(id)", _ZIET_DOSSIERS, _HUISHOUDFEIT.uitleg
        ),
        "huishoudenlid": _HUISHOUDFEIT._replace(
            lezen=_via("overdracht_dossier d", f"d.huishouden_id = {_HUISHOUDEN_VAN_LID}")
        ),
        "koppeling": _HUISHOUDFEIT,
        "contactpersoon": _KOPPELINGFEIT,
        "huisvesting": _KOPPELINGFEIT,
        "verhuisverwachting": _KOPPELINGFEIT,
        **dict.fromkeys(_VAN_EEN_DOSSIER.split(), _DOSSIERFEIT),
        "termijn": _TERMIJN,
        "uitzondering": Beleid(
            "overdracht_ziet(dossier_id) OR "
            + _van_organisatie("overdracht_uitzondering.organisatie_id", Rol.PRIVACY_OFFICER),
            "overdracht_ziet(dossier_id)",
            "wie het dossier nu ziet, en de privacy officer van de organisatie",
        ),
        "verwijderverzoek": Beleid(
            f"overdracht_ziet(dossier_id) OR eenheid_id = {_instelling('toegang', 'uuid')}",
            "overdracht_ziet(dossier_id)",
            "wie het dossier nu ziet, en de eenheid die het moet verwijderen",
        ),
        "bescherming": Beleid("overdracht_vertrouwt(id)", "false", _WIE_ERIN_STAAT),
        "vertrouweling": Beleid("overdracht_vertrouwt(bescherming_id)", "false", _WIE_ERIN_STAAT),
        "bericht": Beleid(
            f"CASE WHEN dossier_id IS NULL THEN eenheid_id = {_instelling('eenheid', 'uuid')}"
            f" ELSE {_toegang('overdracht_bericht.dossier_id')} END",
            _ZIET_DOSSIERS,
            "wie het dossier nu ziet; zonder dossier de eenheid waar het bericht ligt",
            ook_lezen=(DEUR,),
        ),
        "importbestand": _EIGEN,
        "kernset": Beleid(
            _van_organisatie("overdracht_kernset.organisatie_id", Rol.PRIVACY_OFFICER),
            "false",
            "de privacy officer van de organisatie; het systeem schrijft ze",
        ),
        "ldvregel": Beleid(
            "false", "false", "niemand; het systeem schrijft ze", (Rol.PRIVACY_OFFICER.value,)
        ),
        "opgeslagenweergave": _EIGEN,
        "toezichtpunt": Beleid(
            _van_organisatie("overdracht_toezichtpunt.organisatie_id", Rol.PRIVACY_OFFICER),
            "false",
            "de privacy officer van de organisatie; het systeem schrijft ze",
        ),
        "uitvoerverzoek": Beleid(
            f"{_VAN_MIJ} OR ("
            + _van_organisatie(
                "overdracht_uitvoerverzoek.organisatie_id", Rol.TEAMLEIDER, Rol.PRIVACY_OFFICER
            )
            + ")",
            _VAN_MIJ,
            "wie het aanvroeg, en wie het in die organisatie beoordeelt",
        ),
        "vernietiging": Beleid("false", "false", "niemand; het systeem schrijft ze"),
        "vernietigingslijst": Beleid(
            _van_organisatie("overdracht_vernietigingslijst.organisatie_id", *_BIJ_VERNIETIGING),
            "false",
            "wie in de organisatie de lijst maakt of goedkeurt; het systeem schrijft ze",
        ),
        "vernietigingsregel": Beleid(
            _bestaat(
                "overdracht_vernietigingslijst l",
                "l.id = overdracht_vernietigingsregel.lijst_id AND "
                + _van_organisatie("l.organisatie_id", *_BIJ_VERNIETIGING),
            ),
            "false",
            "wie in de organisatie de lijst maakt of goedkeurt; het systeem schrijft ze",
        ),
        "auditregel": Beleid(
            _VAN_MIJ,
            f"{_instelling('rol')} <> ''",
            "de medewerker zijn eigen regels, en de privacy officer",
            ook_lezen=(Rol.PRIVACY_OFFICER.value,),
        ),
    }
)

# Tables without a policy, each with the reason: the login must read them before anyone is known.
BUITEN: Mapping[str, str] = MappingProxyType(
    {
        "afwezigheid": "wanneer een medewerker niet werkt; hier staan geen inburgeraars",
        "auditsegment": "wat samen verzegeld is; geen persoon en geen inhoud",
        "auditzegel": "nummers en controlegetallen van het logboek; geen persoon en geen inhoud",
        "beheerwijziging": "wat een beheerder aan accounts en rollen wijzigde; geen inburgeraars",
        "capaciteit": "hoeveel werk een medewerker aankan; hier staan geen inburgeraars",
        "eenheid": "namen en plaatsen van organisaties",
        "gebruiker": "nodig om in te loggen; hier staan medewerkers, geen inburgeraars",
        "inlogdienst": "nodig om in te loggen; waar een organisatie haar medewerkers laat inloggen",
        "inlogidentiteit": "nodig om in te loggen; een kenmerk van een medewerker, zonder naam",
        "inlogpoging": "nodig om in te loggen; telt pogingen onder een kenmerk, zonder naam",
        "medewerker": "nodig om een rol te kiezen; hier staan medewerkers, geen inburgeraars",
        "normwaarde": "afspraken van organisaties; zegt niets over een persoon",
        "organisatie": "namen van organisaties",
        "rechtencontrole": "wanneer een recht van een medewerker is nagekeken",
        "regioafspraak": "afspraken van organisaties; zegt niets over een persoon",
        "samenwerking": "contacten van organisaties; zegt niets over een inburgeraar",
        "sessie": "nodig om in te loggen; wat iemand typte staat er versleuteld in",
        "tarief": "prijzen van een gemeente of het land; zegt niets over een persoon",
        "uitnodiging": "nodig om te beginnen; hier staan medewerkers, geen inburgeraars",
        "voorkeursscenario": "afspraken van organisaties; zegt niets over een persoon",
        "wachttijd": "cijfers over een gemeente; zegt niets over een persoon",
        "werkbezoek": "bezoeken van organisaties; zegt niets over een inburgeraar",
        "werktijd": "hoe lang een stap duurt; zegt niets over een persoon",
    }
)

_MIJN = _toegang("d.id")
_HUISHOUDEN = "(SELECT k.huishouden_id FROM overdracht_koppeling k WHERE k.id = gevraagd)"
# Asked in the name of their owner: there the policies of the tables they look in do not count
# again. The owner who signs in himself is no exception.
_IN_FUNCTIES = frozenset({"toegang", "dossier", "koppeling", "vertrouweling"})
_IN_EEN_FUNCTIE = "(SELECT current_user <> session_user)"
FUNCTIES: Mapping[str, str] = MappingProxyType(
    {
        "ziet": _toegang("gevraagd"),
        "ziet_huishouden": _bestaat(
            "overdracht_dossier d", f"d.huishouden_id = gevraagd AND {_MIJN}"
        ),
        "ziet_koppeling": _bestaat(
            "overdracht_dossier d", f"d.huishouden_id = {_HUISHOUDEN} AND {_MIJN}"
        ),
        "vertrouwt": _bestaat(
            "overdracht_vertrouweling v", f"v.bescherming_id = gevraagd AND v.{_VAN_MIJ}"
        ),
        # What has no access, or no dossier, is being made in this very transaction.
        "bouwt_dossier": "overdracht_ziet(gevraagd) OR NOT "
        + _bestaat("overdracht_toegang t", "t.dossier_id = gevraagd"),
        "bouwt_huishouden": "overdracht_ziet_huishouden(gevraagd) OR NOT "
        + _bestaat("overdracht_dossier d", "d.huishouden_id = gevraagd"),
        "bouwt_koppeling": f"overdracht_bouwt_huishouden({_HUISHOUDEN})",
    }
)


def list_policies(tabel: str) -> Iterator[tuple[str, str, str]]:
    """The policies of one table: name, command, and the rest of the statement."""
    beleid = BELEID[tabel]
    ook = "".join(f" OR {_instelling('rol')} = '{rol}'" for rol in beleid.ook_lezen)
    if tabel in _IN_FUNCTIES:
        ook += f" OR {_IN_EEN_FUNCTIE}"
    lezen = f"{IS_HUIS}{ook} OR ({beleid.lezen})"
    wijzigen = f"{IS_HUIS} OR ({beleid.lezen})"
    toevoegen = f"{IS_HUIS} OR ({beleid.toevoegen})"
    yield "lezen", "SELECT", f"USING ({lezen})"
    yield "wijzigen", "UPDATE", f"USING ({wijzigen}) WITH CHECK ({wijzigen})"
    yield "weghalen", "DELETE", f"USING ({wijzigen})"
    yield "toevoegen", "INSERT", f"WITH CHECK ({toevoegen})"


def fingerprint(rest: str) -> str:
    """What stands in the comment of a policy, to see whether it is the one of this version."""
    return sha256(rest.encode()).hexdigest()[:16]


def list_functions() -> Iterator[str]:
    """The questions that the policies ask; made anew, whatever stood there."""
    for naam, vraag in FUNCTIES.items():
        yield (
            f"CREATE OR REPLACE FUNCTION overdracht_{naam}(gevraagd uuid) RETURNS boolean"
            " LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE COST 1000"
            " SET search_path = pg_catalog, public, pg_temp"
            f" AS $$ BEGIN RETURN {vraag}; END $$"
        )


def list_statements(tabel: str) -> Iterator[str]:
    """Everything that puts up the wall around one table that has none."""
    yield f"ALTER TABLE overdracht_{tabel} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE overdracht_{tabel} FORCE ROW LEVEL SECURITY"
    for naam, opdracht, rest in list_policies(tabel):
        yield f"CREATE POLICY {naam} ON overdracht_{tabel} FOR {opdracht} {rest}"
        yield f"COMMENT ON POLICY {naam} ON overdracht_{tabel} IS '{fingerprint(rest)}'"
