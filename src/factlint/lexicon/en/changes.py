"""Rising and falling in English."""

from factlint.lexicon.changes import ChangeWords


def _verbs(text: str) -> frozenset[str]:
    """Regular verbs in their four forms: the stem, -s, -ed and -ing; an "e" or a doubled letter is written with a bar."""
    forms: set[str] = set()
    for word in text.split():
        stem, _, last = word.partition("|")
        plain = stem + (last if last == "e" else "")
        joined = stem + (last if last != "e" else "")
        ending = "es" if plain.endswith(("sh", "ch", "ss")) else "s"
        forms |= {plain, plain + ending, joined + "ed", joined + "ing"}
    return frozenset(forms)


_UP_VERBS = _verbs(
    "climb increas|e gain jump surg|e soar rocket leap rebound improv|e expand advanc|e rais|e add ad|d boost swell widen "
    "accelerat|e escalat|e strengthen mount balloon skyrocket recover inflat|e lift bump tick edg|e-up hik|e"
) | frozenset(
    [
        "rise",
        "rises",
        "rose",
        "risen",
        "rising",
        "grow",
        "grows",
        "grew",
        "grown",
        "growing",
        "up",
        "upward",
        "leapt",
        "leaped",
        "leaping",
        "swollen",
        "climbing",
        "lengthen",
        "lengthens",
        "lengthened",
    ]
)
_DOWN_VERBS = _verbs(
    "declin|e drop|p decreas|e plung|e tumbl|e slip|p slid|e dip|p plummet contract reduc|e los|e trim|m slash narrow "
    "collaps|e retreat eas|e weaken lower sag|g sack shed slump crater nosediv|e halv|e crash dwindl|e lessen shorten "
    "recede reced|e axe ax|e erod|e"
) | frozenset(
    [
        "fall",
        "falls",
        "fell",
        "fallen",
        "falling",
        "cut",
        "cuts",
        "cutting",
        "down",
        "downward",
        "shrink",
        "shrinks",
        "shrank",
        "shrunk",
        "shrinking",
        "lost",
        "slid",
        "sank",
        "sink",
        "sinks",
        "sunk",
        "sinking",
        "shed",
        "sheds",
        "lose",
        "loses",
        "losing",
    ]
)
_UP_NOUNS = frozenset(
    [
        "rise",
        "increase",
        "gain",
        "growth",
        "jump",
        "surge",
        "climb",
        "uptick",
        "upswing",
        "hike",
        "boost",
        "leap",
        "rebound",
        "improvement",
    ]
)
_DOWN_NOUNS = frozenset(
    [
        "fall",
        "drop",
        "decline",
        "decrease",
        "cut",
        "loss",
        "reduction",
        "dip",
        "slump",
        "plunge",
        "slide",
        "contraction",
        "downturn",
        "tumble",
        "shortfall",
        "slip",
    ]
)

WORDS = ChangeWords(
    up=_UP_VERBS | _UP_NOUNS,
    down=(_DOWN_VERBS - frozenset({"halve", "halves", "halved", "halving"})) | _DOWN_NOUNS,
    up_after=_UP_NOUNS
    | frozenset(
        [
            "more",
            "higher",
            "bigger",
            "larger",
            "greater",
            "faster",
            "longer",
            "up",
            "rises",
            "increases",
            "gains",
            "heavier",
            "upward",
            "growing",
        ]
    ),
    down_after=_DOWN_NOUNS
    | frozenset(
        [
            "less",
            "fewer",
            "lower",
            "smaller",
            "cheaper",
            "slower",
            "shorter",
            "down",
            "falls",
            "drops",
            "declines",
            "cuts",
            "lighter",
            "downward",
        ]
    ),
    bases=frozenset({"from", "than"}),
    breaks=frozenset(
        [
            "and",
            "but",
            "or",
            "while",
            "whereas",
            "as",
            "because",
            "which",
            "who",
            "that",
            "when",
            "after",
            "before",
            "if",
            "since",
            "although",
            "though",
            "despite",
            "against",
            "than",
            "unlike",
            "compared",
            "versus",
        ]
    ),
    reaching=frozenset({"to", "by"}),
    multiples_up={
        **dict.fromkeys(["double", "doubles", "doubled", "doubling"], "2"),
        **dict.fromkeys(["triple", "triples", "tripled", "tripling", "treble", "trebles", "trebled", "trebling"], "3"),
        **dict.fromkeys(["quadruple", "quadruples", "quadrupled", "quadrupling"], "4"),
        **dict.fromkeys(["quintuple", "quintuples", "quintupled", "quintupling"], "5"),
        **dict.fromkeys(["sextuple", "sextupled"], "6"),
    },
    multiples_down={**dict.fromkeys(["halve", "halves", "halved", "halving"], "0.5")},
)
