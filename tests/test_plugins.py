"""Plugins: found, loaded one by one, named where they fail; and the example one, installed for real."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import types
import venv
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factlint import __version__, builtins, cache, hookimpl
from factlint.plugins import Plugin, collect, install

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Outcome

    Factlint = Callable[..., Outcome]

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "factlint-plugin-spelling"
OWN = Plugin("factlint", "factlint", __version__, builtins)


class Reporter:
    """The smallest reporter there can be."""

    def __init__(self, name: Any) -> None:
        self.name = name

    def render(self, report: Any, stream: Any, *, color: bool) -> None:  # noqa: ARG002
        stream.write("rendered\n")


def plugin(**hooks: Callable[[], Any]) -> Plugin:
    """A plugin of these hooks: `reporters=lambda: […]`."""
    holder = types.ModuleType("acme_module")
    for family, give in hooks.items():
        vars(holder)[f"factlint_{family}"] = hookimpl(give)
    return Plugin("acme", "factlint-acme", "1.0", holder)


def failures(*plugins: Plugin) -> list[str]:
    return [problem.message for problem in collect([OWN, *plugins]).problems]


def test_the_built_in_families_come_through_the_same_hooks() -> None:
    installed = install(isolated=True)
    assert installed.problems == ()
    assert {reporter.name for reporter in installed.toolbox.reporters} >= {"text", "json"}
    assert installed.toolbox.origins["kinds", "figure"] == "factlint"


def test_it_can_be_built_twice() -> None:
    first, second = install(isolated=True), install(isolated=True)
    assert first.toolbox.origins == second.toolbox.origins
    assert first.toolbox.parsers[0] is not second.toolbox.parsers[0]


def test_what_a_plugin_adds_is_there_and_told() -> None:
    installed = collect([OWN, plugin(reporters=lambda: [Reporter("acme")])])
    assert installed.problems == ()
    assert installed.plugins[1].adds == (("reporters", "acme"),)
    assert installed.toolbox.origins["reporters", "acme"] == "acme"
    assert installed.toolbox.reporters[-1].name == "acme"


def boom() -> Any:
    raise OSError("no disk")


@pytest.mark.parametrize(
    ("hooks", "said"),
    [
        ({"reporters": lambda: [Reporter("json")]}, "reporter 'json' is given by 'factlint' already"),
        ({"reporters": lambda: [Reporter("a"), Reporter("a")]}, "reporter 'a' is given by 'acme' already"),
        ({"reporters": lambda: [Reporter("")]}, "a reporter without a name"),
        ({"reporters": lambda: [Reporter(3)]}, "a reporter without a name"),
        ({"reporters": lambda: [types.SimpleNamespace(name="a")]}, "reporter 'a' lacks render"),
        ({"parsers": lambda: [types.SimpleNamespace(name="a")]}, "parser 'a' lacks suffixes, parse"),
        ({"reporters": lambda: [type("A", (Reporter,), {"name": "a"})]}, "reporter 'a' is a class"),
        ({"reporters": lambda: None}, "adds nothing"),
        ({"reporters": boom}, "factlint_reporters raised OSError: no disk"),
        (
            {"loaders": lambda: [types.SimpleNamespace(name="a", suffixes=(".yaml",), load=str)]},
            "reads .yaml files, and so",
        ),
        ({}, "adds nothing"),
    ],
)
def test_a_plugin_that_fails_is_named(hooks: dict[str, Callable[[], Any]], said: str) -> None:
    (failure,) = failures(plugin(**hooks))
    assert failure.startswith("plugin 'acme' (factlint-acme): ")
    assert said in failure


def test_a_hook_of_a_wrong_form_is_told() -> None:
    def wants(config: str) -> list[str]:
        return [config]

    (failure,) = failures(plugin(reporters=wants))
    assert "plugin 'acme' (factlint-acme): could not be registered" in failure


def test_an_unknown_hook_is_told() -> None:
    (failure,) = failures(plugin(reportres=lambda: ["?"]))
    assert "factlint_reportres" in failure


def test_what_works_of_a_plugin_stays() -> None:
    installed = collect([OWN, plugin(reporters=lambda: [Reporter("a"), Reporter("json"), Reporter("b")], parsers=boom)])
    assert installed.plugins[1].adds == (("reporters", "a"), ("reporters", "b"))
    assert len(installed.problems) == 2


@pytest.fixture
def announce(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Install a module as the plugin `acme`, in this test alone."""

    def install_module(source: str) -> None:
        (folder / "acme_plugin.py").write_text(source)
        package = folder / "factlint_acme-1.0.dist-info"
        package.mkdir()
        (package / "METADATA").write_text("Metadata-Version: 2.1\nName: factlint-acme\nVersion: 1.0\n")
        (package / "entry_points.txt").write_text("[console_scripts]\na = b:c\n\n[factlint]\nacme = acme_plugin\n")
        monkeypatch.syspath_prepend(folder)
        monkeypatch.delitem(sys.modules, "acme_plugin", raising=False)

    return install_module


KIND = """
from factlint import hookimpl
from factlint.facts.entry import Derived, Key, Shape
class Kind:
    name = "acme"
    keys = (Key("word", Shape.TEXT, "a word", required=True),)
    defining = frozenset({"word"})
    findings = ()
    def derive(self, entry): return Derived("a word", None)
    def classes(self): return ()
    def clues(self, fact): return iter(())
    def prepare(self, facts): %s
    def describe(self, fact): return iter(())
@hookimpl
def factlint_kinds(): return [Kind()]
"""
CHECK = """
from factlint import hookimpl
class Check:
    name = "acme"
    findings = ()
    def check(self, reading, judged): raise KeyError("lost")
@hookimpl
def factlint_checks(): return [Check()]
"""
PARSER = """
from factlint import hookimpl
class Parser:
    name = "acme"
    suffixes = (".acme",)
    def parse(self, source, path): raise KeyError("lost")
@hookimpl
def factlint_parsers(): return [Parser()]
"""
REPORTER = """
from factlint import hookimpl
class Reporter:
    name = "acme"
    def render(self, report, stream, *, color): raise KeyError("lost")
@hookimpl
def factlint_reporters(): return [Reporter()]
"""


@pytest.mark.parametrize(
    ("source", "args", "said"),
    [
        ("1 / 0", (), "plugin 'acme' (factlint-acme): could not be loaded: ZeroDivisionError"),
        ("import gone_module", (), "plugin 'acme' (factlint-acme): could not be loaded: ModuleNotFoundError"),
        (KIND % "raise KeyError('lost')", (), "kind 'acme' of acme failed: KeyError: 'lost'"),
        (KIND % "return lambda reading: iter([1 / 0])", (), "d.md: kind 'acme' of acme failed: ZeroDivisionError"),
        (CHECK, (), "d.md: check 'acme' of acme failed: KeyError: 'lost'"),
        (PARSER, ("d.acme",), "d.acme: parser 'acme' of acme failed: KeyError: 'lost'"),
    ],
)
def test_a_plugin_that_raises_is_named_and_the_rest_is_checked(
    rules: Path, factlint: Factlint, announce: Callable[[str], None], source: str, args: tuple[str, ...], said: str
) -> None:
    with rules.open("a") as file:
        file.write(
            "  - {id: acme, word: x, source: style}\n" if source.startswith(KIND[:40]) and "Kind" in source else ""
        )
    for name in ("d.md", "d.acme"):
        (rules.parent / name).write_text("Bracken Water\n")
    announce(source)
    done = factlint("d.md", *args, "--format", "json")
    assert done.code == 2
    assert said in done.err
    assert "Traceback" not in done.err
    assert done.found == [("pattern", "Bracken Water")]


@pytest.mark.parametrize(("data", "files"), [("None", 1), ("object()", 0)])
def test_a_rule_set_is_kept_where_the_data_of_a_plugins_facts_can_be(
    rules: Path, factlint: Factlint, announce: Callable[[str], None], data: str, files: int
) -> None:
    with rules.open("a") as file:
        file.write("  - {id: acme, word: x, source: style}\n")
    (rules.parent / "d.md").write_text("Bracken Water\n")
    announce(KIND.replace("None", data) % "return lambda reading: iter(())")
    for _ in range(2):
        done = factlint("d.md", "--format", "json")
        assert (done.err, done.found, done.json["summary"]["facts"]) == ("", [("pattern", "Bracken Water")], 3)
    assert len(list((cache.folder() / "rules").glob("*"))) == files


def test_a_reporter_that_raises_is_named(rules: Path, factlint: Factlint, announce: Callable[[str], None]) -> None:
    (rules.parent / "d.md").write_text("Bracken Water\n")
    announce(REPORTER)
    done = factlint("d.md", "--format", "acme")
    assert (done.code, done.out) == (2, "")
    assert "reporter 'acme' of acme failed: KeyError: 'lost'" in done.err


def test_isolated_leaves_plugins_out(rules: Path, factlint: Factlint, announce: Callable[[str], None]) -> None:
    (rules.parent / "d.md").write_text("Brackwater\n")
    announce("1 / 0")
    assert factlint("d.md").code == 2
    assert factlint("d.md", "--isolated", "--rules", "facts.yaml").code == 0


def test_plugins_lists_the_failed_one(factlint: Factlint, announce: Callable[[str], None]) -> None:
    announce("1 / 0")
    done = factlint("plugins")
    assert done.code == 2
    assert "acme (factlint-acme 1.0)\n  failed     could not be loaded: ZeroDivisionError: division by zero" in done.out


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a clean environment with factlint and the example plugin, by pip."""
    place = tmp_path_factory.mktemp("clean")
    venv.create(place, with_pip=True)
    commands = place / ("Scripts" if os.name == "nt" else "bin")
    done = subprocess.run(
        [commands / "python", "-m", "pip", "install", "--quiet", ROOT, EXAMPLE],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode and ("No matching distribution" in done.stderr or "Connection" in done.stderr):
        pytest.skip("no package index answers, so nothing can be installed")
    assert done.returncode == 0, done.stderr
    return commands


def test_the_example_plugin_works_where_it_is_installed(elsewhere: Path, folder: Path) -> None:
    def run(*args: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([elsewhere / "factlint", *args], capture_output=True, text=True, check=False, cwd=folder)

    listed = run("plugins")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "spelling (factlint-plugin-spelling 0.1.0)\n  kinds      spelling\n  reporters  csv" in listed.stdout

    names = str(EXAMPLE / "names.yaml")
    assert run("rules", "test", names).returncode == 0
    (folder / "draft.md").write_text("The film was shot in *Kiev*, and Kievan it is.\n")
    done = run("draft.md", "--rules", names, "--format", "csv", "--fail-on", "warning")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        "path,line,column,severity,name,message,text,expected,fact",
        'draft.md,1,23,warning,misspelt-name,"write Kyiv, not Kiev",Kiev,Kyiv,kyiv',
    ]
    explained = run("explain", "kyiv", "--rules", names)
    assert "instead of  Kiev, Kyyiv" in explained.stdout
    schema = json.loads(run("rules", "schema").stdout)
    assert "instead" in json.dumps(schema)


def test_the_rules_that_come_with_the_program_come_with_the_wheel(
    elsewhere: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)  # which would put a checkout before the wheel
    done = subprocess.run(
        [elsewhere / "factlint", "rules", "check", "--isolated"],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert str(elsewhere.parent) in done.stdout
