"""Configuration: where it is found, what it may say, and what is told of mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.config import Settings, load, locate
from factlint.errors import ConfigError
from factlint.findings import Severity
from factlint.sourcing import Sourcing


def test_the_nearest_upward_counts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = folder / "a" / "b"
    deep.mkdir(parents=True)
    (folder / ".factlint.toml").write_text("")
    assert locate(deep) == Path(".factlint.toml")
    (folder / "a" / "pyproject.toml").write_text("[tool.other]\n")
    assert locate(deep) == Path(".factlint.toml")
    (folder / "a" / "pyproject.toml").write_text("[tool.factlint]\n")
    assert locate(deep) == Path("a/pyproject.toml")
    (folder / "a" / "factlint.toml").write_text("")
    assert locate(deep) == Path("a/factlint.toml")
    monkeypatch.chdir(deep)
    assert locate(deep) == folder / "a" / "factlint.toml"


def test_every_key(folder: Path) -> None:
    path = folder / "factlint.toml"
    path.write_text(
        'rules = ["facts.yaml", "more"]\nselect = ["pattern"]\nignore = "misquote"\nmin-severity = "warning"\n'
        'fail-on = "never"\nown-sites = "Brackwater.example"\nunreliable-sites = ["wiki.example.org"]\n'
        "front-matter-sources = true\n"
    )
    assert load(path) == Settings(
        rules=(folder / "facts.yaml", folder / "more"),
        select=("pattern",),
        ignore=("misquote",),
        min_severity="warning",
        fail_on="never",
        sourcing=Sourcing(("brackwater.example",), ("wiki.example.org",), front_matter=True),
        path=path,
    )


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('rules = "a"\nselekt = []\n', 2, "unknown key 'selekt'; did you mean 'select'?"),
        ('fail-on = "eror"\n', 1, "fail-on must be one of error, warning, never, not 'eror'"),
        ("\n\nignore = 3\n", 3, "ignore must be a text or a list of texts, not 3"),
        ('own-sites = ["example.org", "https://a.example/b"]\n', 1, "'https://a.example/b'; did you mean 'a.example'?"),
        ('unreliable-sites = "everything"\n', 1, "must hold hosts such as 'example.org', not 'everything'"),
        ('front-matter-sources = "yes"\n', 1, "front-matter-sources must be one of true, false, not 'yes'"),
        ("rules = [\n", 1, "is not valid TOML: Invalid value (at end of document)"),
        ("ignore = []\nrules = =\n", 2, "is not valid TOML: Invalid value"),
        ('\n[tool.factlint]\nrules = "a"\n', 2, "[tool.factlint] belongs in pyproject.toml"),
    ],
)
def test_mistakes_are_told_with_their_place(folder: Path, text: str, line: int | None, said: str) -> None:
    path = folder / "factlint.toml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        load(path)
    (problem,) = caught.value.problems
    assert (problem.path, problem.line) == (str(path), line)
    assert said in problem.message


def test_a_configuration_that_cannot_be_read_is_told_in_plain_words(folder: Path) -> None:
    (folder / "latin.toml").write_bytes(b"# caf\xe9\n")
    for name, said in (("gone.toml", "no such file"), ("latin.toml", "is not UTF-8 text; save it as UTF-8")):
        with pytest.raises(ConfigError) as caught:
            load(folder / name)
        assert [problem.message for problem in caught.value.problems] == [said]


def test_all_mistakes_are_told_at_once(folder: Path) -> None:
    path = folder / "pyproject.toml"
    path.write_text('[tool.factlint]\nfail-on = "x"\nmin-severity = "y"\nz = 1\n')
    with pytest.raises(ConfigError) as caught:
        load(path)
    assert [problem.line for problem in caught.value.problems] == [2, 3, 4]


@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        (Settings(), ["error", "warning", "info"]),
        (Settings(min_severity="warning"), ["error", "warning"]),
        (Settings(select=("pattern",)), ["error", "warning", "info"]),
        (Settings(select=("misquote",)), []),
        (Settings(ignore=("pattern",)), []),
    ],
)
def test_what_is_shown(settings: Settings, shown: list[str]) -> None:
    assert [severity.value for severity in Severity if settings.shows("pattern", severity)] == shown


@pytest.mark.parametrize(
    ("fail_on", "failing"), [("error", ["error"]), ("warning", ["error", "warning"]), ("never", [])]
)
def test_what_fails(fail_on: str, failing: list[str]) -> None:
    assert [severity.value for severity in Severity if Settings(fail_on=fail_on).fails(severity)] == failing


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[tool.factlint]\nignore = []\n", "found"),
        ("[tool]\nfactlint = {ignore = []}\n", "found"),
        ("tool = {factlint = {}}\n", "found"),
        ('[tool."factlint"]\n', "found"),
        ("[tool.factlint]\nignore = [\n", "found"),
        ('[project]\nname = "factlint-plugin-x"\n', "not"),
        ("tool = 1  # factlint\n", "not"),
        ("[tool.other]\n", "not"),
        ("factlint = [\n", "not"),
    ],
)
def test_a_pyproject_counts_where_it_sets_the_program_up(folder: Path, text: str, found: str) -> None:
    (folder / "pyproject.toml").write_text(text)
    assert bool(locate(folder)) is (found == "found")


@pytest.mark.parametrize("text", ["tool = 1\n", "\ntool.factlint = 1\n", "[tool]\nfactlint = []\n"])
def test_a_section_that_is_no_table_is_told_with_its_line(folder: Path, text: str) -> None:
    path = folder / "pyproject.toml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        load(path)
    (problem,) = caught.value.problems
    assert (problem.line, problem.message) == (text.rstrip().count("\n") + 1, "[tool.factlint] must be a table")
