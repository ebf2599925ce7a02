"""Arithmetic in English prose."""

from factlint.lexicon import listed
from factlint.lexicon.arithmetic import ArithmeticWords


def _lines(text: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))


WORDS = ArithmeticWords(
    restating=_lines(
        """
        or, that is, which is, i.e, ie, equal to, equivalent to, representing, which means, meaning, making it, namely,
        which works out at, which comes to, which makes, which represents, which amounts to
        """
    ),
    ofs=("of", "out of"),
    whom=("of whom", "of which", "of them", "of these", "of those"),
    leads=listed(
        """
        a an the of by some about just only for up down with which is that was were in or or as much another total
        overall whopping mere net full further modest sharp steep slight small large huge big representing
        """
    ),
    demonstratives=("that", "this", "which", "it"),
    amounting=_lines(
        """
        is, was, are, were, means, meant, represents, represented, amounts to, amounted to, marks, marked, makes, made,
        equals, works out at, comes to, came to, would be
        """
    ),
    bringing=_lines(
        """
        taking, bringing, lifting, pushing, cutting, reducing, raising, leaving, sending, which took, which takes,
        going, moving, climbing, rising, growing, falling, dropping, which brought, which brings, which lifted,
        which pushed, which cut, which reduced, which raised, which sent
        """
    ),
    other_bases=_lines(
        "than, from, above, below, against, compared, versus, since, of, short, ahead, behind, in real, at constant"
    ),
    other_measures=_lines(
        """
        a year, a month, a week, a day, a quarter, per year, per month, per annum, each, every, annually, annualised,
        annualized, annual, yearly, monthly, on average, average, compound, compounded, real, adjusted, underlying,
        organic, like-for-like, constant, point, points, basis
        """
    ),
    compared=("against", "compared with", "compared to", "as against", "versus", "up from", "down from"),
    yields=("raising", "earning", "bringing in", "worth", "costing", "for"),
    quantities=listed("number figure amount count sum it they has have had"),
    ons=("up on", "down on", "more on", "on", "from"),
    totals_before=_lines(
        """
        a total of, a grand total of, a combined total of, the total is, the total was, totalling, totaling,
        totalled, totaled, adding up to, add up to, adds up to, added up to, which adds up to, which makes, making,
        that makes, together, which together make, a combined, a sum of, summing to, which comes to, coming to
        """
    ),
    totals_after=_lines("in all, in total, altogether, all told, combined, together, overall, in sum, all in all"),
    wholes=("all", "a total of", "in all", "in total", "altogether", "in all ,", "in total ,", "altogether ,"),
    composed=_lines(
        """
        made up of, is made up of, composed of, consisting of, consists of, consisted of, comprising, comprises,
        comprised, divided into, split into, namely, broken down into, broken down as
        """
    ),
    shared_out=listed(
        "split splits divided divides shared shares carved apportioned broken breaks breakdown distributed"
    ),
    rests=_lines("the remaining, the other, the rest, the remainder, remaining"),
    closing=_lines("the only other, the sole other, the only others"),
    open_ends=listed(
        "including includes included include among others other rest remainder remaining etc example some many besides"
    ),
    complements=(
        (listed("women woman female females"), listed("men man male males")),
        (listed("girls girl"), listed("boys boy")),
        (listed("adults adult"), listed("children child kids minors")),
        (
            listed("won win wins winning"),
            listed("drew draw draws drawn drawing tied"),
            listed("lost lose loses losing"),
        ),
        (
            listed("for favour favor yes approve approved"),
            listed("against no oppose opposed"),
            listed("abstained abstentions abstention abstaining abstain undecided blank spoiled spoilt know"),
        ),
        (listed("domestic"), listed("international foreign")),
    ),
    each=_lines("each, apiece, a piece, a head, a copy, a ticket, a seat, a person, per person, per head"),
    per=("a", "an", "per", "each", "every"),
    overs=_lines("over, in, across, during, for, spread over, from, after, within"),
    averages=_lines(
        """
        an average of, averaging, on average, the average was, the average is, at an average of, for an average of,
        a mean of, which averages, an average
        """
    ),
    speeds=listed("fast quick quickly fast rapidly rapid speedy"),
    contests=listed(
        """
        won win wins winning beat beats beating lost lose loses losing victory defeat defeated majority margin lead
        leads led passed carried elected
        """
    ),
    gaps=listed("gap difference"),
    scored=listed("vote votes ballot ballots point points goal goals run runs seat seats"),
    againsts=("to", "against", "-", "–", "—"),
    spans=listed(
        """
        a an the of for after or some total stretch term period run spell reign career tenure span lasting all
        exactly just only which is was that in about whole nearly almost
        """
    ),
    lasting=_lines(
        """
        took, takes, lasted, lasts, spent, spans, spanned, stood, existed, for, after, within, served, reigned, ruled,
        ran
        """
    ),
    births=("born", "born in", "born on"),
    ages=_lines("at the age of, at age, aged, age, was, he was, she was, when he was, when she was"),
    counted_from=_lines("after, before, ago, earlier, later, old, since, from, behind, ahead, apart, older, younger"),
    ranging=_lines("range from, ranges from, ranged from, ranging from"),
    betweens=("between",),
    apart=listed(
        """
        gap difference distance split divided divide choose choosing choice chose gulf margin spread ratio balance
        decide deciding differential comparison contrast relationship relation halfway midway agreement deal trade
        distinguish transfer switch alternate alternating alternated
        """
    ),
    nows=listed("now today currently then later by after has have"),
    people=listed("people persons person individuals"),
)
