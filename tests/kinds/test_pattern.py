"""Pattern facts: what they match, what they let pass, and that no pattern can hang the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.document import Block, BlockKind, Document, Run
from factlint.errors import RuleSetError
from factlint.facts.compile import compile_rules
from factlint.facts.entities import EntityIndex
from factlint.facts.entry import Entry
from factlint.facts.model import Fact, Place, RuleSet, Source
from factlint.findings import Fix, Severity
from factlint.kinds import pattern as module
from factlint.kinds.pattern import PatternKind
from factlint.reading import Reading
from factlint.span import Span

if TYPE_CHECKING:
    from factlint.findings import Finding

PLACE = Place("rules.yaml", 3, 5)


def make(pattern: str, replace: str | None = None, accept: tuple[str, ...] = (), name: str = "house-name") -> Fact:
    values = {"pattern": pattern, "message": "Our name is Brackwater."} | ({"replace": replace} if replace else {})
    derived = PatternKind().derive(Entry(name, PLACE, values, {}, {}))
    source = Source(title="Style guide")
    return Fact(name, "pattern", derived.statement, PLACE, derived.data, sources=(source,), accept=accept)


def document(prose: str, source: str | None = None) -> Document:
    """A draft of one paragraph after another; `source` where its file is marked up as `*...*`."""
    blocks, start = [], 0
    for part in prose.split("\n\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, Span(start, start + len(part))))
        start += len(part) + 2
    runs, at = [], 0
    for piece in (source or prose).split("*"):
        found = (source or prose).index(piece, runs[-1].file.end if runs else 0)
        runs.append(Run(Span(at, at + len(piece)), Span(found, found + len(piece)), verbatim=True))
        at += len(piece)
    return Document("draft.md", source or prose, prose, tuple(runs), tuple(blocks))


def check(draft: Document, *facts: Fact) -> list[Finding]:
    rules = RuleSet("rules.yaml", None, "en", {}, {}, facts)
    return list(
        PatternKind().prepare(compile_rules(rules, [PatternKind()]).opened().of_kind(PatternKind.name))(
            Reading(draft, EntityIndex({}))
        )
    )


@pytest.mark.parametrize(
    ("pattern", "prose", "found"),
    [
        (r"\bBracken ?Water\b", "Bracken Water and BrackenWater, not Brackwater.", ["Bracken Water", "BrackenWater"]),
        (r"\bBracken ?Water\b", "The ferries of Bracken\nWater run late.", ["Bracken\nWater"]),
        (r"^Bracken", "Bracken one.\n\nBracken two at Bracken.", ["Bracken", "Bracken"]),
        (r"one\.\s+two", "This is one.\n\ntwo more.", []),
        (r"(?i)harbour", "HARBOUR, harbour", ["HARBOUR", "harbour"]),
        (r"\p{Lu}{2,}", "Élan ÉTÉ", ["ÉTÉ"]),
    ],
)
def test_matches(pattern: str, prose: str, found: list[str]) -> None:
    assert [finding.text for finding in check(document(prose), make(pattern))] == found


def test_a_finding_says_what_is_wrong_where_that_was_verified_and_what_to_write() -> None:
    (finding,) = check(document("Bracken Water sails."), make(r"Bracken Water", "Brackwater"))
    assert (finding.name, finding.severity, finding.fact) == ("pattern", Severity.ERROR, "house-name")
    assert (finding.message, finding.source) == ("Our name is Brackwater.", Source(title="Style guide"))
    assert (finding.span, finding.expected, finding.fix) == (Span(0, 13), "Brackwater", Fix("Brackwater", safe=True))


def test_without_a_replacement_there_is_nothing_to_offer() -> None:
    (finding,) = check(document("Bracken Water sails."), make(r"Bracken Water"))
    assert (finding.expected, finding.fix) == (None, None)


def test_a_replacement_may_refer_to_groups() -> None:
    (finding,) = check(document("The SS Petrel sails."), make(r"\bSS (?P<ship>\p{Lu}\w+)", r"MV \g<ship>"))
    assert finding.fix == Fix("MV Petrel", safe=True)


def test_a_match_that_reads_as_its_replacement_or_is_accepted_is_right() -> None:
    fact = make(r"(?i)brackwater", "Brackwater", accept=("BRACKWATER",))
    assert [finding.text for finding in check(document("Brackwater, BRACKWATER, brackWater"), fact)] == ["brackWater"]


def test_words_with_markup_between_are_found_and_not_replaced() -> None:
    draft = document("Our Bracken Water sail.", "Our *Bracken* Water sail.")
    (finding,) = check(draft, make(r"Bracken Water", "Brackwater"))
    assert finding.text == "Bracken* Water"
    assert finding.fix is None
    assert finding.expected == "Brackwater"


@pytest.mark.parametrize(
    ("pattern", "replace", "key"),
    [("x*", None, "pattern"), ("", None, "pattern"), ("a", r"\1", "replace"), ("(?x) (a) # b", r"\2", "replace")],
)
def test_what_cannot_work_is_refused(pattern: str, replace: str | None, key: str) -> None:
    with pytest.raises(RuleSetError, match=f"'{key}'"):
        make(pattern, replace)


def test_a_pattern_that_runs_away_is_a_problem_and_the_others_still_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SECONDS", 0.05)
    facts = (make(r"(x+x+)+y", name="runaway"), make("sails", name="fine"))
    rules = RuleSet("rules.yaml", None, "en", {}, {}, facts)
    found: list[Finding] = []
    with pytest.raises(RuleSetError) as raised:
        found.extend(
            PatternKind().prepare(compile_rules(rules, [PatternKind()]).opened().of_kind(PatternKind.name))(
                Reading(document("x" * 5000 + " sails"), EntityIndex({}))
            )
        )
    assert [finding.fact for finding in found] == ["fine"]
    assert [str(p) for p in raised.value.problems] == [
        "rules.yaml:3:5: runaway: the pattern took too long over draft.md"
    ]


def test_how_it_was_read() -> None:
    assert list(PatternKind().describe(make("a", "b"))) == [("pattern", "a"), ("replace", "b")]
