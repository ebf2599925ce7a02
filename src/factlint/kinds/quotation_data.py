"""What a verified quotation is read as."""

from __future__ import annotations

from typing import NamedTuple


class QuotationData(NamedTuple):
    """A verified quotation: the words as they are written, the speaker's entity and names."""

    quote: str
    speaker: str
    names: tuple[str, ...]
