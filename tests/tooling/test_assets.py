"""The stylesheet that is made holds what our pages use, and not the rest."""

import pytest

from tooling import assets


def test_a_token_is_kept_with_all_that_it_refers_to():
    tokens = {"--a": "var(--b)", "--b": "calc(var(--c) * 2)", "--c": "1px", "--d": "2px"}

    assert list(assets._reachable(tokens, "p { margin: var(--a) }")) == ["--a", "--b", "--c"]  # noqa: SLF001  # the heart of it


@pytest.mark.parametrize(
    ("klasse", "woord", "gebruikt"),
    [
        ("utrecht-table", "utrecht-table", True),
        ("utrecht-form", "utrecht-form-field", True),
        ("utrecht-heading-2", "utrecht-heading-1", False),
        ("utrecht-link", "utrecht-links", False),
    ],
)
def test_a_component_comes_along_when_a_page_names_it(klasse, woord, gebruikt):
    assert assets._is_used(klasse, frozenset({woord})) is gebruikt  # noqa: SLF001  # the heart of it


def test_an_unreachable_registry_is_told_and_stops_nothing(monkeypatch, tmp_path):
    monkeypatch.setattr(assets, "DOEL", tmp_path)
    monkeypatch.setattr(assets, "fetch", lambda _map, _wat: "npm gaf een fout")

    assert assets.build() == (
        "De NL Design System-opmaak is niet opgehaald (npm gaf een fout). "
        "U ziet de eigen opmaak alleen."
    )
    assert list(tmp_path.iterdir()) == []
