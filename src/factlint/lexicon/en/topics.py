"""English: words that carry topics, and those that carry none."""

from __future__ import annotations

from factlint.lexicon import listed
from factlint.lexicon.topics import TopicWords


def _together(firsts: str, seconds: str, first: str, second: str) -> dict[tuple[str, str], tuple[str, str]]:
    """Pairs of words with what each is read as; a first word that is given nothing is kept, where a second has its."""
    return {
        (one, other): (first or (one if second else ""), second) for one in firsts.split() for other in seconds.split()
    }


def _also(forms: str, meaning: str) -> dict[str, str]:
    """Forms that stand for a second thing as well."""
    return dict.fromkeys(forms.split(), meaning)


WORDS = TopicWords(
    function=listed("""
        a an the this that these those some any no each every all both either neither another other others such same
        i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones
        who whom whose which what when where why how there here
        of in on at by for from to with without within into onto upon over under above below between among through
        during before after since until till against about around across along behind beyond near off out up down per
        outside inside
        than as like unlike via amid despite except toward towards including regarding
        and or but nor so yet if then else because although though while whereas whether unless once
        not never n't don doesn didn isn wasn aren weren cannot couldn wouldn shouldn hasn haven hadn ain
        is are was were be been being am do does did done doing has have had having will would shall should can could
        may might must ought s t d ll re ve m
        also too only just even still again already now today yesterday tomorrow ever always often sometimes usually
        very much more most less least many few fewer fewest several enough quite rather almost nearly roughly
        approximately exactly precisely merely barely hardly scarcely well far away back together
        however therefore thus hence meanwhile instead moreover furthermore nevertheless nonetheless indeed perhaps
        maybe later earlier ago soon recently currently formerly previously lately finally eventually
        first second third last next previous former latter following
        mr mrs ms dr sir
        year years month months week weeks day days quarter quarters decade decades century half period time times
        january february march april may june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter
        yearly annually monthly weekly daily hourly
        """),
    light=listed("""
        say tell report announce state show reveal disclose declare note add claim post record book log register
        see find put give take get go come become remain stay stand keep hold reach hit touch total amount number equal
        make bring mean include account represent constitute reckon estimate describe call name consider
        figure figures statistic data result results level rate sum total amount number count value size
        company firm group business giant corporation concern outfit organisation organization
        accord accounts statement report filing figure line
        """),
    mild=listed("""
        carry employ operate run work pay earn cost own sell serve host count award win offer produce generate
        cover contain comprise consist measure weigh span lasts live draw attract gather score cost net
        """),
    dividing=listed("""
        domestic international foreign overseas northern southern eastern western central northeastern northwestern
        southeastern southwestern coastal inland rural urban suburban regional female male
        domestically internationally regionally locally privately organically
    """),
    areas=listed("""
        region regions province provinces district districts zone zones county counties north south east west northeast
        northwest southeast southwest countryside suburbs valley valleys hills mountains highlands lowlands coast island
        islands villages capital
    """),
    neutral=listed("""
        total overall annual full whole entire combined aggregate reported recorded declared published official
        average typical usual mean median current present big great good bad strong weak solid
        healthy poor modest record robust disappointing better worse best worst higher lower high low rising falling
        growing growth shrinking mere meagre meager generous handsome respectable impressive remarkable staggering
        whopping huge vast enormous tiny small large sizable sizeable considerable substantial actual real exact very
        famous famed celebrated popular beloved its their his her our the a an this that these those
        yearly quarterly monthly basic consolidated group company corporate
        """),
    synonyms=(
        ("revenue", "turnover", "sales", "receipts", "takings"),
        ("pay", "salary", "wage", "earn", "paid", "compensation", "remuneration", "paycheck", "paycheque"),
        ("cost", "price", "priced", "spend", "fee", "charge", "expenditure", "outlay"),
        ("ticket", "admission"),
        ("draw", "attract", "welcome", "lure"),
        ("employ", "employee", "staff", "workforce", "headcount", "worker", "payroll", "personnel", "hire"),
        ("operate", "run"),
        ("lasts", "lasting", "endure"),
        ("passenger", "traveller", "traveler", "flyer", "flier"),
        ("produce", "production", "manufacture", "output"),
        ("build", "construct", "construction"),
        ("establish", "foundation", "incorporate", "inception"),
        ("begin", "start", "commence", "onset"),
        ("end", "finish", "conclude", "conclusion", "complete", "completion", "finalise", "finalize"),
        ("open", "opening", "inaugurate", "inauguration", "launch"),
        ("close", "closing", "closure", "shut"),
        ("release", "premiere", "debut"),
        ("publish", "publication"),
        ("clad", "cladding"),
        ("wear", "wearer"),
        ("win", "victory", "winner"),
        ("buy", "acquire", "purchase", "acquisition", "takeover", "bought"),
        ("injure", "hurt", "wound", "injury"),
        ("kill", "die", "death", "dead", "fatality", "perish"),
        ("earthquake", "quake", "temblor", "tremor"),
        ("fire", "blaze", "wildfire"),
        ("cut", "axe", "layoff"),
        ("job", "position", "role"),
        ("film", "movie", "picture"),
        ("customer", "client", "subscriber", "subs"),
        ("resident", "inhabitant", "population"),
        ("child", "kid"),
        ("student", "pupil"),
        ("patient", "participant"),
        ("visitor", "attendee", "attendance"),
        ("house", "home", "dwelling"),
        ("apartment", "flat"),
        ("store", "shop", "outlet"),
        ("factory", "plant"),
        ("participate", "participation"),
        ("invest", "investment"),
        ("approve", "approval"),
        ("beat", "defeat"),
        ("discover", "discovery"),
        ("plane", "aircraft", "jet", "airliner"),
        ("ship", "vessel"),
        ("car", "vehicle", "automobile", "ev"),
        ("share", "proportion", "fraction"),
        ("member", "membership"),
        ("enrol", "enroll", "recruit", "enrolment", "enrollment"),
        ("width", "wide", "broad", "breadth", "diameter"),
        ("height", "tall"),
        ("length", "long"),
        ("depth", "deep"),
        ("weigh", "weight", "heavy"),
        ("altitude", "elevation"),
        ("speed", "fast", "quick", "faster", "quicker"),
        ("age", "old"),
        ("vote", "ballot"),
        ("graduate", "graduation"),
        ("fail", "failure"),
        ("arrive", "arrival"),
        ("depart", "departure"),
        ("donate", "donation"),
        ("lose", "loss"),
        ("emission", "emit"),
        ("cinema", "theater", "theatre"),
        ("center", "centre"),
        ("machine", "ml"),
        ("storey", "story"),
        ("teach", "teacher"),
        ("melt", "melting"),
        ("grow", "growth", "increase", "rise", "climb", "gain", "jump", "surge", "expand"),
        ("fall", "decline", "drop", "decrease", "shrink", "slump", "reduce", "reduction"),
    ),
    heads=listed("share margin ratio mix gap target goal guidance forecast outlook estimate base"),
    spans={
        "annual": "year",
        "yearly": "year",
        "annually": "year",
        "quarterly": "quarter",
        "monthly": "month",
        "weekly": "week",
        "daily": "day",
        "hourly": "hour",
    },
    opposites=(("profit", "loss"), ("surplus", "deficit")),
    irregular={
        "women": "woman",
        "men": "man",
        "people": "person",
        "persons": "person",
        "children": "child",
        "feet": "foot",
        "rose": "rise",
        "risen": "rise",
        "fell": "fall",
        "fallen": "fall",
        "grew": "grow",
        "grown": "grow",
        "sold": "sell",
        "bought": "buy",
        "paid": "pay",
        "made": "make",
        "ran": "run",
        "wrote": "write",
        "written": "write",
        "began": "begin",
        "begun": "begin",
        "found": "find",
        "took": "take",
        "taken": "take",
        "gave": "give",
        "given": "give",
        "went": "go",
        "gone": "go",
        "came": "come",
        "saw": "see",
        "seen": "see",
        "said": "say",
        "told": "tell",
        "held": "hold",
        "kept": "keep",
        "left": "leave",
        "lost": "lose",
        "met": "meet",
        "won": "win",
        "worn": "wear",
        "wore": "wear",
        "stood": "stand",
        "spent": "spend",
        "built": "build",
        "sent": "send",
        "led": "lead",
        "drew": "draw",
        "drawn": "draw",
        "flew": "fly",
        "flown": "fly",
        "chose": "choose",
        "chosen": "choose",
        "spoke": "speak",
        "spoken": "speak",
        "broke": "break",
        "broken": "break",
        "burnt": "burn",
        "shrank": "shrink",
        "shrunk": "shrink",
        "swam": "swim",
        "dug": "dig",
        "thought": "think",
        "taught": "teach",
        "caught": "catch",
        "brought": "bring",
        "knew": "know",
        "known": "know",
        "drove": "drive",
        "driven": "drive",
        "ate": "eat",
        "eaten": "eat",
        "became": "become",
        "felt": "feel",
        "lay": "lie",
        "laid": "lay",
        "earnings": "profit",
        "takings": "revenue",
        "founded": "establish",
        "founding": "establish",
        "founder": "founder",
        "analyses": "analysis",
        "crises": "crisis",
        "species": "species",
        "series": "series",
        "lives": "life",
        "wives": "wife",
        "leaves": "leaf",
        "shelves": "shelf",
        "halves": "half",
        "mice": "mouse",
        "geese": "goose",
        "teeth": "tooth",
        "died": "die",
        "dying": "die",
        "ml": "machine",
    },
    doubles={
        **_also("earn earns earned earning", "profit"),
        **_also("pay pays paid paying", "cost"),
        **_also("cost costs charge charges charged charging", "pay"),
        **_also("work works worked working", "employ"),
        **_also("visit visits visited visiting doors gates turnstiles crowds guests footfall", "visitor"),
        **_also("flock flocked poured streamed thronged", "draw"),
        **_also("signal", "network"),
        **_also("generate generates generated generating generation", "produce"),
        **_also("produce produces produced producing production output", "generate"),
        **_also("live lives lived living inhabited", "resident"),
        **_also("passed passes backed backs", "approve"),
        **_also("release released releases appeared appears", "publish"),
        **_also("published publication", "release"),
    },
    priced=listed("pay cost"),
    anyone=listed("person"),
    fresh=listed("new"),
    making=listed(
        "add create sell deliver hire open launch recruit win sign build produce gain attract appoint order buy"
    ),
    adverbial=tuple(
        sorted(
            listed("""
        tly sly ely edly adly ngly nally cally ially ually fully wly arly kly mly nly hly avily asily ably ibly
        """)
        )
    ),
    verbal=("ed", "ing"),
    compounds={
        **_together("lay lays laying laid", "off", "layoff", ""),
        **_together("shut shuts shutting", "down", "close", ""),
        **_together("take takes taking took taken", "over", "buy", ""),
        **_together("take takes taking took taken", "part", "participate", ""),
        **_together("set sets setting", "up", "establish", ""),
        **_together("sign signs signing signed", "up", "add", ""),
        **_together("net operating pretax", "income", "", "profit"),
        **_together("net operating pretax", "earnings", "", "profit"),
        **_together("death", "toll", "death", ""),
        **_together("faced", "with in", "clad", ""),
        **_together("on going", "for", "lasts", ""),
        **_together("disk storage", "space", "disk", ""),
        **_together("sell sells sold selling goes retails", "for", "cost", ""),
        **_together("retails", "at", "cost", ""),
        **_together("turn turns turned turning", "over", "revenue", ""),
        **_together("take takes took taking bring brings brought bringing", "in", "revenue", ""),
        **_together("home", "to", "resident", ""),
        **_together("dates dating", "from back", "establish", ""),
        **_together("career season", "high best", "", ""),
    },
    common_capitals=listed("""
        the a an this that these those some any no each every all both either neither another such what which who whose
        when where why how there here it its he she they we you i his her their our my your and or but nor so yet if
        then as at by for from in into of on onto over under up with without within to than while whereas because
        although though since until before after during between among against about across per not never one two three
        four five six seven eight nine ten eleven twelve many much more most few several according analysts officials
        experts critics meanwhile however instead still also even only just nearly almost roughly around some more
        less fewer monday tuesday wednesday thursday friday saturday sunday january february march april may june july
        august september october november december spring summer autumn winter
        sir madam dear yours q1 q2 q3 q4 h1 h2 fy mr mrs ms dr
        table figure chart section chapter said says asked added
        president chief director chairman chairwoman chair minister professor captain senator governor mayor
        """),
)
