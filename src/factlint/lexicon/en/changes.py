"""Rising and falling in English."""

from factlint.lexicon import listed
from factlint.lexicon.changes import ChangeWords


def _verbs(text: str) -> frozenset[str]:
    """Regular verbs in their four forms; a bar parts what only some of them have: a final "e", a doubled letter."""
    forms: set[str] = set()
    for word in text.split():
        stem, _, last = word.partition("|")
        plain = stem + (last if last == "e" else "")
        joined = stem + (last if last != "e" else "")
        ending = "es" if plain.endswith(("sh", "ch", "ss")) else "s"
        forms |= {plain, plain + ending, joined + "ed", joined + "ing"}
    return frozenset(forms)


_UP_VERBS = _verbs(
    """
    climb increas|e gain jump surg|e soar leap rebound improv|e expand advanc|e rais|e add boost swell widen accelerat|e
    escalat|e strengthen skyrocket recover inflat|e hik|e lengthen
    """
) | listed(
    """
    rise rises rose risen rising grow grows grew grown growing up upward leapt swollen rocketed rocketing ballooned
    ballooning mounted mounting
    """
)
_DOWN_VERBS = _verbs(
    """
    declin|e drop|p decreas|e plung|e tumbl|e slip|p dip|p plummet reduc|e trim|m slash narrow collaps|e retreat eas|e
    weaken sag|g slump nosediv|e dwindl|e lessen shorten reced|e erod|e
    """
) | listed(
    """
    fall falls fell fallen falling cut cuts cutting down downward shrink shrinks shrank shrunk shrinking lost lose loses
    losing slid slide slides sliding sank sink sinks sunk sinking shed sheds shedding sacked sacking axed axing lowered
    lowering lowers contracted contracting crashed crashing cratered
    """
)
_UP_NOUNS = listed(
    "rise increase gain growth jump surge climb uptick upswing spike hike boost leap rebound improvement"
)
_DOWN_NOUNS = listed(
    "fall drop decline decrease cut loss reduction dip slump plunge slide contraction downturn tumble shortfall slip"
)

WORDS = ChangeWords(
    up=_UP_VERBS | _UP_NOUNS,
    down=_DOWN_VERBS | _DOWN_NOUNS,
    up_after=_UP_NOUNS
    | listed(
        """
        more higher bigger larger greater faster longer up rises increases gains heavier upward growing
        """
    ),
    down_after=_DOWN_NOUNS
    | listed(
        """
        less fewer lower smaller cheaper slower shorter down falls drops declines cuts lighter downward
        """
    ),
    bases=frozenset({"from", "than"}),
    breaks=listed(
        """
        and but or while whereas as because which who that when after before if since although though despite
        against than unlike compared versus
        """
    ),
    links=listed("in of the a"),
    adverbs=listed("up down"),
    particle_verbs=listed(
        """
        make makes made making set sets setting end ends ended ending sign signs signed signing pick picks picked take
        takes took taken give gives gave given bring brings brought back line lined break broke broken split slow slowed
        add adds added adding come came turn turned shut lay laid put follow
        """
    ),
    reaching=frozenset({"to", "by"}),
    levels=frozenset({"to"}),
    either=listed("change changes variation variations difference movement"),
    describing=listed("double triple treble quadruple"),
    contested=listed("doubles triples"),
    multiplying=listed(
        """
        to will would could can may might must should shall not did does do than nearly almost about around roughly over
        """
    ),
    former=listed("last previous prior current usual normal average expected planned original existing"),
    roles=frozenset({"as"}),
    multiples_up={
        **dict.fromkeys(["double", "doubles", "doubled", "doubling"], "2"),
        **dict.fromkeys(["triple", "triples", "tripled", "tripling", "treble", "trebles", "trebled", "trebling"], "3"),
        **dict.fromkeys(["quadruple", "quadruples", "quadrupled", "quadrupling"], "4"),
        **dict.fromkeys(["quintuple", "quintuples", "quintupled", "quintupling"], "5"),
        **dict.fromkeys(["sextuple", "sextupled"], "6"),
    },
    multiples_down={**dict.fromkeys(["halve", "halves", "halved", "halving"], "0.5")},
)
