"""What kinds of fact vouch for, as the checks of the whole draft are told."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from factlint import pipeline
from factlint.drafts import parser_for
from factlint.plugins import install
from factlint.rulesets import load_rules
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factlint.findings import Finding, Judged
    from factlint.reading import Reading

RULES = """factlint: 1
entities:
  lena-ruiz:
    names: [Lena Ruiz, Ruiz]
facts:
  - id: ferries
    claim: Brackwater runs 12 ferries.
    source: https://example.org/fleet
  - id: launch
    claim: The Petrel was launched on 14 March 2024.
    source: https://example.org/fleet
  - id: ruiz-quote
    quote: A ferry that waits is a ferry that is trusted.
    speaker: lena-ruiz
    source: https://example.org/fleet
"""
CASES = [
    ("Brackwater runs 12 ferries.", ["12 ferries"]),
    ("Brackwater runs more than 10 ferries and **twelve ferries** in all.", ["10 ferries", "twelve ferries"]),
    ("Brackwater runs 21 ferries.", []),
    ("Harborline runs 12 ferries.", []),
    ("Brackwater has 12 buses and 40 sailors.", []),
    ("The Petrel was launched on 14 March 2024.", ["14 March 2024"]),
    ("The Petrel was launched on 15 March 2024.", []),
    ("“A ferry that waits is a ferry,” said Ruiz.", ["“A ferry that waits is a ferry,”"]),
    ("“A ferry that waits is a ferry that is trusted,” said Joss Arden.", []),
    ("“A ferry that hurries is a ferry that is trusted,” said Ruiz.", []),
]


class Listener:
    """A check that finds nothing and keeps what it is told."""

    name = "listener"
    findings = ()

    def __init__(self) -> None:
        self.judged: list[Judged] = []

    def check(self, reading: Reading, judged: Judged) -> Iterator[Finding]:  # noqa: ARG002
        self.judged.append(judged)
        return iter(())


@cache
def listened(text: str, rules: Path) -> Judged:
    toolbox, listener = install(isolated=True).toolbox, Listener()
    heard = toolbox._replace(checks=(listener,), origins={**toolbox.origins, ("checks", "listener"): "tests"})
    facts, problems = load_rules((rules,), heard)
    checker = pipeline.prepare(facts, heard)
    checked = checker.check(parser_for("a.md", heard.parsers).parse(text, "a.md"))
    assert not (*problems, *checker.problems, *checked.problems)
    return listener.judged[0]


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rules") / "facts.yaml"
    path.write_text(RULES, encoding="utf-8")
    return path


@pytest.mark.parametrize(("text", "words"), CASES)
def test_what_is_right_by_a_fact_is_vouched_for(rules: Path, text: str, words: list[str]):
    assert [vouched.span.of(text) for vouched in listened(text, rules).vouched] == words


def test_a_place_is_touched_that_a_fact_has_anything_to_say_of(rules: Path):
    text = "Brackwater runs 21 ferries. It has 40 sailors. “A ferry that waits is a ferry,” said Ruiz."
    judged = listened(text, rules)
    assert [finding.text for finding in judged.findings] == ["21 ferries"]
    touched = [judged.touches(span) for span in (_place("21", text), _place("40", text), _place("is a", text))]
    assert touched == [True, False, True]


def _place(words: str, text: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))
