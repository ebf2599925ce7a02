"""The texts of sources, as they are read with a rule set: who speaks in them, where, and what cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.facts.texts import PASSAGE
from factlint.plugins import install
from factlint.rulesets import load_rule_set

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Outcome
    from factlint.facts.model import RuleSet

    Factlint = Callable[..., Outcome]

RULES = """\
factlint: 1
entities:
  lena-ruiz: {names: [Lena Ruiz, Ruiz]}
  tom-hale: {names: [Tom Hale, Hale]}
sources:
  talk:
    title: A talk
    text: %s
facts:
  - id: ruiz-quote
    quote: We do not sell seats, we sell arrivals.
    speaker: lena-ruiz
    source: talk
  - id: hale-role
    person: tom-hale
    role: chair of Brackwater
    source: talk
"""


def read(folder: Path, name: str, text: str) -> RuleSet:
    (folder / name).write_text(text, encoding="utf-8")
    (folder / "facts.yaml").write_text(RULES % name, encoding="utf-8")
    rules, problems = load_rule_set(str(folder / "facts.yaml"), install(isolated=True).toolbox)
    assert not problems
    return rules


def voices(rules: RuleSet) -> list[tuple[str | None, str | None, list[str]]]:
    (text,) = rules.texts
    said: list[list[str]] = [[] for _ in text.voices]
    for passage in rules.passages:
        said[passage.voice].append(passage.words)
    return [(voice.name, voice.person, words) for voice, words in zip(text.voices, said, strict=True)]


def test_the_voices_of_a_transcript_each_hold_all_that_one_says(folder: Path) -> None:
    rules = read(
        folder, "talk.md", "**HOST:** Seats?\n\n**RUIZ:** Arrivals.\n\n**HOST:** How?\n\n**Lena Ruiz:** On time.\n"
    )
    assert rules.texts[0].labelled
    assert voices(rules) == [
        ("HOST", None, ["Seats?", "How?"]),
        ("RUIZ", "lena-ruiz", ["Arrivals.", "On time."]),
    ]


def test_a_press_release_has_its_own_voice_and_those_that_it_quotes(folder: Path) -> None:
    release = (
        "Brackwater sells arrivals.\n\n“We sell no seats,” said Lena Ruiz. “We never did,” said Joss Arden, a pilot."
    )
    rules = read(folder, "release.txt", release)
    assert not rules.texts[0].labelled
    assert voices(rules)[0][2][0] == "Brackwater sells arrivals."
    assert voices(rules)[1:] == [
        ("Lena Ruiz", "lena-ruiz", ["We sell no seats,"]),
        ("Joss Arden", None, ["We never did,"]),
    ]


def test_a_text_that_quotes_nobody_is_the_statement_of_the_one_who_is_quoted_from_it(folder: Path) -> None:
    rules = read(folder, "statement.txt", "We do not sell seats.\n\nWe sell “arrivals”.")
    assert voices(rules) == [("Lena Ruiz", "lena-ruiz", ["We do not sell seats.", "We sell “arrivals”."])]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_places_are_lines_and_columns_of_the_file(folder: Path, newline: str) -> None:
    lines = ["\ufeffWEBVTT", "", "00:01.000 --> 00:02.000", "<v Lena Ruiz>We <i>do</i> not", "sell seats &amp; ships."]
    (folder / "talk.vtt").write_bytes(newline.join(lines).encode())
    (folder / "facts.yaml").write_text(RULES % "talk.vtt", encoding="utf-8")
    (passage,) = load_rule_set(str(folder / "facts.yaml"), install(isolated=True).toolbox)[0].passages
    places = {word: passage.place(passage.words.index(word))[1:] for word in ("We", "do", "not", "sell", "&", "ships")}
    assert places == {"We": (4, 14), "do": (4, 20), "not": (4, 27), "sell": (5, 1), "&": (5, 12), "ships": (5, 18)}


def test_long_turns_are_cut_between_words(folder: Path) -> None:
    said = " ".join(f"{number} ferries sail." for number in range(200))
    rules = read(folder, "talk.txt", f"HOST: Well?\n\nRUIZ: {said}\n")
    passages = [passage for passage in rules.passages if passage.voice == 1]
    assert " ".join(passage.words.strip() for passage in passages) == said
    assert max(len(passage.words) for passage in passages) < 2 * PASSAGE
    assert [passage.place(0).column for passage in passages[:2]] == [7, 7 + len(passages[0].words)]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("talk.txt", b"", "the text talk.txt holds no words"),
        ("talk.md", b"<!-- soon -->\n", "the text talk.md holds no words"),
        ("talk.txt", b"One\nTwo \xe9\n", "the text talk.txt:2 is not UTF-8 text: byte 0xe9 at offset 8"),
        ("talk.txt", "Ruiz".encode("utf-16"), "the text talk.txt is UTF-16 text; save it as UTF-8"),
        ("talk.docx", b"PK\x03\x04", "the text talk.docx cannot be read: no parser reads .docx files; there is: .md"),
        ("talk", b"Ruiz", "the text talk cannot be read: no parser reads such files"),
        ("talk.vtt", b"Ruiz", "the text talk.vtt:1 is no WebVTT"),
        ("talk.srt", b"Ruiz", "the text talk.srt:1 has no cues"),
    ],
)
def test_a_text_that_cannot_be_read_is_told_at_its_place(
    folder: Path, factlint: Factlint, name: str, data: bytes, message: str
) -> None:
    (folder / name).write_bytes(data)
    (folder / "facts.yaml").write_text(RULES % name, encoding="utf-8")
    (folder / "draft.md").write_text("Nothing.", encoding="utf-8")
    done = factlint("draft.md", "--rules", "facts.yaml")
    assert done.code == 2
    assert f"facts.yaml:8:11: {message}" in done.err


def test_a_text_of_a_source_written_out_and_one_that_is_named_twice_are_read_once(folder: Path) -> None:
    (folder / "talk.txt").write_text("HOST: Seats?\nRUIZ: Arrivals.\n", encoding="utf-8")
    rules = RULES.replace(
        "    source: talk\n  - id: hale", "    source: [talk, {title: T, text: talk.txt}]\n  - id: hale"
    )
    (folder / "facts.yaml").write_text(rules % "talk.txt", encoding="utf-8")
    found, problems = load_rule_set(str(folder / "facts.yaml"), install(isolated=True).toolbox)
    assert [text.path for text in found.texts] == [str(folder / "talk.txt")]
    assert not problems


def test_who_speaks_in_a_text_is_told(folder: Path, factlint: Factlint) -> None:
    read(folder, "talk.txt", "HOST: Seats?\n\nRUIZ: Arrivals.\n\nHOST: How?\n")
    said = "talk.txt: HOST in 2 passages, RUIZ (lena-ruiz) in 1"
    assert factlint("rules", "check", "facts.yaml").out == f"facts.yaml: 2 facts\n  {said}\n"
    assert said in factlint("explain", "ruiz-quote", "--rules", "facts.yaml").out
    quoted = RULES.index("  - id: ruiz-quote"), RULES.index("  - id: hale-role")
    (folder / "facts.yaml").write_text((RULES[: quoted[0]] + RULES[quoted[1] :]) % "talk.txt", encoding="utf-8")
    (folder / "talk.txt").write_text("Seats are not sold.\n\nThat is all.", encoding="utf-8")
    assert "nobody is quoted in it" in factlint("rules", "check", "facts.yaml").out


@pytest.mark.parametrize(
    ("said", "failure"),
    [
        ("RUIZ: Today we do not sell seats – we sell arrivals. Tomorrow, too.", None),
        ("RUIZ: We do not sell\n\nHOST: (laughter)\n\nRUIZ: seats, we sell arrivals.", None),
        ("RUIZ: We do not rent seats, we sell arrivals.", "is not in "),
        ("RUIZ: Good morning.", "is not in "),
    ],
)
def test_a_quotation_is_looked_for_in_the_text_of_its_source(
    folder: Path, factlint: Factlint, said: str, failure: str | None
) -> None:
    read(folder, "talk.txt", f"HOST: Seats?\n\n{said}\n")
    done = factlint("rules", "test", "facts.yaml")
    assert done.code == (1 if failure else 0)
    assert ("“We do not sell seats, we sell arrivals.” is not in talk.txt" in done.out) == bool(failure)
