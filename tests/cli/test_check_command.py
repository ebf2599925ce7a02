"""`factlint check`: what it prints, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Outcome

    Factlint = Callable[..., Outcome]

WRONG = "We sail with Bracken Water.\n"
RIGHT = "We sail with Brackwater.\n"
DOUBTFUL = "We sail on the Petrol.\n"


def write(path: Path, text: str | bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path.name


@pytest.fixture
def drafts(rules: Path) -> Path:
    for name, text in {"wrong.md": WRONG, "right.md": RIGHT, "doubtful.md": DOUBTFUL}.items():
        write(rules.parent / name, text)
    return rules.parent


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["right.md"], 0),
        (["wrong.md"], 1),
        (["check", "wrong.md"], 1),
        (["doubtful.md"], 0),
        (["doubtful.md", "--fail-on", "warning"], 1),
        (["wrong.md", "--fail-on", "never"], 0),
        (["--fail-on", "never", "wrong.md"], 0),
        (["wrong.md", "--ignore", "pattern"], 0),
        (["wrong.md", "--select", "unused-ignore"], 0),
        (["doubtful.md", "--fail-on", "warning", "--min-severity", "error"], 0),
        (["wrong.md", "gone.md"], 2),
        (["wrong.md", "--no-cache", "--color", "always"], 1),
        ([], 2),
        (["--nonsense", "wrong.md"], 2),
        (["wrong.md", "--format", "jsn"], 2),
        (["wrong.md", "--select", "patern"], 2),
        (["wrong.md", "--rules", "gone.yaml"], 2),
        (["wrong.md", "--config", "gone.toml"], 2),
        (["wrong.md", "--config", "factlint.toml", "--isolated"], 2),
        (["--version"], 0),
        (["--help"], 0),
    ],
)
def test_exit_codes(drafts: Path, factlint: Factlint, args: list[str], code: int) -> None:  # noqa: ARG001
    assert factlint(*args).code == code


def test_json(drafts: Path, factlint: Factlint) -> None:  # noqa: ARG001
    assert factlint("wrong.md", "--format", "json").json == {
        "version": 1,
        "findings": [
            {
                "path": "wrong.md",
                "name": "pattern",
                "severity": "error",
                "message": "The company's name is Brackwater.",
                "start": {"line": 1, "column": 14, "offset": 13},
                "end": {"line": 1, "column": 27, "offset": 26},
                "text": "Bracken Water",
                "expected": "Brackwater",
                "fact": "company-name",
                "source": {
                    "title": "House style",
                    "url": "https://example.org/style",
                    "publisher": "Brackwater",
                    "date": "2025-03-04",
                },
                "fix": {"text": "Brackwater", "safe": True},
                "note": None,
                "related": [],
            }
        ],
        "errors": [],
        "summary": {"files": 1, "facts": 2, "findings": {"error": 1, "warning": 0, "info": 0}},
    }


def test_a_folder_is_sorted_by_path(drafts: Path, factlint: Factlint) -> None:  # noqa: ARG001
    found = factlint(".", "--format", "json").json["findings"]
    assert [finding["path"] for finding in found] == ["./doubtful.md", "./wrong.md"]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("gone.md", None, "gone.md: no such file"),
        ("latin.md", b"ok\ncaf\xe9\n", "latin.md:2: is not UTF-8 text: byte 0xe9 at offset 6"),
        ("report.docx", b"PK\x03\x04\0", "report.docx: is not a text file"),
    ],
)
def test_an_unreadable_draft_is_told_and_the_others_are_checked(
    drafts: Path, factlint: Factlint, name: str, data: bytes | None, said: str
) -> None:
    if data is not None:
        write(drafts / name, data)
    done = factlint(name, "wrong.md", "--format", "json")
    assert done.code == 2
    assert said in done.err
    assert done.found == [("pattern", "Bracken Water")]
    assert [error["path"] for error in done.json["errors"]] == [name]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever runs this may read everything")
def test_a_draft_that_may_not_be_read_is_told(drafts: Path, factlint: Factlint) -> None:
    (drafts / "wrong.md").chmod(0)
    done = factlint("wrong.md")
    assert (done.code, done.err) == (2, "factlint: wrong.md: cannot be read: Permission denied\n")


def test_a_rule_set_that_is_wrong_in_part_still_counts(drafts: Path, factlint: Factlint) -> None:
    with (drafts / "facts.yaml").open("a") as file:
        file.write("  - id: third\n    pattern: x\n")
    done = factlint("wrong.md", "--format", "json")
    assert done.code == 2
    assert "facts.yaml:24" in done.err
    assert done.found == [("pattern", "Bracken Water")]


@pytest.mark.parametrize("text", ["", "facts: [", "factlint: 1\nfacts: []\n"])
def test_no_facts_is_an_error(drafts: Path, factlint: Factlint, text: str) -> None:
    write(drafts / "facts.yaml", text)
    done = factlint("wrong.md")
    assert done.code == 2
    assert "facts.yaml" in done.err


def test_each_draft_has_the_configuration_nearest_to_it(drafts: Path, factlint: Factlint) -> None:
    write(drafts / "a/factlint.toml", 'rules = "../facts.yaml"\nignore = "pattern"\n')
    write(drafts / "a/wrong.md", WRONG)
    write(drafts / "b/factlint.toml", 'rules = "../facts.yaml"\nfail-on = "warning"\n')
    write(drafts / "b/doubtful.md", DOUBTFUL)
    assert factlint("a").code == 0
    assert factlint("b").code == 1
    done = factlint("a", "b", "--format", "json")
    assert (done.code, done.found, done.json["summary"]["facts"]) == (1, [("pattern", "Petrol")], 2)


def test_a_broken_configuration_keeps_its_own_drafts_from_being_checked(drafts: Path, factlint: Factlint) -> None:
    write(drafts / "a/factlint.toml", "ruls = 1\n")
    write(drafts / "a/wrong.md", WRONG)
    done = factlint("a", "wrong.md", "--format", "json")
    assert done.code == 2
    assert "a/factlint.toml:1: unknown key 'ruls'; did you mean 'rules'?" in done.err.replace("\\", "/")
    assert [finding["path"] for finding in done.json["findings"]] == ["wrong.md"]


def test_isolated_leaves_the_configuration_out(drafts: Path, factlint: Factlint) -> None:
    write(drafts / "factlint.toml", 'rules = "facts.yaml"\nignore = "pattern"\n')
    assert factlint("wrong.md").code == 0
    assert factlint("wrong.md", "--isolated", "--rules", "facts.yaml").code == 1


def test_without_rules_those_that_come_with_the_program_are_in_force(folder: Path, factlint: Factlint) -> None:
    write(folder / "right.md", RIGHT)
    done = factlint("right.md", "--format", "json")
    assert done.code == 0
    assert done.json["summary"]["facts"] > 5


def test_standard_input(drafts: Path, factlint: Factlint) -> None:  # noqa: ARG001
    done = factlint("-", "--format", "json", stdin="*Bracken* Water")
    assert [(f["path"], f["text"]) for f in done.json["findings"]] == [("<stdin>", "Bracken* Water")]
    done = factlint("-", "--format", "json", "--stdin-filename", "a/x.txt", stdin="*Bracken* Water, Bracken Water")
    assert [(f["path"], f["text"]) for f in done.json["findings"]] == [("a/x.txt", "Bracken Water")]


@pytest.mark.parametrize(
    "draft", ["\ufeffBracken Water\r\n\r\n🚢 é Bracken Water", "# Bracken Water\n", "Petrol\rPetrol"]
)
def test_offsets_are_of_the_file_as_it_stands(drafts: Path, factlint: Factlint, draft: str) -> None:
    write(drafts / "d.txt", draft)
    findings = factlint("d.txt", "--format", "json").json["findings"]
    assert findings
    for finding in findings:
        assert draft[finding["start"]["offset"] : finding["end"]["offset"]] == finding["text"]


def test_a_suppressed_finding_fails_nothing(drafts: Path, factlint: Factlint) -> None:
    write(drafts / "d.md", "Bracken Water <!-- factlint: ignore company-name -->\n")
    assert factlint("d.md").code == 0


def test_a_suppression_of_a_finding_that_is_not_shown_is_still_used(drafts: Path, factlint: Factlint) -> None:
    write(drafts / "d.md", "Bracken Water <!-- factlint: ignore company-name -->\n")
    assert factlint("d.md", "--select", "unused-ignore", "--format", "json").found == []


def test_quiet_and_statistics(drafts: Path, factlint: Factlint) -> None:  # noqa: ARG001
    assert "held against 2 facts" in factlint("wrong.md").out
    assert "held against" not in factlint("wrong.md", "--quiet").out
    assert factlint("right.md", "--quiet").out == ""
    assert factlint("wrong.md", "doubtful.md", "--statistics").err == "     2  pattern\n"


def test_output_goes_to_a_file(drafts: Path, factlint: Factlint) -> None:
    done = factlint("wrong.md", "--output", "report.txt", "--color", "auto")
    assert (done.code, done.out) == (1, "")
    assert "wrong.md:1:14: error" in (drafts / "report.txt").read_text(encoding="utf-8")
    assert factlint("wrong.md", "--output", "gone/report.txt").code == 2


@pytest.mark.parametrize(
    ("args", "env", "colored"),
    [
        ([], {}, False),  # no terminal
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_color(
    drafts: Path,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
    args: list[str],
    env: dict[str, str],
    *,
    colored: bool,
) -> None:
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in command("wrong.md", *args).stdout) == colored


def command(*args: str, **options: object) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "factlint", *args],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        **options,
    )


def test_a_mistyped_command_is_told(folder: Path, factlint: Factlint) -> None:  # noqa: ARG001
    done = factlint("chek", "a.md")
    assert done.code == 2
    assert "did you mean 'check'?" in done.err


def test_a_fault_of_the_program_is_told_without_a_traceback(
    drafts: Path,  # noqa: ARG001
    factlint: Factlint,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("factlint.app.Session.check", lambda *_, **__: 1 / 0)
    done = factlint("wrong.md")
    assert (done.code, done.out) == (2, "")
    assert (
        done.err == "factlint: this is a fault of the program, please report it: ZeroDivisionError: division by zero\n"
    )


def test_a_fault_in_one_draft_leaves_the_others(
    drafts: Path,  # noqa: ARG001
    factlint: Factlint,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from factlint.parsers.markdown import MarkdownParser

    parse = MarkdownParser.parse

    def stumble(self: MarkdownParser, source: str, path: str) -> object:
        return parse(self, source, path) if path == "wrong.md" else [][0]

    monkeypatch.setattr(MarkdownParser, "parse", stumble)
    done = factlint("right.md", "wrong.md", "--format", "json")
    assert done.code == 2
    assert done.err == "factlint: right.md: parser 'markdown' of factlint failed: IndexError: list index out of range\n"
    assert done.found == [("pattern", "Bracken Water")]


def test_a_closed_pipe_is_no_error(drafts: Path) -> None:
    write(drafts / "long.md", WRONG * 5000)
    reader = subprocess.Popen(
        [sys.executable, "-m", "factlint", "long.md"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert reader.stdout
    assert reader.stderr
    reader.stdout.read(10)
    reader.stdout.close()
    assert reader.stderr.read() == b""
    assert reader.wait() == 1


def test_any_encoding_of_standard_output_will_do(drafts: Path) -> None:
    write(drafts / "d.md", "“Bracken Water” 🚢\n")
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    for form in ("text", "json"):
        done = command("d.md", "--format", form, env=env)
        assert (done.returncode, done.stderr) == (1, "")


FIGURE_RULES = """factlint: 1
entities:
  brackwater: {names: [Brackwater]}
facts:
  - id: revenue
    claim: Brackwater's revenue grew 12% in 2024.
    source: https://example.org/report
"""


@pytest.mark.parametrize(("asked", "found"), [("false", []), ("true", [("misstated-figure", "warning", None)])])
def test_figures_that_a_speaker_gives_are_held_against_facts_where_asked(folder, factlint, asked, found):
    (folder / "facts.yaml").write_text(FIGURE_RULES, encoding="utf-8")
    (folder / "factlint.toml").write_text(f'rules = "facts.yaml"\nquoted-figures = {asked}\n', encoding="utf-8")
    (folder / "draft.md").write_text('"Brackwater\'s revenue grew 21% in 2024," said Lena Ruiz.\n', encoding="utf-8")
    done = factlint("check", "--format", "json", "draft.md")
    assert [(f["name"], f["severity"], f["fix"]) for f in done.json["findings"]] == found
    assert done.code == 0


def test_a_figure_that_nobody_quotes_is_an_error_either_way(folder, factlint):
    (folder / "facts.yaml").write_text(FIGURE_RULES, encoding="utf-8")
    (folder / "factlint.toml").write_text('rules = "facts.yaml"\nquoted-figures = true\n', encoding="utf-8")
    (folder / "draft.md").write_text("Brackwater's revenue grew 21% in 2024.\n", encoding="utf-8")
    done = factlint("check", "--format", "json", "draft.md")
    assert [(f["severity"], f["fix"]["text"]) for f in done.json["findings"]] == [("error", "12%")]
    assert done.code == 1


def test_a_setting_that_is_neither_true_nor_false_is_told(folder, factlint):
    (folder / "factlint.toml").write_text('quoted-figures = "yes"\n', encoding="utf-8")
    (folder / "draft.md").write_text("Nothing.\n", encoding="utf-8")
    done = factlint("check", "draft.md")
    assert done.code == 2
    assert "quoted-figures must be one of true, false" in done.err


def test_a_report_is_not_written_over_what_was_read(rules, folder, factlint):  # noqa: ARG001
    (folder / "draft.md").write_text("Bracken Water sails at noon.\n", encoding="utf-8")
    for read in ("draft.md", "./draft.md"):
        done = factlint("check", "draft.md", "--output", read)
        assert done.code == 2
        assert "is read in this run" in done.err
    assert (folder / "draft.md").read_text(encoding="utf-8") == "Bracken Water sails at noon.\n"


@pytest.mark.parametrize("read", ["facts.yaml", "factlint.toml", "broken.toml"])
def test_a_report_is_not_written_over_a_rule_set_or_a_configuration(rules, folder, factlint, read):  # noqa: ARG001
    (folder / "draft.md").write_text("Bracken Water sails at noon.\n", encoding="utf-8")
    (folder / "broken.toml").write_text("rules = [\n", encoding="utf-8")
    before = (folder / read).read_bytes()
    config = ["--config", read] if read == "broken.toml" else []
    assert factlint("check", "draft.md", "--fix", "--output", read, *config).code == 2
    assert (folder / read).read_bytes() == before
    assert (folder / "draft.md").read_text(encoding="utf-8") == "Bracken Water sails at noon.\n"


def test_a_full_disk_is_no_fault_of_the_program(drafts: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("nothing here is always full")
    write(drafts / "long.md", WRONG * 5000)
    with full.open("w") as stream:
        done = subprocess.run(
            [sys.executable, "-m", "factlint", "long.md"], stdout=stream, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr == "factlint: standard output: cannot be written: No space left on device\n"


@pytest.mark.parametrize("where", ["option", "configuration"])
def test_a_facts_id_is_no_name_of_findings(drafts: Path, factlint: Factlint, where: str) -> None:
    if where == "configuration":
        write(drafts / "factlint.toml", 'rules = "facts.yaml"\nselect = "sales"\n')
    done = factlint("wrong.md", *(["--select", "sales"] if where == "option" else []))
    assert done.code == 2
    assert "no finding is called 'sales'; select and ignore take names of findings" in done.err


def test_a_draft_that_is_named_twice_counts_once(drafts: Path, factlint: Factlint) -> None:  # noqa: ARG001
    assert "1 error in 1 draft," in factlint("wrong.md", "./wrong.md").out


def test_one_fact_is_no_facts(drafts: Path, factlint: Factlint) -> None:
    text = (drafts / "facts.yaml").read_text(encoding="utf-8")
    write(drafts / "facts.yaml", text[: text.index("  - id: ship-name")])
    assert factlint("right.md").out == "No findings in 1 draft, held against 1 fact.\n"


def test_the_summary_tells_when_the_rules_are_not_ones_own(folder, factlint):
    (folder / "draft.md").write_text("It rained all day.\n", encoding="utf-8")
    assert "of the rule set that comes with factlint." in factlint("draft.md", "--isolated").out


def test_the_summary_says_nothing_of_ones_own_rules(rules, folder, factlint):  # noqa: ARG001
    (folder / "draft.md").write_text("It rained all day.\n", encoding="utf-8")
    assert factlint("draft.md").out == "No findings in 1 draft, held against 2 facts.\n"


def test_an_interrupt_is_no_finding(rules, folder, factlint, monkeypatch):  # noqa: ARG001
    def interrupted(*_args, **_kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr("factlint.app.Session.check", interrupted)
    (folder / "draft.md").write_text("It rained all day.\n", encoding="utf-8")
    assert factlint("draft.md").code == 130
