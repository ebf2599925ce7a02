"""Numbers in English."""

from factlint.lexicon import listed
from factlint.lexicon.numbers import NumberWords

_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = {
    "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "fifteenth": 15, "sixteenth": 16, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "hundredth": 100, "thousandth": 1000, "millionth": 1_000_000,
    "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}

WORDS = NumberWords(
    ones={word: value for value, word in enumerate(_ONES + _TEENS)} | {"nought": 0, "naught": 0, "nil": 0},
    tens={word: value * 10 for value, word in enumerate(_TENS, start=2)},
    hundreds=frozenset({"hundred"}),
    scales={"thousand": 3, "lakh": 5, "lakhs": 5, "million": 6, "crore": 7, "crores": 7, "billion": 9, "trillion": 12},
    dozens={"dozen": 12, "dozens": 12},
    letters={"k": 3, "K": 3, "M": 6, "b": 9, "B": 9},
    marks={
        "mn": 6,
        "mln": 6,
        "mil": 6,
        "MM": 6,
        "bn": 9,
        "Bn": 9,
        "BN": 9,
        "bln": 9,
        "tn": 12,
        "trn": 12,
        "tln": 12,
        "cr": 7,
        "k": 3,
    },
    parts=_PARTS,
    ordinals=_ORDINALS | {word + "s": value for word, value in _ORDINALS.items()},
    places={"first": 1, "firsts": 1, "second": 2},
    plain_fractions=frozenset({"half"}),
    shares=listed(
        """
        of the its their his her our less more fewer lower higher smaller larger bigger cheaper faster slower
        longer shorter greater as again to in into from by is are was were has have had do does did said say
        says and or but who that which than full empty off think say want believe live work support oppose
        agree disagree feel expect thought felt chose want
        """
    ),
    no_share_before=listed(
        """
        first second third fourth last next other this that each every latter better the bottom top lower
        upper opening closing final
        """
    ),
    no_share_after=listed(
        """
        time year life day back way hour term brother sister ago earlier later
        """
    ),
    orders=frozenset({"two", "2", "second", "both", "another"}),
    past_endings=("ed",),
    articles=frozenset({"a", "an"}),
    couples=frozenset({"couple"}),
    ands=frozenset({"and"}),
    ofs=frozenset({"of"}),
    points=frozenset({"point"}),
    negatives=frozenset({"minus", "negative"}),
    fillers=listed("cool full mere whole solid clean round whopping staggering"),
)
