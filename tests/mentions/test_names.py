import pytest

from factlint.facts.entities import EntityIndex
from factlint.facts.model import Entity
from factlint.mentions.names import read_names
from factlint.span import Span

INDEX = EntityIndex(
    {
        "sundew": Entity("sundew", ("Sundew telescope", "Sundew")),
        "arvella": Entity("arvella", ("Arvella", "Arvella Airways")),
        "muir": Entity("muir", ("Patrick Muir", "Muir")),
    }
)


def names(text: str) -> list[tuple[str, str | None]]:
    return [(mention.name, mention.entity) for mention in read_names(text, (Span(0, len(text)),), INDEX, "en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Revenue at Kittiwake Air rose.", [("Kittiwake Air", None)]),
        ("Kittiwake Air and Arvella flew.", [("Kittiwake Air", None), ("Arvella", "arvella")]),
        ("Revenue rose.", []),
        ("OSTEND -- Peak fares rose.", [("OSTEND", None)]),
        ("GHENT, Bel. (AP) — Peak fares rose.", [("GHENT", None), ("Bel", None), ("AP", None)]),
        ("The harbour — Peak Street — is shut.", [("Peak Street", None)]),
        ("Kittiwake's revenue rose.", [("Kittiwake", None)]),
        ("The Great Sundew is wider.", [("Great Sundew", None)]),
        ("The Sundew telescope is wide.", [("Sundew telescope", "sundew")]),
        ("In March 2024 it rained.", []),
        ("In 2024 Arvella grew.", [("Arvella", "arvella")]),
        ("It melts at 1,840 °F, she said.", []),
        ("Captain Patrick Muir spoke.", [("Patrick Muir", "muir")]),
        ("He went to the University of Norden on Monday.", [("University of Norden", None)]),
        ("Arvella Names Its Price As Passengers Return", [("Arvella", "arvella")]),
        ("It bought the Boeing 737 in May.", [("Boeing 737", None)]),
    ],
)
def test_names_known_and_unknown_are_read(text: str, expected: list[tuple[str, str | None]]):
    assert names(text) == expected
