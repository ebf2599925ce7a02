"""Role facts: which titles contradict a verified one, which do not, and what is marked."""

from __future__ import annotations

import pytest

from factlint.errors import RuleSetError
from factlint.facts.compile import compile_rules
from factlint.facts.entities import EntityIndex
from factlint.facts.entry import Entry
from factlint.facts.model import Entity, Fact, Place, RuleSet
from factlint.findings import Finding
from factlint.kinds.role import RoleKind
from factlint.parsers.markdown import MarkdownParser
from factlint.reading import Reading
from factlint.values.dates import PartialDate

PLACE = Place("rules.yaml", 3, 5)
ENTITIES = {
    "ruiz": Entity("ruiz", ("Lena Ruiz", "Ruiz"), person=True),
    "roe": Entity("roe", ("Caspian Roe", "Roe"), person=True),
    "lund": Entity("lund", ("Petra Lund", "Lund"), person=True),
    "brackwater": Entity("brackwater", ("Brackwater", "the ferry operator")),
}
INDEX = EntityIndex(ENTITIES)


def make(name: str, person: str, role: str, accept: tuple[str, ...] = ()) -> Fact:
    derived = RoleKind().derive(
        Entry(name, PLACE, {"person": person, "role": role}, {}, ENTITIES, accept=accept, index=INDEX)
    )
    return Fact(name, "role", derived.statement, PLACE, derived.data, accept=accept)


FACTS = (
    make("ruiz-role", "ruiz", "chief executive of Brackwater", accept=("Brackwater boss lady",)),
    make("roe-role", "roe", "former president of the Screen Craft Guild"),
    make("lund-role", "lund", "professor of glaciology at the University of Norden"),
    make("lund-board", "lund", "chair of the Ice Society"),
)


def check(text: str, facts: tuple[Fact, ...] = FACTS) -> list[Finding]:
    rules = RuleSet("rules.yaml", None, "en", ENTITIES, {}, facts)
    reading = Reading(MarkdownParser().parse(text, "draft.md"), INDEX)
    said = RoleKind().prepare(compile_rules(rules, [RoleKind()]).opened().of_kind(RoleKind.name))(reading)
    return [one for one in said if isinstance(one, Finding)]


@pytest.mark.parametrize(
    "text",
    [
        "Brackwater CEO Lena Ruiz was late.",
        "Brackwater C.E.O. Lena Ruiz was late.",
        "Lena Ruiz, Brackwater's C.E.O., was late.",
        "Lena Ruiz, the U.S. chief executive of Brackwater, was late.",
        "Lena Ruiz, MD, was late.",
        "Lena Ruiz, M.D., was late.",
        "Lena Ruiz, the chief executive officer of Brackwater, was late.",
        "Lena Ruiz, the ferry operator's chief executive, was late.",
        "Lena Ruiz, who runs Brackwater, was late.",
        "Lena Ruiz, chairwoman and chief executive of Brackwater, was late.",
        "The company's chief executive, Lena Ruiz, was late.",
        "Brackwater boss Lena Ruiz was late.",
        "Brackwater's Lena Ruiz was late.",
        "Lena Ruiz, a director of the Port Opera, was late.",
        "Lena Ruiz, former chief engineer of Norsk, was late.",
        "In 2011, Norsk chief executive Lena Ruiz was late.",
        "Lena Ruiz, who also chairs the Port Opera, was late.",
        "Captain Lena Ruiz was late.",
        "The sailor Lena Ruiz was late.",
        "“I met Lena Ruiz, chief engineer of Brackwater,” he said.",
        "Former Guild president Caspian Roe was late.",
        "Caspian Roe, ex-president of the Screen Craft Guild, was late.",
        "Professor Petra Lund was late.",
        "Petra Lund, who chairs the Ice Society, was late.",
        "Petra Lund, a professor at Norden, was late.",
        "Ilse Brandt, chief executive of Brackwater, was late.",
    ],
)
def test_right_and_unasserted_titles(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    ("text", "fact", "wrong"),
    [
        (
            "Lena Ruiz, the chief operating officer of Brackwater, was late.",
            "ruiz-role",
            "chief operating officer of Brackwater",
        ),
        ("Lena Ruiz, chief executive of Norsk, was late.", "ruiz-role", "chief executive of Norsk"),
        ("Brackwater co-CEO Lena Ruiz was late.", "ruiz-role", "Brackwater co-CEO"),
        ("Brackwater C.F.O. Lena Ruiz was late.", "ruiz-role", "Brackwater C.F.O."),
        ("Lena Ruiz, CFO of Brackwater, was late.", "ruiz-role", "CFO of Brackwater"),
        ("Lena Ruiz, MD of Brackwater, was late.", "ruiz-role", "MD of Brackwater"),
        ("Lena Ruiz, vice chief executive of Brackwater, was late.", "ruiz-role", "vice chief executive of Brackwater"),
        ("Interim Brackwater CEO Lena Ruiz was late.", "ruiz-role", "Interim Brackwater CEO"),
        ("Lena Ruiz, ex-CEO of Brackwater, was late.", "ruiz-role", "ex-CEO of Brackwater"),
        ("Acting chief executive Lena Ruiz was late.", "ruiz-role", "Acting chief executive"),
        ("Former Brackwater CEO Lena Ruiz was late.", "ruiz-role", "Former Brackwater CEO"),
        ("Then-CEO Lena Ruiz was late.", "ruiz-role", "Then-CEO"),
        ("Brackwater's finance chief, Lena Ruiz, was late.", "ruiz-role", "Brackwater's finance chief"),
        ("Lena Ruiz is president of Brackwater.", "ruiz-role", "president of Brackwater"),
        ("Lena Ruiz, who chairs Brackwater, was late.", "ruiz-role", "chairs Brackwater"),
        (
            "Caspian Roe, president of the Screen Craft Guild, was late.",
            "roe-role",
            "president of the Screen Craft Guild",
        ),
        (
            "Petra Lund, professor of oceanography at the University of Norden, was late.",
            "lund-role",
            "professor of oceanography at the University of Norden",
        ),
        (
            "Petra Lund, emeritus professor of glaciology at Norden, was late.",
            "lund-role",
            "emeritus professor of glaciology at Norden",
        ),
        (
            "Petra Lund, a professor at the Marwood Institute, was late.",
            "lund-role",
            "professor at the Marwood Institute",
        ),
    ],
)
def test_misstated_roles(text: str, fact: str, wrong: str) -> None:
    (finding,) = check(text)
    assert (finding.name, finding.fact, finding.text) == ("misstated-role", fact, wrong)


def test_the_right_wording_is_offered_where_it_fits() -> None:
    (finding,) = check("Lena Ruiz, chief executive of Norsk, was late.")
    assert finding.expected == "chief executive of Brackwater"
    assert finding.fix is not None
    assert (finding.fix.text, finding.fix.safe) == ("chief executive of Brackwater", False)
    (finding,) = check("Brackwater co-CEO Lena Ruiz was late.")
    assert finding.fix is None


def test_a_role_needs_words() -> None:
    with pytest.raises(RuleSetError, match="holds no words"):
        make("empty", "ruiz", " — ")
    values = {"person": "ruiz", "role": "chair", "from": PartialDate(2024), "until": PartialDate(2023, 12)}
    with pytest.raises(RuleSetError, match="'until' is before 'from'"):
        RoleKind().derive(Entry("backwards", PLACE, values, {}, ENTITIES, index=INDEX))
    with pytest.raises(RuleSetError, match="names nobody"):
        make("nobody", "…", "chief executive")
