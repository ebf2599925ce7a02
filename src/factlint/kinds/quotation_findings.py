"""What is said of a quotation that is not right: altered words, another speaker, words that no source's text has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.facts.found import found, placed
from factlint.findings import Evidence, FindingName, Fix, Severity
from factlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.document import Document
    from factlint.facts.model import SourceText
    from factlint.findings import Finding
    from factlint.kinds.quotation_match import Altered, Right
    from factlint.kinds.verified import Wording
    from factlint.mentions.model import QuotationMention, SpeakerMention
    from factlint.values.alignment import Change, Difference
    from factlint.values.quotation import Token

MISQUOTE = FindingName(
    "misquote",
    Severity.ERROR,
    "Words in quotation marks are close to a verified quotation, and some were changed, added, dropped or moved.",
    wrong="“A ferry that hurries is a ferry that is trusted,” Ruiz said.",
    right="“A ferry that waits is a ferry that is trusted,” Ruiz said.",
)
MISATTRIBUTED = FindingName(
    "misattributed-quote",
    Severity.ERROR,
    "Verified words are given to somebody who did not say them.",
    wrong="“A ferry that waits is a ferry that is trusted,” said Joss Arden.",
    right="“A ferry that waits is a ferry that is trusted,” said Lena Ruiz.",
)
UNVERIFIED = FindingName(
    "unverified-quote",
    Severity.INFO,
    "Somebody who speaks in the text of a source is quoted with words that are in no text of a source.",
    wrong="“A ferry is a promise with a funnel,” Ruiz said.",
    right="“A ferry that waits is a ferry that is trusted,” Ruiz said.",
)

MOST = 12  # words of a quotation that stand in a message
SHOWN = 12
"""Words of a passage that are shown before and after what was altered, as far as the sentence goes."""


def misquote(document: Document, quotation: QuotationMention, altered: Altered) -> Finding:
    """The finding for altered words: from the first of them to the last."""
    wording, tokens, compared, _ = altered
    start, end, right_start, right_end = _extent(tokens, wording.words, compared)
    prose = document.prose
    span = Span(tokens[start].span.start, tokens[end - 1].span.end)
    right = _line(_words(wording, right_start, right_end))
    expected = _cased(right, span.of(prose), first=start == 0) if right else None
    whole = all(token.is_word for token in tokens[start:end]) and any(p.covers(span) for p in quotation.pieces)
    told = "; ".join(_told(prose, tokens, wording, change) for change in compared.changes)
    first, last = _sentence(wording.words, right_start, right_end) if wording.saying else (0, len(wording.words))
    shown = _line(_words(wording, first, last)) if wording.saying else wording.text
    return _found(
        document,
        wording,
        MISQUOTE,
        span,
        f"{_named(wording)} did not say “{_line(span.of(prose))}”: {told}",
        expected=expected,
        fix=Fix(expected, safe=False) if expected and whole else None,
        note=_where(wording, first, shown),
        explanation=(
            Evidence("words", f"{compared.closeness:.0%} those of the verified quotation", (shown,)),
            Evidence("altered", told),
        ),
    )


def misattributed(document: Document, speaker: SpeakerMention, right: Right) -> Finding:
    """The finding for right words in another's mouth."""
    wording, start, end, _ = right
    owner = _named(wording)
    shown = _line(_words(wording, start, end)) if wording.saying else wording.text
    return _found(
        document,
        wording,
        MISATTRIBUTED,
        speaker.span,
        f"{owner} said “{_short(shown)}”, not {speaker.person or speaker.name}",
        expected=owner,
        fix=Fix(owner, safe=False),
        note=_where(wording, start, _short(shown)),
        explanation=(
            Evidence("words", "those of the verified quotation", (shown,)),
            Evidence("speaker", "another person", (speaker.name,)),
        ),
    )


def unverified(
    document: Document, quotation: QuotationMention, speaker: SpeakerMention, texts: Sequence[SourceText]
) -> Finding:
    """The finding for words that are in none of the texts in which their speaker is heard."""
    name = speaker.person or speaker.name
    heard = ", ".join(text.path for text in texts)
    return placed(
        document,
        UNVERIFIED,
        quotation.pieces[0],
        f"{name} speaks in {heard}, and these words are in no text of a source",
        source=texts[0].source,
        explanation=(Evidence("words", "in no verified quotation and no text of a source"),),
    )


def _found(
    document: Document,
    wording: Wording,
    name: FindingName,
    span: Span,
    message: str,
    *,
    expected: str | None,
    fix: Fix | None,
    note: str | None,
    explanation: tuple[Evidence, ...],
) -> Finding:
    """The finding about words of a fact, or of a source's text."""
    if wording.fact:
        return found(document, wording.fact, name, span, message, expected=expected, fix=fix, explanation=explanation)
    source = wording.saying.text.source if wording.saying else None
    return placed(
        document, name, span, message, expected=expected, fix=fix, note=note, source=source, explanation=explanation
    )


def _named(wording: Wording) -> str:
    """Who spoke; a label in capitals as names are written."""
    name = wording.name or "The source"
    return name.title() if name.isupper() else name


def _where(wording: Wording, start: int, shown: str) -> str | None:
    """Where in the text of a source words stand, and what stands there."""
    if wording.saying is None:
        return None
    at = wording.saying.place(wording.words[min(start, len(wording.words) - 1)].span.start)
    return f"{at.path}:{at.line}:{at.column}: “{shown}”"


def _words(wording: Wording, start: int, end: int) -> str:
    """The words of a wording from one token up to another."""
    words = wording.words[start:end]
    return wording.text[words[0].span.start : words[-1].span.end] if words else ""


def _sentence(words: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins and ends that holds the words from `start` to `end`, or so much of it as is shown."""
    first, last = start, end
    while first > max(0, start - SHOWN) and not words[first - 1].stop:
        first -= 1
    while last < min(len(words), end + SHOWN) and not words[last - 1].stop:
        last += 1
    return first, last


def _short(text: str) -> str:
    words = text.strip('“”"').split()
    return " ".join(words) if len(words) <= MOST else " ".join([*words[: MOST - 2], "…"])


def _line(text: str) -> str:
    return " ".join(text.split())


def _extent(tokens: Sequence[Token], words: Sequence[Token], compared: Difference) -> tuple[int, int, int, int]:
    """From the first altered token to the last, and the words that belong there.

    Where words are missing, those beside the place are taken in; where there are too many, the next one is, so that
    there is something to write in their stead.
    """
    first, last = compared.changes[0], compared.changes[-1]
    start, end, right_start, right_end = first.start, last.end, first.right_start, last.right_end
    if start == end or right_start == right_end:
        if start == end and start > 0 and right_start > 0:
            start, right_start = start - 1, right_start - 1
        if end < len(tokens) and right_end < len(words):
            end, right_end = end + 1, right_end + 1
        elif right_start == right_end and start > 0 and right_start > 0:
            start, right_start = start - 1, right_start - 1
    return start, end, right_start, right_end


def _cased(right: str, wrong: str, *, first: bool) -> str:
    """The right words, with a first letter as the draft has it where the quotation begins there."""
    if not first or not wrong[:1].isalpha():
        return right
    return (right[:1].upper() if wrong[:1].isupper() else right[:1].lower()) + right[1:]


def _told(prose: str, tokens: Sequence[Token], wording: Wording, change: Change) -> str:
    """One change in words."""
    start, end, right_start, right_end = change
    ours = _line(prose[tokens[start].span.start : tokens[end - 1].span.end]) if start < end else ""
    right = _line(_words(wording, right_start, right_end))
    if not right:
        return f"“{ours}” is added"
    if not ours:
        return f"“{right}” is left out"
    return f"“{ours}” stands for “{right}”"
