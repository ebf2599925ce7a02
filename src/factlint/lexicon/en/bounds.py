"""Bounds and hedges in English."""

from itertools import product

from factlint.lexicon import listed
from factlint.lexicon.bounds import BoundWords, Limit
from factlint.values.quantity import Bound, Hedge

_AT_LEAST = Limit(Bound.AT_LEAST)
_AT_MOST = Limit(Bound.AT_MOST)
_MORE = Limit(Bound.MORE_THAN)
_LESS = Limit(Bound.LESS_THAN)
_ABOUT = Limit(Bound.APPROXIMATE)
_NEARLY = Limit(Bound.APPROXIMATE, Hedge.NEARLY)
_JUST_MORE = Limit(Bound.MORE_THAN, Hedge.JUST)
_JUST_LESS = Limit(Bound.LESS_THAN, Hedge.JUST)
_EXACTLY = Limit(Bound.EXACT, Hedge.EXACTLY)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))


def _combined(firsts: str, seconds: str) -> tuple[str, ...]:
    return tuple(f"{a} {b}" for a, b in product(_lines(firsts), _lines(seconds)))


_GREATER = "more than, over, above, greater than, higher than, larger than, bigger than"
_SMALLER = "less than, fewer than, under, below, lower than, smaller than"
_FAR = "well, far, much, significantly, considerably, substantially, comfortably"
_JUST = "just, slightly, a little, a bit, marginally, a shade, fractionally"
_OR_EQUAL = "or equal than, or equal to, or equals"

WORDS = BoundWords(
    before={
        _MORE: _lines(
            """
            beyond, past, north of, in excess of, upward of, upwards of, exceed, exceeds, exceeded, exceeding, surpass,
            surpasses, surpassed, surpassing, tops, topped, topping, older than, longer than, better than
            """
        )
        + _lines(_GREATER)
        + _combined(_FAR, "more than, over, above"),
        _LESS: _lines("south of, short of, younger than, shorter than, shy of, well short of, worse than")
        + _lines(_SMALLER)
        + _combined(_FAR, "under, below, less than, fewer than"),
        _AT_LEAST: _lines(
            """
            at least, no less than, no fewer than, not less than, not fewer than, a minimum of, the minimum of,
            minimum of, a floor of, floor of, minimum, at minimum, as few as, as little as, starting at, start at,
            starts at, started at, starting from, start from, starts from, starting with, begin at, begins at,
            beginning at, priced from, at least or equal to, no lower than, no smaller than, not under, never less than,
            never fewer than, equal to or more than, equal to or greater than
            """
        )
        + _combined("more, greater, higher, larger, bigger", _OR_EQUAL)
        + _combined(_GREATER, "or equal to"),
        _AT_MOST: _lines(
            """
            at most, up to, as much as, as many as, as high as, as long as, as large as, as big as, a maximum of,
            the maximum of, maximum of, maximum, at maximum, a ceiling of, ceiling of, a cap of, a limit of, a top of,
            capped at, limited to, topping out at, top out at, tops out at, topped out at, maxing out at, max out at,
            maxes out at, peaking at, equal to or less than, equal to or fewer than, within
            """
        )
        + _combined("no, not, never", _GREATER)
        + _combined("no, not, never", "exceed, exceeds, exceeded, exceeding")
        + _combined("less, lower, smaller, fewer", _OR_EQUAL)
        + _combined(_SMALLER, "or equal to"),
        _ABOUT: _lines(
            """
            about, around, approximately, approx, approx., roughly, some, circa, c., ca., an estimated, estimated,
            in the region of, in the neighborhood of, in the neighbourhood of, in the vicinity of, on the order of,
            of the order of, in the order of, give or take, something like, more or less, close on, the best part of,
            barely, just about, an average of, somewhere around, somewhere near, hovering around
            """
        ),
        _NEARLY: _lines(
            """
            nearly, almost, close to, approaching, nearing, very nearly, virtually, practically, near, not quite,
            getting on for, verging on, bordering on
            """
        ),
        _JUST_MORE: _combined(_JUST, "more than, over, above, past, north of") + _lines("barely over, barely above"),
        _JUST_LESS: _combined(_JUST, "less than, fewer than, under, below, short of, shy of, south of"),
        _EXACTLY: _lines(
            "exactly, precisely, an even, equal to, equals, equaling to, equalling, equaling, exactly equal to"
        ),
    },
    after={
        _AT_LEAST: _lines(
            """
            or more, or greater, or higher, or over, or above, or better, or longer, or older, or larger, or later,
            or up, and up, and more, and over, and above, and upward, and upwards, at least, at the very least,
            at a minimum, minimum, at minimum, or greater than, or more than
            """
        ),
        _AT_MOST: _lines(
            """
            or less, or fewer, or lower, or under, or below, or smaller, or younger, or shorter, and under, and below,
            at most, at the most, at the very most, at the outside, maximum, max, tops, at a maximum,
            or less than
            """
        ),
        _MORE: _lines("and counting, and change, and rising"),
        _ABOUT: _lines("or so, or thereabouts, give or take, approximately, more or less, ish, odd"),
        _EXACTLY: _lines("exactly, precisely, on the dot, on the nose"),
    },
    apart={
        _AT_MOST: _lines("ceiling, cap, caps, capping, capped, maximum, limit, limits, upper limit"),
        _AT_LEAST: _lines("floor, minimum, lower limit"),
    },
    links=listed("at is was of to remains"),
    signs={
        ">": _MORE, "<": _LESS, "≥": _AT_LEAST, ">=": _AT_LEAST, "≤": _AT_MOST, "<=": _AT_MOST, "~": _ABOUT,
        "≈": _ABOUT, "±": _ABOUT,
    },
    floors=listed(
        """
        price prices priced pricing cost costs costing fee fees fare fares fine fines fined ticket tickets pay pays paid
        salary salaries wage wages earn earns rent rents rates start starts starting charge charges charged sell sells
        selling retail retails retailing available
        """
    ),
    froms=frozenset({"from"}),
    rates=_lines(
        """
        a year, a month, a week, a day, an hour, a minute, a second, a head, a person, a share, a night, a piece, each,
        apiece, per annum, annually, yearly, monthly, weekly, daily, hourly, per year, per month, per week, per day,
        per hour, per person, per head, per pupil, per share
        """
    ),
    lasting=listed(
        """
        last lasts lasted lasting take takes took taken taking for spent spend spends wait waits waited after well is
        was are were run runs ran running been be a an of in
        """
    ),
    during=frozenset({"over", "past", "within"}),
    fillers=frozenset({"a", "an"}),
    thans=frozenset({"than"}),
    phrasal=frozenset((verb, "over") for verb in ("turn", "turns", "turned", "turning")),
)  # fmt: skip
