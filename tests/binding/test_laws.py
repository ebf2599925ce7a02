"""What may not change a finding: words about something else, the facts' order, how blanks and letters are coded."""

from __future__ import annotations

import random
import re
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from ruamel.yaml import YAML

from factlint.app import Draft, Session
from factlint.plugins import install
from factlint.testing import load_cases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FILES = sorted((Path(__file__).parent.parent / "cases").glob("*.yaml"))
EVERY = 4  # of so many drafts one is tried
BESIDE = "The gulls over the harbour were loud that morning, and nobody minded the rain."

Told = list[tuple[str, str | None, str]]


def session(rules: dict[str, Any]) -> Session:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rules.yaml"
        with path.open("w", encoding="utf-8") as stream:
            YAML(typ="safe").dump(rules, stream)
        run = Session(install(isolated=True), {"rules": (path,)}, isolated=True)
        run.checker(run.settings("draft.md"))
    return run


def told(run: Session, text: str) -> Told:
    """The findings on facts, each with its words."""
    report = run.check_drafts([Draft("draft.md", text)])
    found = [finding for finding in report.findings if finding.fact]
    return [(f.name, f.fact, " ".join(unicodedata.normalize("NFC", f.text).split())) for f in found]


def drafts(path: Path) -> Iterator[str]:
    yield from (case.text for case in load_cases(path).cases[::EVERY])


def with_no_break_spaces(text: str) -> str:
    return re.sub(r"(?<=\d) (?=[^\W\d])", "\u00a0", text)


CODED: dict[str, Callable[[str], str]] = {
    "with carriage returns": lambda text: text.replace("\n", "\r\n"),
    "with no-break spaces": with_no_break_spaces,
    "in decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "with a paragraph about something else behind it": lambda text: f"{text.rstrip()}\n\n{BESIDE}\n",
}


@pytest.mark.parametrize("way", CODED)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_same_findings(path: Path, way: str) -> None:
    run = session(dict(load_cases(path).rules))
    changed = [text for text in drafts(path) if told(run, CODED[way](text)) != told(run, text)]
    assert changed == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_order_of_the_facts_does_not_matter(path: Path) -> None:
    rules = dict(load_cases(path).rules)
    shuffled = rules | {"facts": random.Random(2).sample(rules["facts"], len(rules["facts"]))}
    run, other = session(rules), session(shuffled)
    assert [text for text in drafts(path) if told(run, text) != told(other, text)] == []


def test_the_drafts_have_findings() -> None:
    path = FILES[0]
    run = session(dict(load_cases(path).rules))
    assert sum(bool(told(run, text)) for text in drafts(path)) > 5
