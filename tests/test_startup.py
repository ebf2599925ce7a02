"""What is imported when, by name: the command's start is mostly imports."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

LISTING = """
import contextlib, io, json, sys
before = set(sys.modules)
from factlint.cli import main
sys.argv = ["factlint", *json.loads(sys.argv[1])]
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main()
print(json.dumps(sorted(set(sys.modules) - before)))
"""


def modules(folder: Path, *args: str) -> set[str]:
    """The modules that a run of the command imports."""
    done = subprocess.run(
        [sys.executable, "-c", LISTING, json.dumps(args)], capture_output=True, text=True, check=True, cwd=folder
    )
    return set(json.loads(done.stdout))


HEAVY = ("pluggy", "ruamel", "regex", "pyromark", "sentencex", "rapidfuzz", "Stemmer", "wcwidth", "gitmatch", "tomllib")


def test_the_front_imports_click_alone(folder: Path) -> None:
    imported = modules(folder, "--version")
    assert "click" in imported
    assert not imported & {*HEAVY, "importlib.metadata", "difflib", "pathlib"}
    own = {name for name in imported if name.startswith("factlint")}
    assert own == {"factlint", "factlint.cli", "factlint.cli.group", "factlint.errors", "factlint.nearest"}


FIGURES = """factlint: 1
facts:
  - id: petrel-berths
    claim: The Petrel has 340 berths.
    source: https://example.org/petrel
"""


@pytest.fixture
def figures(folder: Path) -> Path:
    """A folder with the rule set `figures.yaml`."""
    (folder / "figures.yaml").write_text(FIGURES)
    return folder


def test_a_check_imports_what_it_uses(rules: Path) -> None:
    (rules.parent / "d.txt").write_text("Brackwater\n")
    imported = modules(rules.parent, "check", "d.txt", "--rules", "facts.yaml", "--format", "json")
    assert not imported & {"pyromark", "rapidfuzz", "wcwidth", "gitmatch", "importlib.metadata"}


def test_a_clean_draft_imports_its_parser_and_no_reporter_s_needs(figures: Path) -> None:
    (figures / "d.md").write_text("# Sailing\n\nThe *Petrel* has 340 berths, says Lena Ruiz.\n")
    imported = modules(figures, "check", "d.md", "--rules", "figures.yaml")
    assert "pyromark" in imported
    assert not imported & {"rapidfuzz", "wcwidth", "gitmatch", "importlib.metadata", "regex", "textwrap"}


def test_findings_import_what_shows_them(figures: Path) -> None:
    (figures / "d.md").write_text("The *Petrel* has 430 berths.\n")
    imported = modules(figures, "check", "d.md", "--rules", "figures.yaml")
    assert "textwrap" in imported
    assert not imported & {"rapidfuzz", "wcwidth", "gitmatch", "importlib.metadata", "regex"}
