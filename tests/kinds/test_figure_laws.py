"""Laws of findings on figures: what is added, reordered or written otherwise changes none of them."""

from __future__ import annotations

import itertools
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factlint.app import Draft, Session
from factlint.plugins import install
from factlint.testing import load_cases

if TYPE_CHECKING:
    from factlint.findings import Finding

DOMAIN = load_cases(Path(__file__).parent.parent / "cases" / "brewery.yaml")
WRONG = [case.text for case in DOMAIN.cases if case.expected and not case.text.startswith("---")]
OTHER_THINGS = (
    "Nobody in the village remembers so mild an October.",
    "The bus to the valley leaves at noon, and it is usually empty.",
    "A cat slept on the counter of the post office.",
)


@cache
def session_of(order: int, folder: Path) -> Session:
    facts = list(DOMAIN.rules["facts"])
    turned = facts[order:] + facts[:order]
    path = folder / f"rules-{order}.yaml"
    with path.open("w", encoding="utf-8") as stream:
        YAML(typ="safe").dump({**DOMAIN.rules, "facts": turned}, stream)
    return Session(install(isolated=True), {"rules": (path,)})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rules")


def found(folder: Path, text: str, order: int = 0) -> list[Finding]:
    report = session_of(order, folder).check_drafts([Draft("draft.md", text)])
    assert not report.problems
    return list(report.findings)


def told(findings: list[Finding]) -> list[tuple[str, str, str | None]]:
    return [(finding.name, finding.text, finding.fact) for finding in findings]


@settings(max_examples=60, deadline=None)
@given(text=st.sampled_from(WRONG), other=st.sampled_from(OTHER_THINGS))
def test_a_paragraph_about_something_else_changes_nothing(folder: Path, text: str, other: str):
    alone = told(found(folder, text))
    assert told(found(folder, f"{text.rstrip()}\n\n{other}\n")) == alone


@settings(max_examples=40, deadline=None)
@given(text=st.sampled_from(WRONG), order=st.sampled_from([0, 5, 11, 17]))
def test_the_order_of_facts_changes_nothing(folder: Path, text: str, order: int):
    assert told(found(folder, text, order)) == told(found(folder, text))


@settings(max_examples=60, deadline=None)
@given(text=st.sampled_from(WRONG))
def test_line_endings_change_nothing(folder: Path, text: str):
    findings = found(folder, text.replace("\n", "\r\n"))
    unwrapped = [(name, words.replace("\r\n", "\n"), fact) for name, words, fact in told(findings)]
    assert unwrapped == told(found(folder, text))


@settings(max_examples=60, deadline=None)
@given(text=st.sampled_from(WRONG))
def test_decomposed_letters_change_nothing(folder: Path, text: str):
    findings = told(found(folder, unicodedata.normalize("NFD", text)))
    composed = [(name, unicodedata.normalize("NFC", words), fact) for name, words, fact in findings]
    assert composed == told(found(folder, text))


@settings(max_examples=60, deadline=None)
@given(text=st.sampled_from(WRONG))
def test_spaces_that_do_not_break_change_nothing(folder: Path, text: str):
    spaced = text if "|" in text or "\n" in text.strip() else text.replace(" ", "\u00a0")
    findings = [(name, words.replace("\u00a0", " "), fact) for name, words, fact in told(found(folder, spaced))]
    assert findings == told(found(folder, text))


@pytest.mark.parametrize("text", WRONG)
def test_every_finding_marks_the_files_own_words(folder: Path, text: str):
    for finding in found(folder, text):
        assert text[finding.span.start : finding.span.end] == finding.text


@pytest.mark.parametrize("text", WRONG)
def test_a_safe_fix_removes_its_finding_and_brings_no_other(folder: Path, text: str):
    findings = found(folder, text)
    for finding in findings:
        if finding.fix and finding.fix.safe:
            mended = text[: finding.span.start] + finding.fix.text + text[finding.span.end :]
            left = told(found(folder, mended))
            rest = told([other for other in findings if other is not finding])
            assert left == rest, finding.fix.text


@pytest.mark.parametrize("text", WRONG)
def test_every_finding_is_explained_condition_by_condition(folder: Path, text: str):
    kinds = {"misstated-figure", "misstated-bound", "misstated-direction", "misstated-term"}
    for finding in found(folder, text):
        if finding.name in kinds:
            conditions = [evidence.condition for evidence in finding.explanation]
            wanted = ["topic", "subject", "asserted", "period"]
            assert [condition for condition in conditions if condition in wanted] == wanted
            assert all(itertools.chain(finding.explanation))
