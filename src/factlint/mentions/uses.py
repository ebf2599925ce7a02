"""What quotation marks are there for: speech, a term, a title."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.mentions.model import QuotationForm, QuotationUse

if TYPE_CHECKING:
    from factlint.mentions.model import QuotationMention
    from factlint.mentions.setting import Setting

# Quotation marks around so few words, without a verb of speaking beside them, set off a term.
TERM_WORDS = 3

# So few words after "the" or "a" are a noun phrase in quotation marks, and so many in capitals no title.
PHRASE_WORDS = 6
TITLE_WORDS = 10


@cache
def _title_case() -> re.Pattern[str]:
    """Words that begin with capitals or digits, but for small ones in between."""
    small = r"(?:a|an|the|of|in|on|at|to|for|and|or|with|by|from|vs)"
    word = r"[A-Z0-9][\w’'.:&-]*"
    return re.compile(rf"{word},?(?: (?:{word}|{small}),?)*[!?.,]?")


def use_of(
    quotation: QuotationMention, setting: Setting, cue: str | None, earlier: QuotationMention | None
) -> QuotationUse:
    """What the marks of a quotation are for; `cue` are the words that say it was spoken, `earlier` the one before."""
    if quotation.form is not QuotationForm.MARKED:
        return QuotationUse.SPEECH
    speech, words = setting.left.speech, len(quotation.text.split())
    before = [word.form for word in setting.left.words[-4:]]
    if setting.shares_sentence and earlier is not None and earlier.use is QuotationUse.TITLE and len(before) < 3:
        return QuotationUse.TITLE
    if cue in ("read", "reads", "reading") and any(word.form in speech.signs for word in setting.left.words):
        return QuotationUse.TITLE
    named = any(form in speech.naming for form in before) and not (cue and cue not in speech.naming)
    if words <= TERM_WORDS + 1 and named:
        return QuotationUse.TERM
    titled = _title_case().fullmatch(quotation.text.strip()) is not None and words < TITLE_WORDS
    if titled and ((before[-1:] and before[-1] in speech.works) or (words > 1 and not setting.spoken(cue))):
        return QuotationUse.TITLE
    if cue or (not before and quotation.text.rstrip()[-1:] in ".?!"):
        return QuotationUse.SPEECH
    phrase = words <= PHRASE_WORDS and before[-1:] and before[-1] in speech.determiners
    return QuotationUse.TERM if words <= TERM_WORDS or phrase else QuotationUse.SPEECH
