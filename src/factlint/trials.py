"""Trying facts on their own examples: what is right must pass, what is wrong must show."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint import pipeline
from factlint.drafts import parser_for
from factlint.errors import FactlintError
from factlint.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.facts.model import Fact, RuleSet
    from factlint.findings import Finding
    from factlint.protocols import Toolbox

NAME = "example.md"


class Trial(NamedTuple):
    """One sentence held against the fact that it belongs to; `failure` says what went wrong, None where nothing did."""

    fact: Fact
    sentence: str
    failure: str | None


def trials(rules: RuleSet, toolbox: Toolbox) -> Iterator[Trial]:
    """Every fact's examples, and the claim of each that is written as one.

    Raises `FactlintError` where a part of the program cannot do its part of the checking.
    """
    checker = pipeline.prepare(rules, toolbox)
    if checker.problems:
        raise FactlintError(*checker.problems)
    parser = parser_for(NAME, toolbox.parsers)
    claimed = {kind.name for kind in toolbox.kinds if "claim" in kind.defining}

    def found(fact: Fact, sentence: str) -> tuple[Finding, ...]:
        findings, problems = checker.check(parser.parse(sentence, NAME))
        if problems:
            raise FactlintError(*problems)
        return tuple(finding for finding in findings if finding.fact == fact.id)

    for fact in rules.facts:
        for sentence in (*([fact.statement] if fact.kind in claimed else ()), *fact.right):
            errors = [f for f in found(fact, sentence) if f.severity is Severity.ERROR]
            yield Trial(fact, sentence, _unwanted(errors[0]) if errors else None)
        for sentence in fact.wrong:
            yield Trial(fact, sentence, None if found(fact, sentence) else "is wrong, but nothing was found")


def _unwanted(finding: Finding) -> str:
    return f"is right, but {finding.name} was found at “{finding.text}”: {finding.message}"
