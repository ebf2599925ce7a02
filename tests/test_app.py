"""The library's own entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factlint
from factlint.app import Draft, Session
from factlint.errors import ConfigError
from factlint.findings import Severity
from factlint.plugins import install

if TYPE_CHECKING:
    from pathlib import Path


def test_check_text(rules: Path) -> None:  # noqa: ARG001  # in force by the folder's configuration
    report = factlint.check_text("Bracken Water sails the *Petrol*.")
    assert [(f.path, f.name, f.text, f.severity) for f in report.findings] == [
        ("draft.md", "pattern", "Bracken Water", Severity.ERROR),
        ("draft.md", "pattern", "Petrol", Severity.WARNING),
    ]
    assert (report.files, report.facts, report.failing, report.problems) == (1, 2, 1, ())


def test_check_text_is_parsed_by_the_suffix_of_its_path(rules: Path) -> None:
    text = "*Bracken* Water"
    assert factlint.check_text(text, rules=[rules]).findings
    assert not factlint.check_text(text, path="draft.txt", rules=[rules]).findings


def test_subtitles_are_drafts_where_they_are_named_alone(rules: Path) -> None:
    film = rules.parent / "film.srt"
    film.write_text("1\n00:00:01,000 --> 00:00:02,000\nBracken\nWater\n")
    (rules.parent / "d.md").write_text("Brackwater\n")
    assert factlint.check_paths([rules.parent], rules=[rules]).files == 1
    assert [f.span for f in factlint.check_paths([film], rules=[rules]).findings] == [(32, 45)]


def test_check_paths(rules: Path) -> None:
    draft = rules.parent / "d.md"
    draft.write_text("Bracken Water\n")
    report = factlint.check_paths([draft, "gone.md"], rules=[rules], isolated=True)
    assert [f.text for f in report.findings] == ["Bracken Water"]
    assert [(p.path, p.message) for p in report.problems] == [("gone.md", "no such file")]


def test_the_statement_of_a_fact_is_at_hand(rules: Path) -> None:
    report = factlint.check_text("Bracken Water", rules=[rules])
    assert report.statements["company-name"] == "The company's name is Brackwater."


def test_a_configuration_that_is_named_must_be_there(folder: Path) -> None:  # noqa: ARG001
    with pytest.raises(ConfigError, match=r"gone\.toml"):
        factlint.check_text("a", config="gone.toml")


def test_an_unknown_name_in_a_configuration_is_told(rules: Path) -> None:
    (rules.parent / "factlint.toml").write_text('rules = "facts.yaml"\nignore = "patern"\n')
    (problem,) = factlint.check_text("a").problems
    assert str(problem) == "factlint.toml: no finding is called 'patern'; did you mean 'pattern'?"


def test_the_order_of_findings_is_that_of_path_place_and_name(rules: Path) -> None:
    for name in ("b.md", "a.md"):
        (rules.parent / name).write_text("Petrol, Bracken Water\n")
    report = factlint.check_paths(["b.md", "a.md"], rules=[rules])
    assert [(f.path, f.text) for f in report.findings] == [
        ("a.md", "Petrol"),
        ("a.md", "Bracken Water"),
        ("b.md", "Petrol"),
        ("b.md", "Bracken Water"),
    ]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory, rules_text: str) -> Session:
    path = tmp_path_factory.mktemp("rules") / "facts.yaml"
    path.write_text(rules_text, encoding="utf-8")
    return Session(install(isolated=True), {"rules": (path,)}, isolated=True)


PROSE = (
    "Bracken Water",
    "Bracken",
    "Water",
    "Petrol",
    "🚢",
    "é",
    "\u0301",
    "\ufeff",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\t",
)
MARKUP = (
    *"*_`[]()<>#|&;!\\",
    "**",
    "&nbsp;",
    "&amp;",
    "](https://example.org)",
    "[^1]",
    "[^1]: ",
    "  \n",
    "<b>",
    "</b>",
)
BLOCKS = (
    "> ",
    "- ",
    "| a | b |\n|---|---|\n|",
    "---\n",
    "title: ",
    "```\n",
    "<!-- x -->",
    "<!-- factlint: ignore pattern -->",
)
PIECES = st.sampled_from((*PROSE, *MARKUP, *BLOCKS))


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["draft.md", "draft.txt"]))
def test_the_text_of_every_finding_is_the_files_own(session: Session, text: str, path: str) -> None:
    session.problems.clear()
    report = session.check_drafts([Draft(path, text)])
    assert all(problem.message.startswith("not checked from here on: ") for problem in report.problems)
    for finding in report.findings:
        assert finding.span.of(text) == finding.text
        assert finding.text


def test_nothing_but_the_front_is_public() -> None:
    assert sorted(factlint.__all__) == ["__version__", "check_paths", "check_text", "hookimpl"]
    for name in factlint.__all__:
        assert getattr(factlint, name)
    with pytest.raises(AttributeError, match="nonsense"):
        _ = factlint.nonsense
