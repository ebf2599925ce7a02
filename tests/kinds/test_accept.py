"""`accept`: further values that are as right as a fact's own."""

from pathlib import Path

import pytest

from factlint import check_text

RULES = """factlint: 1
facts:
  - id: crew
    claim: Brackwater employs 500 people.
    accept: [510 people, some 520 with the guides]
    source: https://example.org/crew
  - id: port
    claim: The Brackwater flagship Petrel sails from Eastholt.
    value: Eastholt
    among: [Eastholt, Westholt, Norholt]
    accept: [Norholt]
    source: https://example.org/port
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Brackwater employs 500 people.", []),
        ("Brackwater employs 510 people.", []),
        ("Brackwater employs about 520 people.", []),
        ("Brackwater employs 610 people.", ["misstated-figure"]),
        ("The Brackwater flagship Petrel sails from Norholt.", []),
        ("The Brackwater flagship Petrel sails from Westholt.", ["misstated-term"]),
    ],
)
def test_what_is_accepted_is_right(tmp_path: Path, text: str, found: list[str]):
    rules = tmp_path / "facts.yaml"
    rules.write_text(RULES, encoding="utf-8")
    report = check_text(text, rules=[rules], isolated=True)
    assert not report.problems
    assert [finding.name for finding in report.findings] == found


@pytest.mark.parametrize(
    ("claim", "accept", "said"),
    [
        ("Brackwater employs 500 people.", "the usual", "'accept' holds 'the usual', in which no figure can be read"),
        ("The Petrel was launched on 14 March 2004.", "soon", "'accept' holds 'soon', in which no date can be read"),
    ],
)
def test_what_cannot_be_read_is_an_error(tmp_path: Path, claim: str, accept: str, said: str):
    rules = tmp_path / "facts.yaml"
    fact = f"  - {{id: a, source: 'https://example.org', claim: {claim},\n     accept: {accept}}}\n"
    rules.write_text(f"factlint: 1\nfacts:\n{fact}", encoding="utf-8")
    report = check_text("", rules=[rules], isolated=True)
    assert [(problem.line, problem.message) for problem in report.problems] == [(4, said)]
