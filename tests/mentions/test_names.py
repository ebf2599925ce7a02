import pytest

from factlint.facts.entities import EntityIndex
from factlint.facts.model import Entity
from factlint.mentions.names import read_names
from factlint.span import Span

INDEX = EntityIndex(
    {
        "isling": Entity("isling", ("Isling telescope", "Isling")),
        "solenne": Entity("solenne", ("Solenne", "Solenne Airways")),
        "farr": Entity("farr", ("Dominic Farr", "Farr")),
    }
)


def names(text: str) -> list[tuple[str, str | None]]:
    return [(mention.name, mention.entity) for mention in read_names(text, (Span(0, len(text)),), INDEX, "en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Revenue at Kittiwake Air rose.", [("Kittiwake Air", None)]),
        ("Kittiwake Air and Solenne flew.", [("Kittiwake Air", None), ("Solenne", "solenne")]),
        ("Revenue rose.", []),
        ("Kittiwake's revenue rose.", [("Kittiwake", None)]),
        ("The Great Isling is wider.", [("Great Isling", None)]),
        ("The Isling telescope is wide.", [("Isling telescope", "isling")]),
        ("In March 2024 it rained.", []),
        ("In 2024 Solenne grew.", [("Solenne", "solenne")]),
        ("It melts at 1,840 °F, she said.", []),
        ("Captain Dominic Farr spoke.", [("Dominic Farr", "farr")]),
        ("He went to the University of Ostrel on Monday.", [("University of Ostrel", None)]),
        ("Solenne Names Its Price As Passengers Return", [("Solenne", "solenne")]),
        ("It bought the Boeing 737 in May.", [("Boeing 737", None)]),
    ],
)
def test_names_known_and_unknown_are_read(text: str, expected: list[tuple[str, str | None]]):
    assert names(text) == expected
