"""The README's two commands are what a newcomer and the continuous integration run."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = re.findall(r"^\$ (pip install .*&&.*)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)


def test_there_are_two() -> None:
    assert COMMANDS == ["pip install . && factlint examples/draft.md", "pip install '.[test]' && python -m pytest"]


def test_the_continuous_integration_runs_the_second_as_it_stands() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    found = re.search(r"sed -n '(s/.*/p)' README\.md", script)
    assert found
    pattern = re.search(r"s/(.*)/\\1/p", found[1])
    assert pattern
    expression = pattern[1].replace(r"\(", "(").replace(r"\)", ")").replace(r"^\$", r"^\$")
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert [m[1] for line in lines if (m := re.search(expression, line))] == [COMMANDS[1]]


def test_the_continuous_integration_can_be_run() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
