"""Who is said to have spoken, and what quotation marks are there for, as labelled sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factlint.facts.entities import EntityIndex
from factlint.facts.model import Entity
from factlint.mentions.model import QuotationMention, QuotationUse
from factlint.parsers.markdown import MarkdownParser
from factlint.reading import Reading

CASES = YAML(typ="safe").load(Path(__file__).with_name("speakers.yaml").read_text(encoding="utf-8"))
ENTITIES = EntityIndex({"lena-ruiz": Entity("lena-ruiz", ("Lena Ruiz", "Ruiz"), person=True)})


def read(text: str) -> tuple[QuotationMention, ...]:
    return Reading(MarkdownParser().parse(text, "draft.md"), ENTITIES).quotations


def speaker(quotation: QuotationMention) -> str | None:
    if quotation.use is not QuotationUse.SPEECH:
        return "-"
    return (quotation.speaker.person or quotation.speaker.name) if quotation.speaker else None


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_speakers_are_read(case: dict[str, Any]) -> None:
    assert [speaker(quotation) for quotation in read(case["text"])] == case["speakers"]


@pytest.mark.parametrize(
    ("text", "name", "entity", "referring"),
    [
        ("“We are late,” Ruiz said.", "Ruiz", "lena-ruiz", False),
        ("Lena Ruiz was late. “We are sorry,” she said.", "she", "lena-ruiz", True),
        ("“We are late,” Ruiz said. “Very late.”", "Ruiz", "lena-ruiz", True),
        (
            "Lena Ruiz, the chief executive, was late. “We are sorry,” the chief executive said.",
            None,
            "lena-ruiz",
            True,
        ),
        ("“We are late,” said Ilse Brandt.", "Ilse Brandt", None, False),
        ("“We are late,” said Brackwater President Ilse Brandt.", "Ilse Brandt", None, False),
    ],
)
def test_speakers_are_resolved(text: str, name: str | None, entity: str | None, *, referring: bool) -> None:
    found = read(text)[-1].speaker
    assert found is not None
    assert (found.entity, found.referring) == (entity, referring)
    assert name is None or found.name == name


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“We are late,” Ruiz said.", "said"),
        ("According to Ruiz, “we are late.”", "according to"),
        ("As Ruiz puts it, “we are late.”", "puts it"),
        ("Ruiz was blunt: “We are late.”", None),
    ],
)
def test_cues_are_read(text: str, cue: str | None) -> None:
    assert read(text)[0].cue == cue
