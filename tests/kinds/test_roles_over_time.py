"""Roles held for a time: what a draft may say of them on its day, alone and together with others of the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint import check_text

if TYPE_CHECKING:
    from pathlib import Path

    from factlint.findings import Finding

RULES = """factlint: 1
entities:
  lena-ruiz: {names: [Lena Ruiz, Ruiz]}
  joss-arden: {names: [Joss Arden, Arden]}
  ilse-brandt: {names: [Ilse Brandt, Brandt]}
  brackwater: {names: [Brackwater]}
facts:
  - id: ruiz-chief
    person: lena-ruiz
    role: chief executive of Brackwater
    from: 2019-03
    until: 2024-06-30
    source: https://example.org/board
  - id: ruiz-chair
    person: lena-ruiz
    role: chair of Brackwater
    from: 2024-07-01
    source: https://example.org/board
  - id: arden-chief
    person: joss-arden
    role: chief executive of Brackwater
    from: 2024-07-01
    expires: 2026-01-31
    source: https://example.org/board
  - id: arden-board
    person: joss-arden
    role: director of the Harbour Trust
    source: https://example.org/board
  - id: brandt-governor
    person: ilse-brandt
    role: governor of Marwood
    until: 2022
    source: https://example.org/board
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    path = tmp_path / "facts.yaml"
    path.write_text(RULES, encoding="utf-8")
    return path


def found(rules: Path, text: str, date: str) -> list[Finding]:
    report = check_text(f"---\ntitle: Ferries\ndate: {date}\n---\n\n{text}\n", rules=[rules], isolated=True)
    assert not report.problems
    return list(report.findings)


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("2024-06-30", "Lena Ruiz, chief executive of Brackwater, was late."),
        ("2024-07-01", "Lena Ruiz, former chief executive of Brackwater, was late."),
        ("2024-07-01", "Brackwater's former CEO, Lena Ruiz, was late."),
        ("2024-07-01", "Lena Ruiz, chair of Brackwater, was late."),
        ("2024-07-01", "Then-CEO Lena Ruiz was late."),
        ("2024-06-30", "Incoming Brackwater CEO Joss Arden was late."),
        ("2024-07-01", "In 2021, chief executive Lena Ruiz was late."),
        ("2024-07-01", "Lena Ruiz, chief executive of Brackwater, told the board in May 2023 that she was late."),
        ("2024-07-01", "Lena Ruiz, former chief engineer of Norsk, was late."),
        # Two posts at once, of which either may be meant.
        ("2025-01-01", "Joss Arden, chief executive of Brackwater, was late."),
        ("2025-01-01", "Joss Arden, a director of the Harbour Trust, was late."),
        # In the year of the change nobody knows, and of a post that is over another title says nothing.
        ("2022-05-01", "Ilse Brandt, governor of Marwood, was late."),
        ("2022-05-01", "Ilse Brandt, former governor of Marwood, was late."),
        ("2022-05-01", "Ilse Brandt, mayor of Marwood, was late."),
        ("2023-05-01", "Ilse Brandt, mayor of Marwood, was late."),
        ("2023-05-01", "Governor Ilse Brandt was late."),
    ],
)
def test_right_on_the_day(rules: Path, date: str, text: str) -> None:
    assert found(rules, text, date) == []


@pytest.mark.parametrize(
    ("date", "text", "fact", "wrong", "message"),
    [
        (
            "2024-07-01",
            "Lena Ruiz, chief executive of Brackwater, was late.",
            "ruiz-chief",
            "chief executive of Brackwater",
            "Lena Ruiz was chief executive of Brackwater until 2024-06-30",
        ),
        (
            "2024-07-01",
            "Brackwater CEO Lena Ruiz was late.",
            "ruiz-chief",
            "Brackwater CEO",
            "Lena Ruiz was chief executive of Brackwater until 2024-06-30",
        ),
        (
            "2024-06-30",
            "Lena Ruiz, former chief executive of Brackwater, was late.",
            "ruiz-chief",
            "former chief executive of Brackwater",
            "Lena Ruiz is chief executive of Brackwater, not former chief executive of Brackwater",
        ),
        (
            "2024-06-30",
            "Joss Arden, chief executive of Brackwater, was late.",
            "arden-chief",
            "chief executive of Brackwater",
            "Joss Arden is chief executive of Brackwater only from 2024-07-01",
        ),
        (
            "2024-07-01",
            "Lena Ruiz, chief engineer of Brackwater, was late.",
            "ruiz-chair",
            "chief engineer of Brackwater",
            "Lena Ruiz is chair of Brackwater, not chief engineer of Brackwater",
        ),
        (
            "2023-01-01",
            "Ilse Brandt, governor of Marwood, was late.",
            "brandt-governor",
            "governor of Marwood",
            "Ilse Brandt was governor of Marwood until 2022",
        ),
    ],
)
def test_wrong_on_the_day(rules: Path, date: str, text: str, fact: str, wrong: str, message: str) -> None:
    (finding,) = found(rules, text, date)
    assert (finding.name, finding.fact, finding.text) == ("misstated-role", fact, wrong)
    assert finding.message == message


def test_a_title_that_is_over_can_be_mended(rules: Path) -> None:
    (finding,) = found(rules, "Lena Ruiz, the chief executive of Brackwater, was late.", "2025-01-01")
    assert finding.expected == "former chief executive of Brackwater"
    assert finding.fix is not None
    assert (finding.fix.text, finding.fix.safe) == ("former chief executive of Brackwater", False)


def test_what_rests_on_a_role_past_its_day_is_told(rules: Path) -> None:
    (finding,) = found(rules, "Brackwater CEO Joss Arden was late.", "2026-02-01")
    assert (finding.name, finding.text) == ("expired-fact", "Brackwater CEO")
    assert found(rules, "Brackwater CEO Joss Arden was late.", "2026-01-31") == []
    assert [f.name for f in found(rules, "Brackwater CFO Joss Arden was late.", "2026-02-01")] == ["misstated-role"]
