"""Titles beside names: which title of which organisation a draft gives to whom, and whether as held at present."""

from __future__ import annotations

import pytest

from factlint.facts.entities import EntityIndex
from factlint.facts.model import Entity
from factlint.parsers.markdown import MarkdownParser
from factlint.reading import Reading

ENTITIES = EntityIndex(
    {
        "astin": Entity("astin", ("Sean Astin", "Astin"), person=True),
        "guild": Entity("guild", ("SAG-AFTRA", "the guild")),
    }
)


def roles(text: str) -> list[tuple[str, str | None, str]]:
    """Title, organisation and person, of the titles that are said to be held at present."""
    reading = Reading(MarkdownParser().parse(text, "draft.md"), ENTITIES)
    return [(role.title, role.organisation, role.person.name) for role in reading.roles if role.asserted]


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("SAG-AFTRA President Sean Astin said so.", "President", "SAG-AFTRA"),
        ("SAG-AFTRA's president, Sean Astin, said so.", "president", "SAG-AFTRA"),
        ("SAG-AFTRA's newly elected president, Sean Astin, said so.", "president", "SAG-AFTRA"),
        ("Sean Astin, president of SAG-AFTRA, said so.", "president", "SAG-AFTRA"),
        ("Sean Astin, 54, the president of SAG-AFTRA, said so.", "president", "SAG-AFTRA"),
        ("Sean Astin (president of SAG-AFTRA) said so.", "president", "SAG-AFTRA"),
        ("Sean Astin — the guild's vice-president — said so.", "vice-president", "the guild"),
        ("Sean Astin, who heads SAG-AFTRA, said so.", "heads", "SAG-AFTRA"),
        ("Sean Astin, who is the president of SAG-AFTRA, said so.", "president", "SAG-AFTRA"),
        ("Sean Astin is president of SAG-AFTRA.", "president", "SAG-AFTRA"),
        ("The president of SAG-AFTRA, Sean Astin, said so.", "president", "SAG-AFTRA"),
        ("President Sean Astin of SAG-AFTRA said so.", "President", "SAG-AFTRA"),
        ("Former SAG-AFTRA president Sean Astin said so.", "former president", "SAG-AFTRA"),
        ("Then-Guild president Sean Astin signed.", "then president", "Guild"),
        ("CEO Sean Astin said so.", "CEO", None),
        ("Its chief executive, Sean Astin, said so.", "chief executive", None),
        ("Sean Astin, chairman and chief executive of Acme, said so.", "chairman and chief executive", "Acme"),
        (
            "Sean Astin, professor of law at the University of Norden, said so.",
            "professor of law",
            "University of Norden",
        ),
        ("Sean Astin, president of the Willow Creek school board, said so.", "president", "Willow Creek school board"),
        ("Sean Astin, president of the Actors' League, said so.", "president", "Actors' League"),
        ("Sean Astin, head brewer of Tarnauer Bräu, said so.", "head brewer", "Tarnauer Bräu"),
        ("Sean Astin, editor-in-chief of the Daily Gull, said so.", "editor-in-chief", "Daily Gull"),
        ("— Sean Astin, president, SAG-AFTRA", "president", "SAG-AFTRA"),
    ],
)
def test_titles_are_read(text: str, title: str, organisation: str | None) -> None:
    assert roles(text) == [(title, organisation, "Sean Astin")]


@pytest.mark.parametrize(
    "text",
    [
        "The actor Sean Astin said so.",
        "Ms Astin said so.",
        "SAG-AFTRA's Sean Astin said so.",
        "Sean Astin, a Tesla owner, said so.",
        "Sean Astin, a member of SAG-AFTRA, said so.",
        "Sean Astin, daughter of the president of SAG-AFTRA, said so.",
        "Sean Astin, who also chairs the Opera Society, said so.",
        "Sean Astin, who was president of SAG-AFTRA, said so.",
        "Sean Astin, president of SAG-AFTRA until 2019, said so.",
        "In 2011, SAG-AFTRA president Sean Astin said so.",
        "As president of SAG-AFTRA, Sean Astin said so.",
        "Before he came to SAG-AFTRA, Sean Astin was president of Acme.",
        "Sean Astin sat beside the president of SAG-AFTRA.",
        "The president of Acme is no friend of Sean Astin.",
        "Sean Astin, the president, and the treasurer came late.",
        "Sean Astin, president of SAG-AFTRA's golf outing, said so.",
    ],
)
def test_what_asserts_no_title_at_present(text: str) -> None:
    assert [role for role in roles(text) if role[2] == "Sean Astin"] == []


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Astin sat next to the president of Acme, Osric Penhale.", "Osric Penhale"),
        ("He met Sean Astin, finance chief Patrick Muir and others.", "Patrick Muir"),
        ("Sean Astin's finance chief, Patrick Muir, said so.", "Patrick Muir"),
    ],
)
def test_titles_go_to_the_name_that_they_touch(text: str, person: str) -> None:
    assert [role[2] for role in roles(text)] == [person]


def test_spans_hold_title_and_organisation() -> None:
    text = "She met Sean Astin, the vice president of the Screen Craft Guild, at noon."
    reading = Reading(MarkdownParser().parse(text, "draft.md"), ENTITIES)
    (role,) = reading.roles
    assert role.span.of(reading.document.prose) == "vice president of the Screen Craft Guild"
    assert role.definite
