"""What an amount is for: the stretch of time or the thing that follows it ("a year", "per pupil")."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.lexicon.bounds import bound_words

if TYPE_CHECKING:
    from factlint.mentions.model import QuantityMention


@cache
def _rates(lang: str) -> re.Pattern[str]:
    joined = "|".join(re.escape(rate) for rate in sorted(bound_words(lang).rates, key=len, reverse=True))
    return re.compile(rf"\s+({joined})\b", re.IGNORECASE)


def read_rate(prose: str, mention: QuantityMention, lang: str) -> str:
    """The words of time after a figure that say how often it is paid or counted, folded to one form; else empty."""
    end = max(mention.span.end, mention.bound.end if mention.bound else 0)
    found = _rates(lang).match(prose, end)
    return found[1].lower().split()[-1] if found else ""
