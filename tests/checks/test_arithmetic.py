"""Sums in prose: each relation fires where it must, at the marked words, and keeps silent elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from factlint.checks.inconsistent_arithmetic import ArithmeticCheck
from factlint.facts.entities import EntityIndex
from factlint.findings import Judged
from factlint.parsers.plain import PlainParser
from factlint.reading import Reading

TABLE = YAML(typ="safe").load(Path(__file__).with_name("arithmetic.yaml"))
ROWS = {side: [(name, text) for name, rows in TABLE.items() for text in rows[side]] for side in ("fires", "silent")}


def found(text: str) -> list[str]:
    reading = Reading(PlainParser().parse(text, "draft.txt"), EntityIndex({}))
    findings = list(ArithmeticCheck().check(reading, Judged()))
    assert all(finding.text == finding.span.of(text) for finding in findings)
    return [finding.text for finding in findings]


@pytest.mark.parametrize(("relation", "text"), ROWS["fires"])
def test_what_does_not_add_up_is_marked(relation: str, text: str):
    assert found(re.sub("[«»]", "", text)) == re.findall("«(.*?)»", text), relation


@pytest.mark.parametrize(("relation", "text"), ROWS["silent"])
def test_what_adds_up_or_says_something_else_is_left_alone(relation: str, text: str):
    assert found(text) == [], relation


def test_every_relation_fires_and_keeps_silent():
    assert all(rows["fires"] and rows["silent"] for rows in TABLE.values())
