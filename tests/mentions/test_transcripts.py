"""Transcripts: which labels say who speaks, whom they mean, and what each says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factlint.facts.model import Entity
from factlint.mentions.turns import read_turns
from factlint.mentions.voices import Voices
from factlint.parsers.markdown import MarkdownParser
from factlint.parsers.plain import PlainParser

CASES = YAML(typ="safe", pure=True).load((Path(__file__).parent / "transcripts.yaml").read_text(encoding="utf-8"))
RUIZ = Entity("lena-ruiz", ("Lena Ruiz", "Ruiz"), person=True)
HALE = Entity("tom-hale", ("Tom Hale",), person=True)
ASE = Entity("ase", ("Åse Ødegård",), person=True)
VOICES = Voices((RUIZ, HALE, ASE), {"lena-ruiz"})


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_turns(case: dict[str, Any]) -> None:
    parser = MarkdownParser() if case.get("markdown") else PlainParser()
    document = parser.parse(case["text"], "text")
    turns = read_turns(document, VOICES)
    found = [[turn.label, turn.person, *(span.of(document.prose) for span in turn.pieces)] for turn in turns]
    assert found == case["turns"]


@pytest.mark.parametrize(
    ("label", "person"),
    [
        ("LENA RUIZ", "lena-ruiz"),
        ("Dr. Ruiz", "lena-ruiz"),
        ("Lena M. Ruiz", "lena-ruiz"),
        ("Former Chief Executive Lena Ruiz", "lena-ruiz"),
        ("Lena", "lena-ruiz"),
        ("L.R.", "lena-ruiz"),
        ("Interviewee", "lena-ruiz"),
        ("ODEGARD", "ase"),
        # Of those who are not quoted, a hint is no name.
        ("Tom", None),
        ("TH", None),
        ("Maria Ruiz", None),
        ("Ruiz Shipping", None),
        ("Host", None),
        ("", None),
    ],
)
def test_whom_a_label_means(label: str, person: str | None) -> None:
    assert VOICES.person(label) == person


def test_a_name_of_two_persons_means_neither() -> None:
    voices = Voices((RUIZ, Entity("maria", ("Maria Ruiz", "Ruiz"), person=True)), {"lena-ruiz"})
    assert voices.person("RUIZ") is None
    assert voices.person("Maria Ruiz") == "maria"
