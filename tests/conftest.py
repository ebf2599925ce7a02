"""What many tests need: a folder of their own, a small rule set, and the command."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from click.testing import CliRunner

from factlint.cli.group import group

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RULES = r"""factlint: 1
title: Brackwater
sources:
  style:
    title: House style
    publisher: Brackwater
    date: 2025-03-04
    url: https://example.org/style
facts:
  - id: company-name
    pattern: '\bBracken ?Water\b'
    message: The company's name is Brackwater.
    replace: Brackwater
    source: style
    examples:
      right: [Brackwater sails at noon.]
      wrong: [Bracken Water sails at noon.]
  - id: ship-name
    pattern: '\bPetrol\b'
    message: The ship's name is Petrel.
    severity: warning
    note: The registry has it so.
    source: style
"""


class Outcome(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def found(self) -> list[tuple[str, str]]:
        return [(finding["name"], finding["text"]) for finding in self.json["findings"]]


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A cache folder of the test run's own, so that it neither reads nor fills the user's."""
    os.environ["FACTLINT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, with nothing in the environment that would change colours."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path / "cache"))
    place = tmp_path / "desk"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


@pytest.fixture(scope="session")
def rules_text() -> str:
    """A rule set of two facts."""
    return RULES


@pytest.fixture
def rules(folder: Path, rules_text: str) -> Path:
    """The rule set of two facts, in the working folder and in force there."""
    path = folder / "facts.yaml"
    path.write_text(rules_text, encoding="utf-8")
    (folder / "factlint.toml").write_text('rules = "facts.yaml"\n', encoding="utf-8")
    return path


@pytest.fixture
def factlint(folder: Path) -> Callable[..., Outcome]:  # noqa: ARG001  # it runs in that folder
    """The command, run in the working folder."""

    def run(*args: str, stdin: str | bytes | None = None) -> Outcome:
        done = CliRunner(catch_exceptions=False).invoke(group, args, input=stdin, prog_name="factlint")
        return Outcome(done.exit_code, done.stdout, done.stderr)

    return run
