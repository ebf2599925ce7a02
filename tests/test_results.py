"""What was found in drafts, kept from run to run: the same findings, and only those checked again that could differ."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factlint import cache, results
from factlint.app import Draft, Session
from factlint.pipeline import Checker
from factlint.plugins import install
from factlint.testing import load_cases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from conftest import Outcome
    from factlint.findings import Report
    from factlint.pipeline import Checked

    Factlint = Callable[..., Outcome]

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))[::2]
RULES = """factlint: 1
entities:
  brackwater: {names: [Brackwater, the ferry company]}
  tarn: {names: [Tarn Lines]}
  lena-ruiz: {names: [Lena Ruiz, Ruiz]}
sources: {log: {title: Log of the Petrel}}
facts:
  - {id: fleet, claim: Brackwater runs 12 ferries., source: log}
  - {id: tarn-fleet, claim: Tarn Lines runs 30 ferries., source: log}
  - {id: ruiz-role, person: lena-ruiz, role: chief executive of Brackwater, source: log}
  - {id: ruiz-quote, quote: A ferry that waits is a ferry that is trusted., speaker: lena-ruiz, source: log}
"""
DRAFTS = {
    "fleet.md": "Brackwater runs 21 ferries, the yard says.\n",
    "tarn.md": "Tarn Lines runs 31 ferries, the yard says.\n",
    "quote.md": "“A ferry that hurries is a ferry that is trusted,” said Lena Ruiz.\n",
    "other.md": "The harbour was quiet on Monday.\n",
}


@pytest.fixture
def desk(folder: Path) -> Path:
    """A folder with a rule set and four drafts, one of which says nothing of it."""
    (folder / "facts.yaml").write_text(RULES)
    for name, text in DRAFTS.items():
        (folder / name).write_text(text)
    return folder


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the drafts that are checked, not taken from the cache, as that comes."""
    paths: list[str] = []
    check = Checker.check

    def noted(self: Checker, document: Any, **given: Any) -> Checked:
        paths.append(Path(document.path).name)
        return check(self, document, **given)

    monkeypatch.setattr(Checker, "check", noted)
    return paths


@pytest.fixture
def run(desk: Path, factlint: Factlint, checked: list[str]) -> Callable[..., tuple[Outcome, list[str]]]:
    """Check the drafts: how that ended, and which of them were held against the facts for it."""

    def run(*args: str) -> tuple[Outcome, list[str]]:
        checked.clear()
        done = factlint("check", str(desk), "--rules", "facts.yaml", "--format", "json", *args)
        return done, sorted(checked)

    return run


def change(desk: Path, old: str, new: str, name: str = "facts.yaml") -> None:
    text = (desk / name).read_text()
    assert old in text
    (desk / name).write_text(text.replace(old, new))


def test_what_is_unchanged_is_not_checked_again(run: Any) -> None:
    first, all_of_them = run()
    again, none = run()
    assert all_of_them == sorted(DRAFTS)
    assert none == []
    assert (again.code, again.out) == (first.code, first.out)
    assert len(first.json["findings"]) == 3


def test_without_the_cache_all_are_checked_and_nothing_is_kept(run: Any) -> None:
    _, first = run("--no-cache")
    assert not cache.folder().exists()
    run()
    _, again = run("--no-cache")
    assert first == again == sorted(DRAFTS)


def test_a_changed_draft_is_checked_again_alone(desk: Path, run: Any) -> None:
    run()
    change(desk, "21", "12", "fleet.md")
    done, paths = run()
    assert paths == ["fleet.md"]
    assert len(done.json["findings"]) == 2


@pytest.mark.parametrize(
    ("old", "new", "concerned"),
    [
        ("runs 12 ferries", "runs 13 ferries", ["fleet.md"]),
        ("{id: fleet, claim: Brackwater runs 12", "{id: boats, claim: Brackwater runs 12", ["fleet.md"]),
        ("30 ferries., source: log", "30 ferries., note: By the register, source: log", ["tarn.md"]),
        ("Log of the Petrel", "Logbook", ["fleet.md", "quote.md", "tarn.md"]),
        ("[Tarn Lines]", "[Tarn Lines, the harbour]", ["other.md", "tarn.md"]),
        ("that waits is", "that hurries is", ["quote.md"]),
        ("factlint: 1\n", "factlint: 1\n\n\n", []),
        ("facts:\n", "facts:\n  - {id: more, claim: Tarn Lines ran 9 ferries in 1990., source: log}\n", ["tarn.md"]),
        ("facts:\n", "facts:\n  - {id: dot, pattern: yard$, message: No yard., source: log}\n", sorted(DRAFTS)),
    ],
)
def test_when_a_fact_changes_only_drafts_are_checked_again_that_it_can_concern(
    desk: Path, run: Any, old: str, new: str, concerned: list[str]
) -> None:
    run()
    change(desk, old, new)
    done, paths = run()
    assert paths == concerned
    assert done.json["findings"] == run("--no-cache")[0].json["findings"]
    assert run()[1] == []


def test_what_changed_over_several_versions_adds_up(desk: Path, run: Any, factlint: Factlint) -> None:
    run()
    change(desk, "runs 12", "runs 13")
    factlint("check", "other.md", "--rules", "facts.yaml")
    change(desk, "runs 30", "runs 33")
    factlint("check", "other.md", "--rules", "facts.yaml")
    assert run()[1] == ["fleet.md", "tarn.md"]


@pytest.mark.parametrize(
    "toml", ["quoted-figures = true\n", 'own-sites = ["example.org"]\n'], ids=["quoted-figures", "own-sites"]
)
def test_settings_that_count_in_checking_count(desk: Path, run: Any, toml: str) -> None:
    run()
    (desk / "factlint.toml").write_text(toml)
    assert run()[1] == sorted(DRAFTS)


@pytest.mark.parametrize("args", [["--ignore", "misquote"], ["--fail-on", "never"], ["--explain"]])
def test_settings_that_only_choose_do_not(run: Any, args: list[str]) -> None:
    run()
    done, paths = run(*args)
    assert paths == []
    assert done.json["findings"] == run("--no-cache", *args)[0].json["findings"]


def test_where_the_day_counts_a_result_holds_for_that_day(
    desk: Path, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(desk, "runs 12 ferries., source: log", "runs 21 ferries., expires: 2199-12-31, source: log")
    assert run()[1] == sorted(DRAFTS)
    assert run()[1] == []
    monkeypatch.setattr(results, "_today", lambda: datetime.date(2200, 1, 1))
    assert run()[1] == ["fleet.md"]


def test_a_draft_that_could_not_be_checked_in_part_is_checked_each_time(desk: Path, run: Any) -> None:
    (desk / "deep.md").write_text(">" * 2000 + " Brackwater runs 21 ferries.\n")
    (first, _), (again, paths) = run(), run()
    assert (first.code, first.err) == (again.code, again.err)
    assert paths == (["deep.md"] if first.err else [])


def test_standard_input_is_checked_each_time(desk: Path, factlint: Factlint, checked: list[str]) -> None:  # noqa: ARG001
    for _ in range(2):
        factlint("-", "--rules", "facts.yaml", stdin=DRAFTS["fleet.md"])
    assert len(checked) == 2


def test_what_is_damaged_is_checked_again_in_silence(run: Any) -> None:
    right = run()[0]
    for path in sorted((cache.folder() / "draft").iterdir()):
        whole = path.read_bytes()
        for data in (b"", whole[:-3], whole[:9], whole[:20] + b"x" + whole[21:], b"00000000\n{}\n[]\n", whole + b"x"):
            path.write_bytes(data)
            done, paths = run()
            assert (done.code, done.out, done.err) == (right.code, right.out, right.err)
            assert len(paths) == 1


def test_the_same_draft_by_another_path_says_so(desk: Path, factlint: Factlint) -> None:
    for path in ("fleet.md", str(desk / "fleet.md"), "./fleet.md"):
        done = factlint("check", path, "--rules", "facts.yaml", "--format", "json")
        assert [finding["path"] for finding in done.json["findings"]] == [path]


def report(rules: Path, drafts: Sequence[Draft], *, keep: bool) -> Report:
    return Session(install(isolated=True), {"rules": (rules,)}, isolated=True, keep=keep).check_drafts(drafts)


def edits(rules: dict[str, Any]) -> Iterator[Callable[[dict[str, Any]], object]]:
    """Ways to change a rule set: each takes one with `facts` and perhaps `entities`."""
    for number in range(len(rules["facts"])):
        yield lambda new, number=number: new["facts"].pop(number)
        yield lambda new, number=number: new["facts"].append({**new["facts"].pop(number), "note": "As of today."})
    for name in rules.get("entities", {}):
        yield lambda new, name=name: new["entities"][name]["names"].append("the Board")
        yield lambda new, name=name: new["entities"][name]["names"].insert(1, "Monday Group")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_changes_in_a_rule_set_the_findings_are_those_of_a_fresh_check(
    desk: Path, path: Path, data: st.DataObject
) -> None:
    file = load_cases(path)
    before = YAML(typ="safe").load(path.read_text())["rules"]
    edit = data.draw(st.sampled_from(list(edits(before))))
    drafts = [Draft(str(desk / f"{case.number}.md"), case.text) for case in file.cases[::4]]
    shutil.rmtree(cache.folder(), ignore_errors=True)
    rules = desk / "rules.yaml"
    YAML(typ="safe").dump(before, rules)
    report(rules, drafts, keep=True)
    edit(before)
    YAML(typ="safe").dump(before, rules)
    assert report(rules, drafts, keep=True).findings == report(rules, drafts, keep=False).findings
