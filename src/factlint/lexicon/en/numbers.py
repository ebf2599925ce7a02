"""Numbers in English."""

from factlint.lexicon.numbers import NumberWords

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = {
    "third": 3, "fourth": 4, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "fifteenth": 15, "sixteenth": 16, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip

WORDS = NumberWords(
    ones={word: value for value, word in enumerate(_ONES)} | {"nought": 0, "nil": 0},
    tens={word: value * 10 for value, word in enumerate(_TENS, start=2)},
    hundreds=frozenset({"hundred"}),
    scales={"thousand": 3, "lakh": 5, "lakhs": 5, "million": 6, "crore": 7, "crores": 7, "billion": 9, "trillion": 12},
    dozens={"dozen": 12},
    letters={"k": 3, "K": 3, "M": 6, "b": 9, "B": 9},
    marks={
        "mn": 6, "mln": 6, "mil": 6, "MM": 6, "bn": 9, "Bn": 9, "BN": 9, "bln": 9, "tn": 12, "trn": 12,
        "tln": 12, "cr": 7,
    },
    fractions={"half": 2, "halves": 2} | _ORDINALS | {word + "s": value for word, value in _ORDINALS.items()},
    plain_fractions=frozenset({"half"}),
    shares=frozenset(
        ["of", "the", "its", "their", "his", "her", "our", "less", "more", "fewer", "lower", "higher", "smaller", "larger", "bigger", "cheaper", "faster", "slower", "longer", "shorter", "greater", "as", "again", "to", "in", "into", "from", "by", "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "said", "say", "says", "and", "or", "but", "who", "that", "which", "than", "full", "empty", "off"]
    ),
    no_share_before=frozenset(
        ["first", "second", "third", "fourth", "last", "next", "other", "this", "that", "each", "every", "latter", "better", "the", "bottom", "top", "lower", "upper", "opening", "closing", "final"]
    ),
    no_share_after=frozenset(["time", "year", "life", "day", "back", "way", "hour", "term", "brother", "sister", "ago", "earlier", "later"]),
    articles=frozenset({"a", "an"}),
    couples=frozenset({"couple"}),
    ands=frozenset({"and"}),
    ofs=frozenset({"of"}),
    points=frozenset({"point"}),
    negatives=frozenset({"minus", "negative"}),
    units_of_one=frozenset({"one"}),
    figures={"four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
)  # fmt: skip
