"""`factlint read`, `explain`, `rules` and `plugins`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Outcome

    Factlint = Callable[..., Outcome]

DRAFT = """Sean Astin, president of SAG-AFTRA, spoke on 14 March 2024.

“We have waited long enough for this,” Astin said. Revenue rose 17% in the third quarter of 2025,
and a ship cost $1.2 billion, with at least 450 jobs gone, and one in five of the crews.
"""


@pytest.fixture
def mentions(folder: Path, factlint: Factlint) -> list[dict[str, object]]:
    (folder / "people.yaml").write_text(
        "factlint: 1\nentities:\n  sean-astin:\n    names: [Sean Astin, Astin]\nfacts:\n"
        "  - {id: none, pattern: zzqq, message: never, source: 'https://example.org'}\n"
    )
    (folder / "d.txt").write_text(DRAFT, encoding="utf-8")
    done = factlint("read", "--format", "json", "--rules", "people.yaml", "d.txt")
    assert (done.code, done.err) == (0, "")
    assert done.json["version"] == 1
    return list(done.json["mentions"])


QUANTITY = {"unit": None, "reading": "exact", "change": None}


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("date", "14 March 2024", {"date": "2024-03-14"}),
        ("period", "third quarter of 2025", {"period": "2025-Q3"}),
        ("quantity", "17%", {**QUANTITY, "dimension": "percent", "low": 17, "high": 17, "change": "up"}),
        ("quantity", "$1.2 billion", {**QUANTITY, "dimension": "money", "unit": "USD", "low": 1.2e9, "high": 1.2e9}),
        ("quantity", "one in five", {**QUANTITY, "dimension": "ratio", "low": 0.2, "high": 0.2}),
        ("name", "Sean Astin", {"entity": "sean-astin", "name": "Sean Astin", "role": "president of SAG-AFTRA"}),
        (
            "quotation",
            "“We have waited long enough for this,”",
            {
                "text": "We have waited long enough for this,",
                "speaker": "Sean Astin",
                "cue": "said",
                "person": "Sean Astin",
                "entity": "sean-astin",
                "use": "speech",
            },
        ),
    ],
)
def test_read_as_values(mentions: list[dict[str, object]], kind: str, text: str, value: dict[str, object]) -> None:
    found = [m for m in mentions if (m["kind"], m["text"]) == (kind, text)]
    assert [m["value"] for m in found] == [value]


def test_read_at_least(mentions: list[dict[str, object]]) -> None:
    (found,) = [m["value"] for m in mentions if str(m["text"]).startswith("450")]
    assert found == {
        "dimension": "count",
        "unit": "jobs",
        "low": 450,
        "high": None,
        "reading": "at-least",
        "change": None,
    }


def test_read_spans_are_of_the_file(mentions: list[dict[str, object]]) -> None:
    assert mentions
    for mention in mentions:
        start, end = mention["start"], mention["end"]
        assert isinstance(start, dict)
        assert isinstance(end, dict)
        assert DRAFT[start["offset"] : end["offset"]] == mention["text"]


def test_read_as_text(folder: Path, factlint: Factlint) -> None:
    (folder / "d.md").write_text("It rose **17%**.\n")
    done = factlint("read", "d.md")
    assert done.code == 0
    assert "d.md:1:11: quantity" in done.out
    assert "17%" in done.out


def test_read_says_what_is_not_known(folder: Path, factlint: Factlint) -> None:
    (folder / "d.md").write_text("It rose on Tuesday.\n")
    assert factlint("read", "d.md").out == "d.md:1:12: date      Tuesday  ->  not known\n"
    (found,) = factlint("read", "d.md", "--format", "json").json["mentions"]
    assert found["value"] == {"date": None}


def test_read_tells_what_is_missing(folder: Path, factlint: Factlint) -> None:
    (folder / "d.md").write_text("It rose 17%.\n")
    done = factlint("read", "gone.md", "d.md", "--format", "json")
    assert done.code == 2
    assert done.json["mentions"]
    assert done.err == "factlint: gone.md: no such file\n"


FLEET = """factlint: 1
entities:
  brackwater: {names: [Brackwater]}
facts:
  - {id: revenue, claim: "Brackwater's revenue grew 9% in 2024.", source: "https://example.org"}
  - {id: founding, claim: "Brackwater was founded on 4 May 1962.", source: "https://example.org"}
"""


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        ("Brackwater's revenue grew 19% in 2024.", "revenue (9%): misstated-figure"),
        ("Brackwater's revenue grew 9% in 2024.", "revenue (9%): right"),
        ("Brackwater's revenue grew 19% in 2023.", "revenue (9%): not checked, for its period"),
        ("Brackwater's revenue grew 19% in 2023.", "period: no (2023)"),
        ("“Our revenue at Brackwater grew 19%,” she said.", "prose: no (quoted)"),
        ("Brackwater was founded on 5 May 1962.", "founding (4 May 1962): misstated-date"),
        ("The gulls ate 19% of the chips.", "no fact is near it"),
    ],
)
def test_read_explains_what_was_not_checked(folder: Path, factlint: Factlint, draft: str, told: str) -> None:
    (folder / "fleet.yaml").write_text(FLEET)
    (folder / "d.md").write_text(draft)
    done = factlint("read", "--explain", "--rules", "fleet.yaml", "d.md")
    assert done.code == 0
    assert told in done.out


def test_read_explains_as_json(folder: Path, factlint: Factlint) -> None:
    (folder / "fleet.yaml").write_text(FLEET)
    (folder / "d.md").write_text("Brackwater's revenue grew 19% in 2023.")
    found = factlint("read", "--explain", "--format", "json", "--rules", "fleet.yaml", "d.md").json["mentions"]
    (figure,) = [mention for mention in found if mention["kind"] == "quantity"]
    (near,) = figure["considered"]
    assert (near["fact"], near["value"], near["failed"], near["verdict"]) == ("revenue", "9%", "period", None)
    assert near["conditions"][-1] == {"condition": "period", "answer": "no", "words": ["2023"]}
    assert all("considered" not in mention for mention in found if mention["kind"] == "name")


def test_explain_a_finding(folder: Path, factlint: Factlint) -> None:  # noqa: ARG001
    done = factlint("explain", "pattern")
    assert done.code == 0
    assert "severity  error" in done.out


def test_explain_a_fact(rules: Path, factlint: Factlint) -> None:  # noqa: ARG001
    done = factlint("explain", "company-name")
    assert done.code == 0
    for said in (
        "The company's name is Brackwater.",
        "House style, Brackwater, 4 March 2025, https://example.org/style",
        "Bracken Water sails at noon.",
        "facts.yaml:10",
    ):
        assert said in done.out


EXPLAINED = """factlint: 1
entities:
  brackwater: {names: [Brackwater]}
facts:
  - id: apprentices
    claim: Brackwater trained 40 apprentices at a cost of $2 million in 2024.
    unless: Harborline
    tolerance: 2%
    was: [{value: 35 apprentices, until: 2024-05-01}]
    accept: forty
    expires: 2030-01-01
    source: https://example.org
"""


def test_explain_shows_each_claim_in_whole_words(folder: Path, factlint: Factlint) -> None:
    (folder / "r.yaml").write_text(EXPLAINED)
    done = factlint("explain", "--rules", "r.yaml", "apprentices")
    rows = [tuple(line.strip().split("  ", 1)) for line in done.out.splitlines()]
    labels = [row[0] for row in rows][3:]
    block = ["value", "subject", "topic", "period"]
    assert labels[:16] == ["kind", *block, "", *block, "unless", "tolerance", "accept", "was", "expires", "source"]
    told = {row[0]: row[1].strip() for row in rows if len(row) == 2}
    assert (told["value"], told["subject"], told["period"]) == ("$2 million", "Brackwater", "2024")
    assert "apprentices" in told["topic"].split(" + ")
    assert (told["unless"], told["tolerance"], told["accept"]) == ("harborline", "2%", "forty")
    assert (told["was"], told["expires"]) == ("35 apprentices until 2024-05-01", "2030-01-01")


def test_explain_names_the_nearest(rules: Path, factlint: Factlint) -> None:  # noqa: ARG001
    done = factlint("explain", "company-nam")
    assert (done.code, done.out) == (2, "")
    assert "did you mean 'company-name'?" in done.err


def test_rules_check(rules: Path, factlint: Factlint) -> None:
    assert factlint("rules", "check").out == "facts.yaml: 2 facts\n"
    assert factlint("rules", "check", "facts.yaml").out == "facts.yaml: 2 facts\n"
    rules.write_text("factlint: 1\nfacts:\n  - id: a\n    pattern: b\n    mesage: c\n    source: https://example.org\n")
    done = factlint("rules", "check", "facts.yaml")
    assert done.code == 2
    assert "facts.yaml:5:5" in done.err
    assert "did you mean 'message'?" in done.err


def test_rules_check_counts_what_is_wrong_beside_what_can_be_used(rules: Path, factlint: Factlint) -> None:
    with rules.open("a") as file:
        file.write("  - id: third\n    pattern: x\n    message: never\n    source: nowhere\n")
    done = factlint("rules", "check")
    assert (done.code, done.out) == (2, "facts.yaml: 2 facts, 1 problem\n")
    text = rules.read_text()
    rules.write_text(text[: text.index("  - id: ship-name")])
    assert factlint("rules", "check").out == "facts.yaml: 1 fact\n"


@pytest.mark.parametrize("command", ["check", "test"])
def test_rules_commands_take_the_option_of_the_others(rules: Path, factlint: Factlint, command: str) -> None:
    (rules.parent / "factlint.toml").unlink()
    assert factlint("rules", command, "--rules", "facts.yaml") == factlint("rules", command, "facts.yaml")


def test_rules_test(rules: Path, factlint: Factlint) -> None:
    done = factlint("rules", "test")
    assert (done.code, done.out) == (0, "2 sentences tried, 0 failed.\n")
    text = (
        rules.read_text()
        .replace("right: [Brackwater", "right: [Bracken Water")
        .replace("wrong: [Bracken Water", "wrong: [H")
    )
    rules.write_text(text)
    done = factlint("rules", "test", "facts.yaml")
    assert done.code == 1
    assert "facts.yaml:10: company-name: “H sails at noon.” is wrong, but nothing was found" in done.out
    assert "“Bracken Water sails at noon.” is right, but pattern was found at “Bracken Water”" in done.out


OWN_CLAIMS = """factlint: 1
unsourced: allow
facts:
  - {id: pay, claim: Brackwater pays a deckhand up to $3000 a month.}
  - {id: sales, claim: Brackwater's ticket sales rose 12% to $2 million in 2024.}
  - {id: launch, claim: The Petrel was launched on 14 March 2004.}
  - id: port
    claim: The Petrel sails from Ostend.
    value: Ostend
    among: [Ostend, Antwerp, Dunkirk]
    examples: {wrong: [The Petrel sails from Dunkirk.]}
"""


def test_rules_test_changes_the_values_of_claims(folder: Path, factlint: Factlint) -> None:
    (folder / "r.yaml").write_text(OWN_CLAIMS)
    done = factlint("rules", "test", "r.yaml")
    # a claim each, the example, and: one amount, two figures, one date, two other ports
    assert (done.code, done.out) == (0, "11 sentences tried, 0 failed.\n")


def test_rules_test_tells_which_values_a_fact_would_not_notice(folder: Path, factlint: Factlint) -> None:
    deaf = OWN_CLAIMS.replace("    value: Ostend", "    value: Ostend\n    unless: [petrel]")
    deaf = deaf.replace("rose 12% to $2 million in 2024.}", "rose 12% in 2024., unless: rose}")
    (folder / "r.yaml").write_text(deaf.replace("    examples: {wrong: [The Petrel sails from Dunkirk.]}\n", ""))
    done = factlint("rules", "test", "r.yaml")
    assert done.code == 1
    for changed in (
        "r.yaml:5: sales: “Brackwater's ticket sales rose 36% in 2024.” would not be noticed: “36%” for “12%”",
        "port: “The Petrel sails from Antwerp.” would not be noticed: “Antwerp” for “Ostend”",
        "port: “The Petrel sails from Dunkirk.” would not be noticed: “Dunkirk” for “Ostend”",
        "3 failed.",
    ):
        assert changed in done.out


def test_rules_list(rules: Path, factlint: Factlint) -> None:  # noqa: ARG001
    done = factlint("rules", "list")
    assert done.code == 0
    assert "ship-name (pattern)\n  The ship's name is Petrel.\n  House style, Brackwater" in done.out


def test_rules_schema_fits_the_rules(rules: Path, factlint: Factlint) -> None:
    import jsonschema
    from ruamel.yaml import YAML

    schema = json.loads(factlint("rules", "schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert "$schema" in schema
    data = YAML(typ="safe", pure=True).load(rules)
    for source in data["sources"].values():
        source["date"] = source["date"].isoformat()
    jsonschema.validate(data, schema)


def test_plugins_lists_what_is_built_in(folder: Path, factlint: Factlint) -> None:  # noqa: ARG001
    done = factlint("plugins")
    assert done.code == 0
    assert done.out.startswith("factlint (factlint ")
    for name in ("markdown", "plain", "figure", "quotation", "yaml", "text", "json"):
        assert name in done.out
