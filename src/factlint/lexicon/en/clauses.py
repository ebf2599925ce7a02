"""English: words that link clauses and refer back."""

from __future__ import annotations

from factlint.lexicon import listed
from factlint.lexicon.topics import ClauseWords

WORDS = ClauseWords(
    openers=listed("while whereas but although though yet because after before when where as unless so whilst whether"),
    relatives=listed("which who whose whom where that"),
    narrowing=listed("of from for among on excluding including per"),
    whereabouts=listed("in at near across around outside inside off to from toward towards through via between"),
    possessives=listed("its their his her our my your"),
    pronouns=listed("it its itself they them their theirs"),
    personal=listed("he him his she her hers"),
    parting=listed("among amongst excluding except"),
    sharing=frozenset({"of"}),
    spanning=frozenset({("from", "to"), ("between", "and")}),
    copulas=listed("is are was were be been"),
    framing=listed("before after since until till despite amid"),
    kin=listed(
        """
        rival competitor neighbour neighbor partner parent owner subsidiary unit arm division brand affiliate supplier
        customer backer sponsor opponent peer
        """
    ),
    referring=listed(
        """
        retailer supermarket chain maker carmaker automaker manufacturer producer brewer brewery builder developer
        publisher broadcaster insurer lender operator supplier distributor startup giant charity business owner
        employer utility miner refiner shipper grocer restaurateur outfit concern brand side squad
        """
    ),
    joints=frozenset({"and", "or"}),
    contrasts=listed("but while whereas although though yet whilst because since"),
    links=listed("at of for by"),
    hanging=listed("at of for by than to with from over against like unlike"),
    articles=frozenset({"a", "an"}),
    timing=frozenset({"when"}),
    determiners=listed("the a an this that these those its their his her our some any each every all both no"),
)
