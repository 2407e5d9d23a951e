"""What is installed is installed once."""

import pytest

from tooling import venv
from tooling.place import Stop


@pytest.fixture
def map_(monkeypatch, tmp_path):
    """A venv of nothing: a Python that exists, and installs that are only counted."""
    python = tmp_path / "python"
    python.touch()
    gedaan = []

    def installeer(_python, bestand):
        gedaan.append(bestand.name)
        return True

    monkeypatch.setattr(venv, "VENV", tmp_path)
    monkeypatch.setattr(venv, "PYTHON", python)
    monkeypatch.setattr(venv, "_make", lambda _venv: python)
    monkeypatch.setattr(venv, "_install_with_uv", installeer)
    return gedaan


def test_the_second_time_nothing_is_installed(map_):
    venv.ensure("run")
    venv.ensure("run")

    assert map_ == ["run.txt"]


def test_who_can_test_can_run(map_):
    venv.ensure("test")
    venv.ensure("run")

    assert map_ == ["test.txt"]


def test_a_changed_lock_is_installed_again(map_, monkeypatch):
    venv.ensure("run")
    monkeypatch.setattr(venv, "digest", lambda lock: f"nieuw {lock}")
    venv.ensure("run")

    assert map_ == ["run.txt", "run.txt"]


def test_without_pip_the_package_to_install_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(venv, "start", lambda *_w, **_k: type("Mis", (), {"returncode": 1}))

    with pytest.raises(Stop, match="python3-venv"):
        venv._make(tmp_path / "nieuw")  # the message is the promise
