"""Role facts: which titles contradict a verified one, which do not, and what is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.errors import RuleSetError
from factlint.facts.entities import EntityIndex
from factlint.facts.entry import Entry
from factlint.facts.model import Entity, Fact, Place, RuleSet
from factlint.kinds.role import RoleKind
from factlint.parsers.markdown import MarkdownParser
from factlint.reading import Reading

if TYPE_CHECKING:
    from factlint.findings import Finding

PLACE = Place("rules.yaml", 3, 5)
ENTITIES = {
    "voss": Entity("voss", ("Mara Voss", "Voss"), person=True),
    "roe": Entity("roe", ("Caspian Roe", "Roe"), person=True),
    "pell": Entity("pell", ("Yusra Pell", "Pell"), person=True),
    "harborline": Entity("harborline", ("Harborline", "the ferry operator")),
}


def make(name: str, person: str, role: str, accept: tuple[str, ...] = ()) -> Fact:
    derived = RoleKind().derive(Entry(name, PLACE, {"person": person, "role": role}, {}, ENTITIES, accept=accept))
    return Fact(name, "role", derived.statement, PLACE, derived.data, accept=accept)


FACTS = (
    make("voss-role", "voss", "chief executive of Harborline", accept=("Harborline boss lady",)),
    make("roe-role", "roe", "former president of the Screen Craft Guild"),
    make("pell-role", "pell", "professor of glaciology at the University of Ostrel"),
    make("pell-board", "pell", "chair of the Ice Society"),
)


def check(text: str, facts: tuple[Fact, ...] = FACTS) -> list[Finding]:
    rules = RuleSet("rules.yaml", None, "en", ENTITIES, {}, facts)
    reading = Reading(MarkdownParser().parse(text, "draft.md"), EntityIndex(ENTITIES))
    return list(RoleKind().prepare(facts, rules)(reading))


@pytest.mark.parametrize(
    "text",
    [
        "Harborline CEO Mara Voss was late.",
        "Mara Voss, the chief executive officer of Harborline, was late.",
        "Mara Voss, the ferry operator's chief executive, was late.",
        "Mara Voss, who runs Harborline, was late.",
        "Mara Voss, chairwoman and chief executive of Harborline, was late.",
        "The company's chief executive, Mara Voss, was late.",
        "Harborline boss Mara Voss was late.",
        "Harborline's Mara Voss was late.",
        "Mara Voss, a director of the Port Opera, was late.",
        "Mara Voss, former chief engineer of Norsk, was late.",
        "In 2011, Norsk chief executive Mara Voss was late.",
        "Mara Voss, who also chairs the Port Opera, was late.",
        "Captain Mara Voss was late.",
        "The sailor Mara Voss was late.",
        "“I met Mara Voss, chief engineer of Harborline,” he said.",
        "Former Guild president Caspian Roe was late.",
        "Caspian Roe, ex-president of the Screen Craft Guild, was late.",
        "Professor Yusra Pell was late.",
        "Yusra Pell, who chairs the Ice Society, was late.",
        "Yusra Pell, a professor at Ostrel, was late.",
        "Ilse Brandt, chief executive of Harborline, was late.",
    ],
)
def test_right_and_unasserted_titles(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    ("text", "fact", "wrong"),
    [
        (
            "Mara Voss, the chief operating officer of Harborline, was late.",
            "voss-role",
            "chief operating officer of Harborline",
        ),
        ("Mara Voss, chief executive of Norsk, was late.", "voss-role", "chief executive of Norsk"),
        ("Harborline co-CEO Mara Voss was late.", "voss-role", "Harborline co-CEO"),
        ("Acting chief executive Mara Voss was late.", "voss-role", "Acting chief executive"),
        ("Former Harborline CEO Mara Voss was late.", "voss-role", "Former Harborline CEO"),
        ("Then-CEO Mara Voss was late.", "voss-role", "Then-CEO"),
        ("Harborline's finance chief, Mara Voss, was late.", "voss-role", "Harborline's finance chief"),
        ("Mara Voss is president of Harborline.", "voss-role", "president of Harborline"),
        ("Mara Voss, who chairs Harborline, was late.", "voss-role", "chairs Harborline"),
        (
            "Caspian Roe, president of the Screen Craft Guild, was late.",
            "roe-role",
            "president of the Screen Craft Guild",
        ),
        (
            "Yusra Pell, professor of oceanography at the University of Ostrel, was late.",
            "pell-role",
            "professor of oceanography at the University of Ostrel",
        ),
        (
            "Yusra Pell, emeritus professor of glaciology at Ostrel, was late.",
            "pell-role",
            "emeritus professor of glaciology at Ostrel",
        ),
        (
            "Yusra Pell, a professor at the Corvane Institute, was late.",
            "pell-role",
            "professor at the Corvane Institute",
        ),
    ],
)
def test_misstated_roles(text: str, fact: str, wrong: str) -> None:
    (finding,) = check(text)
    assert (finding.name, finding.fact, finding.text) == ("misstated-role", fact, wrong)


def test_the_right_wording_is_offered_where_it_fits() -> None:
    (finding,) = check("Mara Voss, chief executive of Norsk, was late.")
    assert finding.expected == "chief executive of Harborline"
    assert finding.fix is not None
    assert (finding.fix.text, finding.fix.safe) == ("chief executive of Harborline", False)
    (finding,) = check("Harborline co-CEO Mara Voss was late.")
    assert finding.fix is None


def test_a_role_needs_words() -> None:
    with pytest.raises(RuleSetError, match="holds no words"):
        make("empty", "voss", " — ")
    with pytest.raises(RuleSetError, match="names nobody"):
        make("nobody", "…", "chief executive")
