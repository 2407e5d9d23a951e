"""The floor of the web bench: the same page of dossiers, made into JSON by PostgreSQL itself.

No session, no role, no audit and no framework: one prepared statement and a WSGI function.
"""

from collections.abc import Callable, Iterable
from typing import Any

import psycopg

_SQL = """
SELECT coalesce(json_agg(rij), '[]')::text FROM (
    SELECT d.id, coalesce(nullif(p.roepnaam, ''), p.voornamen) AS voornaam, p.tussenvoegsel,
        p.achternaam, nullif(d.fase, '') AS fase, nullif(d.scenario, '') AS scenario,
        g.naam AS gemeente, a.naam AS azc, ru.naam AS regievoerder, cu.naam AS casemanager,
        d.tvs_melding_op, d.verwachte_verhuizing_van, d.verwachte_verhuizing_tot,
        d.stilstand_dagen, d.signalen,
        d.volgende_termijn_sleutel AS volgende_termijn, d.volgende_termijn_op,
        d.volgende_termijn_wie
    FROM overdracht_dossier d
    JOIN overdracht_inburgeraar i ON i.id = d.inburgeraar_id
    JOIN overdracht_persoon p ON p.id = i.persoon_id
    LEFT JOIN overdracht_eenheid g ON g.id = d.gemeente_id
    LEFT JOIN overdracht_eenheid a ON a.id = d.coa_locatie_id
    LEFT JOIN overdracht_medewerker rm ON rm.id = d.regievoerder_id
    LEFT JOIN overdracht_gebruiker ru ON ru.id = rm.gebruiker_id
    LEFT JOIN overdracht_medewerker cm ON cm.id = d.casemanager_id
    LEFT JOIN overdracht_gebruiker cu ON cu.id = cm.gebruiker_id
    WHERE d.gemeente_id = %s AND d.afgesloten_op IS NULL AND d.volgende_termijn_op IS NOT NULL
    ORDER BY d.volgende_termijn_op, d.id LIMIT 50
) rij
"""

Start = Callable[[str, list[tuple[str, str]]], Any]


def maak_app(url: str, gemeente_id: Any, keuzes: str) -> Callable[..., Iterable[bytes]]:
    """The WSGI function, on one connection with the same settings as the product's."""
    verbinding = psycopg.connect(url, autocommit=True, options=keuzes)

    def app(_environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        rij = verbinding.execute(_SQL, [gemeente_id], prepare=True).fetchone()
        lijf = str(rij and rij[0]).encode()
        start("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(lijf)))])
        return [lijf]

    return app
