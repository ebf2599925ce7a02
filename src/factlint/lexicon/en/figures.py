"""The words around figures in English."""

from factlint.lexicon import listed
from factlint.lexicon.figures import FigureWords

WORDS = FigureWords(
    ins=("in every", "out of every", "out of", "in", "of every", "over"),
    pers=("for every", "per", "to every", "for each"),
    times=frozenset({"times", "x", "×"}),
    folds=frozenset({"fold"}),
    adverbs={"twice": 2, "thrice": 3},
    than=frozenset(
        {
            "as",
            "the",
            "what",
            "its",
            "their",
            "his",
            "her",
            "that",
            "those",
            "more",
            "less",
            "fewer",
            "higher",
            "lower",
            "greater",
            "better",
            "over",
        }
    ),
    more=frozenset({"more", "less", "as", "so"}),
    magnitudes=frozenset({"order of magnitude", "orders of magnitude"}),
    whole_times=frozenset({"of the time"}),
    tos=frozenset({"to", "through"}),
    betweens=frozenset({"between"}),
    between_ands=frozenset({"and"}),
    froms=frozenset({"from"}),
    bound_joints=frozenset({"and", "but"}),
    exchanges=frozenset({"for"}),
    contests=listed(
        """
        vote votes voted voting win wins won winning victory lose loses lost losing loss defeat defeats
        defeated beat beats beaten score scores scored scoreline draw drew tie tied lead led leads ahead ruled
        ruling decision majority margin aggregate game match
        """
    ),
    figure_nouns=listed(
        """
        sum salary salaries fee fees fine fines price prices pay payout deal bonus income wage wages donation
        loan debt bill settlement advance amount
        """
    ),
    figure_words=frozenset({"figure", "figures", "digit", "digits"}),
    labels=listed(
        """
        section sections chapter chapters figure figures table tables page pages part version no nos number
        numbers room rooms route highway exit article question step level phase type grade class episode
        season volume issue item line column rule flight building apartment apt suite gate platform district
        ward act scene track verse clause paragraph appendix note footnote box stage tier category channel bus
        train interstate junction lot unit model size psalm nr nrs no. nr. nrs. p. pp. fig. vol. ch. sec. § #
        formula group id code fiscal year years tel fax phone port ports versions
        """
    ),
    numbered=listed(
        """
        section chapter figure table page version route highway gate platform phase level step stage tier channel
        flight port
        """
    ),
    vehicles=listed("bus tram train trolleybus ferry"),
    runs=listed("leaves runs stops"),
    numbering=frozenset({"no.", "no", "nr", "nr.", "nos", "#", "§"}),
    streets=listed(
        """
        street st st. road rd rd. avenue ave ave. lane drive boulevard blvd blvd. court square way place
        terrace highway
        """
    ),
    clock=frozenset(
        {
            "am",
            "pm",
            "a.m",
            "p.m",
            "a.m.",
            "p.m.",
            "o'clock",
            "o’clock",
            "noon",
            "midnight",
            "gmt",
            "bst",
            "et",
            "est",
            "edt",
        }
    ),
    idioms=(
        "24/7",
        "9/11",
        "7/7",
        "50/50",
        "50-50",
        "fifty-fifty",
        "one-on-one",
        "one on one",
        "one in a million",
        "one of a kind",
        "a million reasons",
        "nine to five",
        "9 to 5",
        "catch-22",
        "two-by-four",
        "two cents",
        "ten a penny",
        "second to none",
        "the one percent",
        "zero-sum",
        "zero tolerance",
        "ground zero",
        "net zero",
        "on all fours",
        "back to square one",
        "a thousand cuts",
        "one-size-fits-all",
        "at one point",
        "one by one",
        "two-faced",
        "two-way",
        "two-fold path",
        "five-star",
        "four-star",
        "three-star",
        "one or two",
        "a hundred percent sure",
        "two or three",
        "three or four",
        "six feet under",
        "one another",
        "all four corners",
        "10 downing street",
        "third world",
        "half an eye",
        "four corners",
        "half the battle",
        "on a dime",
        "a dime a dozen",
        "nickel and dime",
        "another day, another dollar",
    ),
    function_words=listed(
        """
        a an the and or but nor so yet if then than that which who whom whose what when where while why how as
        at by for from in into of off on onto out over per to up upon with within without about above across
        after against along among around before behind below beneath beside besides between beyond despite
        down during except inside like near outside past since through throughout till toward towards under
        underneath until unlike via is are was were be been being am has have had having do does did doing
        will would shall should can could may might must not no it its he she they them their theirs his her
        hers we us our ours you your yours i me my mine this these those there here each every either neither
        both all any some such same own more less most least fewer other others another only just also too
        very even still again already ago later earlier now today yesterday tomorrow once said says say told
        apiece yes because although though whether plus minus
        """
    ),
    modifiers=frozenset({"other", "more", "further", "additional", "such"}),
    parts=frozenset({"part", "parts"}),
    after_fraction=frozenset({"of", "the", "its", "their", "his", "her", "our", "as", "that", "those", "these", "all"}),
    plurals=listed(
        """
        people children men women aircraft species sheep fish deer police staff personnel cattle feet teeth
        mice geese series spacecraft offspring crew folk folks data criteria media bacteria alumni lives wives
        percent salmon spacecraft hovercraft dice oxen crises theses analyses
        """
    ),
    no_plurals=listed(
        """
        is was has does this its his us thus yes plus minus perhaps always besides towards afterwards
        sometimes nowadays versus across less unless various previous serious religious famous dangerous pious
        business class mass press glass loss process success progress congress access address campus census
        virus bonus status focus consensus gas bus news politics economics physics mathematics athletics says
        goes gets makes takes comes keeps stays seems becomes remains happens appears begins contains includes
        requires provides allows departs arrives onwards upwards afterwards downwards
        """
    ),
    groups=frozenset({"top", "bottom", "richest", "poorest", "wealthiest"}),
    places=frozenset({"in", "at", "on", "near", "across", "around", "outside", "inside", "from"}),
)
