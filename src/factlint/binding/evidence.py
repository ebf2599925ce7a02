"""What a condition answers: yes, no or unknown, with the words that made it say so."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Answer(Enum):
    """Whether a condition holds."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Opinion(NamedTuple):
    """The answer of one condition; `score`, from 0 to 1, how well it is met; `words` why."""

    condition: str
    answer: Answer
    score: float = 1.0
    words: tuple[str, ...] = ()

    @property
    def against(self) -> bool:
        """Whether it rules the fact out."""
        return self.answer is Answer.NO
