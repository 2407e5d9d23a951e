"""Of every table it is said how long it is kept, and of no table that is not there."""

from overdracht.config.checks import check_bewaarregels
from overdracht.core.bewaren import BEWAARREGELS
from overdracht.data import bewaring


def test_every_table_has_a_rule_and_every_rule_a_table():
    assert set(bewaring.list_tabellen()) == set(BEWAARREGELS)


def test_a_table_without_a_rule_stops_the_process(monkeypatch):
    zonder = {tabel: regel for tabel, regel in BEWAARREGELS.items() if tabel != "intake"}
    monkeypatch.setattr(bewaring, "BEWAARREGELS", zonder)

    assert [fout.id for fout in check_bewaarregels(None)] == ["overdracht.E023"]
