"""What the pages ask of the database: never how many there are, never the so-manieth page."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

pytestmark = pytest.mark.django_db

TELT = re.compile(r"SELECT\s+COUNT\(", re.IGNORECASE)
BEGRENSD = re.compile(r"SELECT COUNT\(\*\) FROM \(SELECT .* LIMIT \d+\) begrensd", re.DOTALL)
# The reading limit: one colleague and one day, by the index of those two.
EIGEN_DAG = re.compile(
    r'SELECT COUNT\("overdracht_auditregel"\.'
    r'(?=.* WHERE .*"gebruiker_id" = )(?=.* WHERE .*"created_at" > )',
    re.DOTALL,
)
SLAAT_OVER = re.compile(r"\bOFFSET\b", re.IGNORECASE)
ADRESSEN = (
    "/",
    "/?van=mij",
    "/dossiers/",
    "/dossiers/?sorteer=-naam",
    "/dossiers/?laat=ja",
    "/dossiers/filteren/",
    "/api/v1/dossiers",
    "/dossiers/{}/",
    "/dossiers/{}/geschiedenis/",
    "/berichten/",
)


@pytest.mark.parametrize("adres", ADRESSEN)
@pytest.mark.parametrize("wie", ["regievoerder", "casemanager"])
def test_no_page_counts_without_an_end_or_skips_rows(adres, wie, maak, request):
    dossier = maak()
    client = request.getfixturevalue(wie)

    with CaptureQueriesContext(connection) as gevraagd:
        assert client.get(adres.format(dossier.pk)).status_code == 200

    opdrachten = [str(vraag["sql"]) for vraag in gevraagd.captured_queries]
    assert any("overdracht_" in sql for sql in opdrachten)
    assert [sql for sql in opdrachten if SLAAT_OVER.search(sql)] == []
    telt = [sql for sql in opdrachten if TELT.search(BEGRENSD.sub("", sql))]
    assert [sql for sql in telt if not EIGEN_DAG.search(sql)] == []
