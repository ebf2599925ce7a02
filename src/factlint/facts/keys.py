"""The keys of a rule set that belong to no kind of fact, part by part.

The same tables check a file, make its JSON Schema and are what its documentation lists.
"""

from __future__ import annotations

from factlint.facts.entry import Key, Shape
from factlint.findings import Severity
from factlint.lexicon import LANGUAGES

FORMAT = "1"
"""The version of the rule sets' format that this program reads."""
KEBAB = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
"""What the id of a fact looks like."""

RULE_SET = (
    Key("factlint", Shape.TEXT, "the version of the format", required=True, choices=(FORMAT,)),
    Key("title", Shape.TEXT, "what the rule set is about"),
    Key("lang", Shape.TEXT, "the language of the facts and the drafts, en by default", choices=LANGUAGES),
    Key("entities", Shape.FORM, "who and what the facts are about, by a key of their own"),
    Key("sources", Shape.FORM, "where facts were verified, by a key of their own"),
    Key("unsourced", Shape.TEXT, "`allow` where facts may stand without a source", choices=("allow",)),
    Key("facts", Shape.FORM, "the verified facts", required=True),
)
ENTITY = (Key("names", Shape.TEXTS, "its names, the preferred one first", required=True),)
SOURCE = (
    Key("title", Shape.TEXT, "its title"),
    Key("url", Shape.TEXT, "its address"),
    Key("publisher", Shape.TEXT, "who published it"),
    Key("date", Shape.DATE, "when it was published"),
    Key("text", Shape.TEXT, "a local copy, a path from the rule set's folder; quotations are compared with it"),
)
FACT = (
    Key("id", Shape.TEXT, "its name in findings, in kebab-case; no other fact has it", required=True),
    Key("kind", Shape.TEXT, "its kind, where its other keys do not tell"),
    Key(
        "source",
        Shape.FORM,
        "where it was verified: a key of `sources`, a URL, a source written out, or several",
    ),
    Key("verified", Shape.DATE, "when a person checked it"),
    Key("expires", Shape.DATE, "from when on it must be checked again"),
    Key("was", Shape.FORM, "values that used to be right"),
    Key("accept", Shape.TEXTS, "further wordings that are right"),
    Key("severity", Shape.TEXT, "how much its findings matter", choices=tuple(severity.value for severity in Severity)),
    Key("note", Shape.TEXT, "shown with its findings"),
    Key("tags", Shape.TEXTS, "words to group facts by"),
    Key("examples", Shape.FORM, "its own tests"),
)
FORMERLY = (
    Key("value", Shape.TEXT, "the value that used to be right", required=True),
    Key("until", Shape.DATE, "the last day on which it was"),
)
EXAMPLES = (
    Key("right", Shape.TEXTS, "sentences in which nothing must be found"),
    Key("wrong", Shape.TEXTS, "sentences in which the fact must be found misstated"),
)
