"""`dev.py run` says what it does not do."""

import json

import pytest

from tooling import run


@pytest.fixture
def gevuld(tmp_path, monkeypatch):
    """A demo that was filled before, with all its tables."""
    monkeypatch.setattr(run, "DATA", tmp_path)
    monkeypatch.setattr(run, "STAND", tmp_path / "stand.json")
    monkeypatch.setattr(run, "DATABASE", tmp_path / "overdracht.sqlite3")
    monkeypatch.setattr(run, "_migrations", lambda: "gelijk")
    (tmp_path / "overdracht.sqlite3").write_bytes(b"vol")
    (tmp_path / "stand.json").write_text(json.dumps({"demo": "geladen", "migraties": "gelijk"}))


@pytest.mark.parametrize(("leeg", "zegt"), [(True, True), (False, False)])
def test_who_asks_for_an_empty_start_hears_that_it_is_not_empty(gevuld, capsys, leeg, zegt):
    run._fill({}, leeg=leeg)  # noqa: SLF001  # what `run` does between installing and serving

    assert ("Verwijder die map" in capsys.readouterr().out) is zegt
