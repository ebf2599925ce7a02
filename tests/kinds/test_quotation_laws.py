"""Laws of quotations: permitted changes give no finding and every other one does, by facts and by texts of sources."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factlint.facts.compile import compile_rules
from factlint.facts.entities import EntityIndex
from factlint.facts.model import Entity, Fact, Place, RuleSet, Source, SourcePassage, SourceText, Voice
from factlint.findings import Finding
from factlint.kinds.quotation import QuotationKind
from factlint.kinds.quotation_data import QuotationData
from factlint.lexicon.quotations import quotation_words
from factlint.parsers.markdown import MarkdownParser
from factlint.reading import Reading

KIND = QuotationKind()
RUIZ = Entity("ruiz", ("Lena Ruiz", "Ruiz"), person=True)
HALE = Entity("hale", ("Tom Hale", "Hale"), person=True)
ENTITIES = {"ruiz": RUIZ, "hale": HALE}
QUOTES = (
    "We do not sell seats, we sell arrivals, and too many of ours were late last year.",
    "A harbour is a promise with a clock on it, and nobody here has stopped that clock since my father wound it.",
    "The crew never asked for a louder whistle; the crew asked for a captain who hears the one we have.",
)
OTHERS = ("Who counts the ferries after dark?", "I count them, and I have never counted the same number twice.")
TREES = ["aster", "birch", "cedar", "dahlia", "elder", "fern", "gorse", "hazel", "iris", "juniper"]
LIGHT, NEGATIONS = quotation_words("en").light, quotation_words("en").negations


def facts() -> RuleSet:
    place = Place("facts.yaml", 1, 1)
    data = [QuotationData(quote, "ruiz", RUIZ.names) for quote in QUOTES]
    found = tuple(Fact(f"quote-{n}", KIND.name, quote.quote, place, quote) for n, quote in enumerate(data))
    return RuleSet("facts.yaml", None, "en", ENTITIES, {}, found)


def texts() -> RuleSet:
    """What the facts say, as parts of a conversation."""
    text = SourceText(
        "talk.txt", Source("Talk"), labelled=True, voices=(Voice("HOST", None, 2), Voice("RUIZ", "ruiz", 3))
    )
    said = [(0, words) for words in OTHERS] + [(1, words) for words in QUOTES]
    passages = tuple(SourcePassage("talk.txt", voice, words, ((0, 1, 1),)) for voice, words in said)
    return RuleSet("facts.yaml", None, "en", ENTITIES, {}, (), (text,), passages)


CHECKS = {
    name: KIND.prepare(compile_rules(made, [KIND]).opened().of_kind(KIND.name))
    for name, made in (("facts", facts()), ("texts", texts()))
}
each = pytest.mark.parametrize("by", CHECKS)


def check(by: str, text: str) -> list[Finding]:
    reading = Reading(MarkdownParser().parse(text, "draft.md"), EntityIndex(ENTITIES))
    return [said for said in CHECKS[by](reading) if isinstance(said, Finding)]


@st.composite
def parts(draw: st.DrawFn, least: int = 6) -> list[str]:
    """Words that follow one another in a quotation."""
    words = draw(st.sampled_from(QUOTES)).split()
    start = draw(st.integers(0, len(words) - least))
    return words[start : draw(st.integers(start + least, len(words)))]


@st.composite
def shortened(draw: st.DrawFn, words: list[str]) -> list[str]:
    """The words with some left out and that shown, or replaced and that shown; no negation is among them."""
    cut = draw(st.integers(1, len(words) - 1))
    back = draw(st.integers(cut, min(len(words), cut + 6)))
    gone = words[cut:back]
    if not gone:
        return words
    assume(not NEGATIONS.intersection(word.strip(",;.").lower() for word in gone))
    return [*words[:cut], draw(st.sampled_from(["…", "...", "[…]", "[them]", "[that they]", "(...)"])), *words[back:]]


@st.composite
def restyled(draw: st.DrawFn, words: list[str]) -> str:
    """The words with other dashes, spaces, apostrophes and capitals."""
    text = " ".join(words).rstrip(",;")
    text = text if text.endswith("...") else text.removesuffix(".")
    text = draw(st.sampled_from([text, text[0].upper() + text[1:], text[0].lower() + text[1:]]))
    return text.replace(", ", draw(st.sampled_from([", ", " – ", "—", " - ", "; ", ",  ", ",\n", ",\u00a0"])))


@st.composite
def quoted(draw: st.DrawFn, words: list[str]) -> str:
    """The words in some marks, whole or split by who said them."""
    opening, closing = draw(st.sampled_from([("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»"), ("„", "“")]))
    at = draw(st.integers(0, len(words) - 1))
    end = draw(st.sampled_from([",", "", "!", "…", "."]))
    if at:
        first, second = draw(restyled(words[:at])), draw(restyled(words[at:]))
        said = draw(st.sampled_from(["Ruiz said", "said Lena Ruiz", "she added"]))
        return f"Ruiz spoke. {opening}{first},{closing} {said}, {opening}{second}.{closing}"
    said = draw(st.sampled_from(["Ruiz said", "Lena Ruiz told them", "the chief executive said", "it said"]))
    return f"{opening}{draw(restyled(words))}{end}{closing} {said}."


@each
@given(data=st.data())
def test_permitted_changes_give_no_finding(by: str, data: st.DataObject) -> None:
    words = data.draw(shortened(data.draw(parts())))
    assert check(by, data.draw(quoted(words))) == []


def altered(words: list[str], at: int, change: str) -> list[str]:
    """The words with the one at a place changed."""
    if change == "changed":
        return [*words[:at], "herring", *words[at + 1 :]]
    if change == "added":
        return [*words[:at], "herring", *words[at:]]
    return [*words[:at], *words[at + 1 :]]


@each
@pytest.mark.parametrize("change", ["changed", "dropped", "added"])
@pytest.mark.parametrize("words", [quote.rstrip(".").split() for quote in QUOTES], ids=lambda words: words[1])
def test_every_changed_dropped_or_added_content_word_is_one_finding(by: str, change: str, words: list[str]) -> None:
    content = [at for at, word in enumerate(words) if word.strip(",;").lower() not in LIGHT]
    for at in content:
        if change == "dropped" and at in (0, len(words) - 1):
            continue  # what is quoted may begin and end anywhere
        (finding,) = check(by, f"“{' '.join(altered(words, at, change))},” Ruiz said.")
        assert finding.name == "misquote", finding
        assert change == "dropped" or "herring" in finding.text


@each
@given(data=st.data())
def test_an_omission_that_drops_a_negation_is_reported(by: str, data: st.DataObject) -> None:
    words = data.draw(st.sampled_from(QUOTES)).rstrip(".").split()
    at = next(n for n, word in enumerate(words) if word in NEGATIONS)
    cut = data.draw(st.integers(1, at))
    back = data.draw(st.integers(at + 1, len(words) - 3))
    first = max((n + 1 for n in range(at) if words[n][-1] in ",;"), default=0)
    last = next((n + 1 for n in range(at, len(words)) if words[n][-1] in ",;"), len(words))
    assume(first < cut or back < last)  # something of its clause is quoted
    assume(" ".join(words).lower().count(" ".join(words[:cut]).lower()) == 1)  # and no later place has it as well
    assume(sum(word.strip(",;") not in LIGHT for word in words[:cut] + words[back:]) >= 5)
    assume(cut + len(words) - back >= 8)
    joint = data.draw(st.sampled_from(["…", "...", "[…]"]))
    (finding,) = check(by, f"“{' '.join([*words[:cut], joint, *words[back:]])},” Ruiz said.")
    assert (finding.name, joint in finding.text) == ("misquote", True)


@each
@given(parts(least=9))
def test_right_words_of_another_are_his_only(by: str, words: list[str]) -> None:
    text = f"“{' '.join(words).rstrip('.,;')},” said Tom Hale."
    assert [finding.name for finding in check(by, text)] == ["misattributed-quote"]
    assert check(by, text.replace("Tom Hale", "Lena Ruiz")) == []


@given(st.lists(st.sampled_from(TREES), min_size=8, max_size=20))
def test_words_that_no_text_has_are_told_of_those_alone_who_speak_in_one(words: list[str]) -> None:
    quotation = f"“{' '.join(words)},”"
    assert [finding.name for finding in check("texts", f"{quotation} Ruiz said.")] == ["unverified-quote"]
    assert check("texts", f"{quotation} said Tom Hale.") == []
    assert check("texts", f"{quotation} it was said.") == []
    assert check("facts", f"{quotation} Ruiz said.") == []
