from pathlib import Path

import pytest

from factlint import check_text

RULES = """factlint: 1
facts:
  - id: ferries
    claim: Brackwater runs 12 ferries.
    expires: 2025-06-30
    source: https://example.org/fleet
  - id: port
    claim: The flagship Petrel sails from Ostend.
    value: Ostend
    among: [Ostend, Zeebrugge]
    expires: 2025-06-30
    source: https://example.org/fleet
  - id: motto
    quote: A ferry that waits is a ferry that is trusted.
    speaker: Lena Ruiz
    expires: 2025-06-30
    source: https://example.org/fleet
  - id: chief
    person: Lena Ruiz
    role: chief executive of Brackwater
    expires: 2025-06-30
    source: https://example.org/fleet
  - id: founding
    claim: Brackwater was founded in 1962.
    expires: 2025-06-30
    source: https://example.org/fleet
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    path = tmp_path / "facts.yaml"
    path.write_text(RULES, encoding="utf-8")
    return path


def found(rules: Path, text: str, date: str) -> list[tuple[str, str]]:
    draft = f"---\ntitle: Ferries\ndate: {date}\n---\n\n{text}\n"
    report = check_text(draft, rules=[rules], isolated=True)
    assert not report.problems
    return [(finding.name, finding.text) for finding in report.findings]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Brackwater runs 12 ferries.", "12 ferries"),
        ("Brackwater was founded in 1962.", "1962"),
        ("The flagship Petrel sails from Ostend.", "Ostend"),
        ("“A ferry that waits is a ferry,” said Lena Ruiz.", "“A ferry that waits is a ferry,”"),
        ("Brackwater CEO Lena Ruiz was late.", "Brackwater CEO"),
    ],
)
def test_what_rests_on_a_fact_past_its_day_is_told(rules: Path, text: str, words: str):
    assert found(rules, text, "2025-07-01") == [("expired-fact", words)]


def test_on_its_day_a_fact_still_holds(rules: Path):
    assert found(rules, "Brackwater runs 12 ferries.", "2025-06-30") == []


def test_what_is_wrong_by_it_is_told_as_wrong(rules: Path):
    assert found(rules, "Brackwater runs 21 ferries.", "2025-07-01") == [("misstated-figure", "21 ferries")]
    assert found(rules, "The flagship Petrel sails from Zeebrugge.", "2025-07-01") == [("misstated-term", "Zeebrugge")]


def test_a_draft_that_does_not_speak_of_it_is_left_alone(rules: Path):
    assert found(rules, "It rained on the ferries all day.", "2025-07-01") == []
    assert found(rules, "It rained in Ostend all day.", "2025-07-01") == []
    assert found(rules, "The Petrel does not sail from Ostend.", "2025-07-01") == []
