"""English dates and periods."""

from factlint.lexicon.dates import DateWords


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


def _numbered(names: str, first: int = 0) -> dict[str, int]:
    """Names with their numbers, counted from `first`; a bar joins two names of one number."""
    groups = enumerate(_listed(names), first)
    return {name: number for number, group in groups for name in group.split("|")}


def _same(words: str, value: int = 0) -> dict[str, int]:
    return dict.fromkeys(_listed(words), value)


MONTHS = _numbered(
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct "
    "november|nov december|dec",
    first=1,
)
WEEKDAYS = _numbered(
    "monday tuesday|tues wednesday|weds|wed thursday|thurs|thur|thu friday saturday sunday",
)
ORDINALS = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth",
    first=1,
) | {"thirtieth": 30}
CARDINALS = _numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
    first=1,
)
TENS = {
    word: 10 * ten for word, ten in _numbered("twenty thirty forty fifty sixty seventy eighty ninety", first=2).items()
}
DECADES = {
    word: 10 * ten
    for word, ten in _numbered("twenties thirties forties fifties sixties seventies eighties nineties", first=2).items()
}

CLASSES = {
    "a": _same("a an", 1),
    "today": {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1},
    "days": _same("day days"),
    "weeks": _same("week weeks"),
    "months": _same("month months"),
    "quarter": _same("quarter quarters"),
    "half": _same("half"),
    "seasons": _same("season"),
    "years": _same("year years"),
    "decades": _same("decade decades"),
    "century": _same("century centuries"),
    "Q": _same("q"),
    "H": _same("h"),
    "FY": _same("fy"),
    "s": _same("s"),
    "fiscal": _same("fiscal financial calendar tax school academic model"),
    "last": _same("last", -1),
    "this": _same("this current", 0),
    "next": _same("next coming upcoming", 1),
    "past": _same("past"),
    "previous": _same("previous preceding prior", -1),
    "same": _same("same that corresponding equivalent comparable", 0),
    "following": _same("following subsequent ensuing", 1),
    "ago": _same("ago", -1),
    "now": _same("now", 1),
    "earlier": _same("earlier", -1),
    "before": _same("before", -1),
    "after": _same("after", 1),
    "later": _same("later hence", 1),
    "than": _same("than"),
    "the": _same("the"),
    "whose": _same("its their his her our your my"),
    "of": _same("of"),
    "in": _same("in during within throughout circa"),
    "or": _same("or"),
    "on": _same("on"),
    "at": _same("at"),
    "by": _same("by"),
    "for": _same("for"),
    "from": _same("from"),
    "to": _same("to through thru till"),
    "between": _same("between"),
    "and": _same("and"),
    "since": _same("since"),
    "until": _same("until"),
    "ended": _same("ended ending ends"),
    "end": _same("end close"),
    "beginning": _same("beginning commencing starting"),
    "part": {"early": 0, "mid": 1, "late": 2},
    "final": _same("final", -1),
    "rough": _same("nearly almost some over under roughly approximately exceeding"),
    "few": _same("few several couple many"),
    "coming": _same("will shall due plans planned expects expected scheduled would ll"),
    "span": _same("period stretch"),
    "time": _same("time point stage"),
    "label": _same(
        "flight section chapter room highway route article page figure table number no version model unit building "
        "suite lot gate channel line platform resolution regulation directive form boeing windows agenda box act code"
    ),
    "auxiliary": _same("is was has does as thus plus minus versus always perhaps"),
    "scale": _same(
        "hundred thousand million billion trillion percent per pc pct bn m k gmt utc km m cm mm kg g lb lbs oz ft mph "
        "kph kw kWh mw MWh gw GWh tw TWh hp cc calories usd eur gbp"
    ),
}

MACROS = {
    "N": "[{year}{old}{day}{two}{number}]",
    "REL": "[{last}{this}{next}]",
    "TOLD": "[{previous}{same}{following}]",
    "SOMES": "{Word}{words}{word}{years}{century}",
    "SOME": "[{SOMES}]",
    "NTH": "(?:{nth}|{ordinal}|{tens}[ -]{ordinal})",
    "MONTH": "[{month}{shared}]",
    "ANYMONTH": "[{month}{shared}{lower}]",
    "COUNT": "(?:{a}|{cardinal}|{tens}(?:-{cardinal})?|{day}|{two})",
    "SHORT": "[{two}{day}]",
    "LONG": "[{weeks}{months}{quarter}{years}{decades}]",
    # What cannot stand beside a number that is a year or a day: more digits, a currency, a unit.
    "CLEAR": "(?<!{N}[.,/:-])(?<![$€£#])",
    "DONE": "(?![.,:/-]?{N})(?! ?(?:%|{scale}))",
    "LONE": "(?!-?{SOME})",
    # A clause's end: nothing that the words before could belong to.
    "END": r"(?=\W*$|[.,;:!?)—]| ?-| (?:{and}|{to}))",
    "YEAR": r"(?:\.?,? ?(?:{of} )?[{year}{old}])",
    "FISCAL": "(?:{fiscal}(?: {years})? )",
    "WEEKDAY": r"(?:(?:{REL} )?{weekday}\.?(?:, ?| {the} | \(|\(|-| ))",
    "QUARTER": "(?:{Q}-?{day}|{day}{Q}|{NTH}[ -](?: ?{fiscal}[ -])? ?{quarter}(?!-?[{SOMES}]| {century}))",
    "HALF": "(?:{H}{day}|{day}{H}|{NTH}[ -]{half}(?!-[{SOMES}]))",
    "DAYISH": r"(?:{day} )?{ANYMONTH}(?:\.? {day})?(?:\.?,? {year})?",
    "PART": "(?:{QUARTER}|{HALF})",
    "MID": "(?:{part}[ -])",
}

ATOMS = {
    # Dates in digits.
    "iso": "{CLEAR}(?:{weekday},? )?{year}(?:-{day}-|/{day}/|[.]{day}[.]){day}(?![./-]?{N})",
    "digits": "{CLEAR}(?:{weekday},? )?{day}(?:-{day}-|/{day}/|[.]{day}[.]){year}(?![./-]?{N})",
    "digits__comma": "{CLEAR}{day}/{day}(?:, ?{year}|,{SHORT}){DONE}",
    "digits__short": "{CLEAR}{day}/{day}/{SHORT}(?![./-]?{N})",
    "dashes": "{CLEAR}{day}-{day}-{SHORT}(?![./-]?{N})",
    "digits__bare": "(?:(?<={on} )|{weekday},? ){day}/{day}{DONE}",
    "digits__dash": "(?:(?<={on} )|{weekday},? ){day}-{day}{END}",
    # Some days of one month.
    "stretch": "{CLEAR}{day} ?(?:-|{to}|{and}) ?{day} {MONTH}{YEAR}?",
    "stretch__nth": "{CLEAR}{nth} ?(?:-|{to}|{and}) ?(?:{the} )?{nth} (?:{of} )?{MONTH}{YEAR}?",
    "stretch__month": r"{MONTH}\.? {day} ?(?:-|{to}|{and}) ?{day}{YEAR}",
    "stretch__plain": r"(?<!{in} ){MONTH}\.? {day}(?: ?- ?| {to} ){day}{DONE}",
    # A day and its month. "In March 12 people" is no 12 March: a day takes no "in".
    "date": r"{CLEAR}{WEEKDAY}?(?:{day}|{NTH})(?:-|/|\.? ?){MONTH}(?:[-/]{year}|{YEAR}{DONE})?(?! ?{N})",
    "date__of": "{CLEAR}{WEEKDAY}?(?:{day}|{NTH}) {of} {ANYMONTH}{YEAR}?",
    "date__lower": "{CLEAR}{WEEKDAY}?(?:{day}|{NTH}) {lower} {year}{DONE}",
    "date__month": r"{WEEKDAY}?{ANYMONTH}(?:[-/]|\.?,? ?(?:{the} )?)(?:{day}|{NTH}){YEAR}{DONE}",
    "date__nth": r"{WEEKDAY}?{ANYMONTH}\.?,? (?:{the} )?{NTH}",
    "date__plain": r"(?<!{in} ){WEEKDAY}?{MONTH}(?:[-/]|\.?,? ?){day}{DONE}",
    "date__spelled": "{WEEKDAY}?{ANYMONTH} {tens} {cardinal}",
    "date__iso": "{CLEAR}{year}[-/]{ANYMONTH}[-/]{day}{DONE}",
    # Weekdays.
    "nth_weekday": "(?:{NTH}|{last}) {weekday} [{of}{in}] (?:{ANYMONTH}{YEAR}?|{REL} {months})",
    "week_day": "{REL} {weeks},? (?:{on} )?{weekday}",
    "week_day__after": "{weekday},? (?:{of} )?{REL} {weeks}",
    "month_day": "{weekday},? {the} (?:{NTH}|{cardinal})",
    "month_day__of": "{nth} (?:{of} )?{REL} {months}",
    "month_day__on": "(?:(?<={on} )|(?<={on} {the} )|(?<={for} {the} ))(?:{nth}|{tens}[ -]{ordinal}){END}",
    "weekday": "(?<!{a} )(?:(?:{REL}|{past}|{TOLD}|{ordinal}) )?{weekday}",
    # Days counted from today, or from the day told of.
    "from_day": "(?<={the} ){days} [{before}{after}] {today}",
    "from_day__count": "{COUNT} [{days}{weeks}] [{before}{after}{from}] {today}",
    "weekdays": "{COUNT} (?:{mondays}|{weekday}) (?:{from} {now}|{later})",
    "days_ago": (
        "(?:{COUNT} [{years}{months}{weeks}{days}],? (?:{and} )?){{0,2}}{COUNT} [{days}{weeks}{months}] "
        "(?:{ago}|{from} {now})"
    ),
    "ahead": "(?<={in} ){COUNT} [{days}{weeks}{months}](?! {of})",
    "told_day": "(?:{COUNT} {years} )?{COUNT} [{days}{weeks}] {later}(?! {than})",
    "told_day__next": "[{previous}{same}{following}{next}] {days}(?! ?{N})",
    "told_day__before": "(?<={the} ){days} [{before}{after}]{END}",
    "today": "{today}",
    # Quarters and halves.
    "quarter": "{PART}(?:[-/]|,? (?:{of} )?(?:{the} )?{FISCAL}?)?{year}(?!{N})",
    "quarter__short": "(?:{Q}{day}|{day}{Q}|{H}{day}|{day}{H})[ ']?{SHORT}{DONE}",
    "quarter__after": "{year}(?:'{s} | ?[-/] ?|,? )(?:{the} )?{PART}(?!{N})",
    "quarter__final": "[{last}{final}] [{quarter}{half}] {of} (?:{the} )?{FISCAL}?{year}",
    "quarter__relative": "{PART} (?:[{of}{in}] )?{REL} {FISCAL}?{years}",
    "quarter__possessive": "{REL} {years}'{s} {PART}",
    "quarter__told": "{PART} {of} (?:{the}|{TOLD}|{the} {TOLD}) {FISCAL}?{years}",
    "quarter__bare": "(?:{QUARTER}|(?<={the} ){HALF})(?!{N}|-?{SOME})",
    "quarter__interim": "{half}-{years},? (?:{of} )?{FISCAL}?{year}{DONE}",
    "quarters": "{NTH} {and} {NTH} [{quarter}{half}](?: (?:{of} )?{year})?",
    "opening": "[{ordinal}{last}{final}] {COUNT} {months} {of} (?:{the} )?{FISCAL}?(?:{year}|(?:{REL} )?{years})",
    "inside": "[{nth}{ordinal}{last}{final}] [{weeks}{months}] {of} (?:{ANYMONTH}{YEAR}?|{year}|(?:{REL} )?{years})",
    # Stretches that are told by their last day.
    "ending": (
        "(?:{COUNT}[ -][{weeks}{months}](?: {span})?|(?:{half}-|{FISCAL})?{years}|"
        "[{weeks}{quarter}{half}](?= {ended})) [{to}{ended}] (?:{the} {end} {of} )?{DAYISH}"
    ),
    "beginning": "{weeks} [{of}{beginning}] {DAYISH}",
    # Years that run over New Year, and years of an account.
    "running": (
        "{CLEAR}(?:{FISCAL}|{FY} ?|{season} (?:{of} )?)?{year} ?[-/] ?(?:{SHORT}|{year})"
        "(?: {FISCAL}?{years}| {seasons})?(?![.,/-]?{N}|%)"
    ),
    "fiscal": "{fiscal}(?:[ -]{years})?,? {year}(?![.,/-]?{N})",
    "fiscal__short": "{FY} ?'?(?:{year}|{SHORT}){DONE}",
    # Months.
    "month": "(?:{months} {of} )?{ANYMONTH}(?:[-/]{year}|{YEAR})(?![.,/-]?{N}|%)",
    "month__short": r"{MONTH}\.? '{SHORT}",
    "month__after": "{CLEAR}{year} {MONTH}(?! {N})",
    "month__relative": "{ANYMONTH} (?:{of} )?{REL} {years}",
    "which": "{REL} {MONTH}(?! {Word})",
    "which__bare": "(?:{months} {of} )?{month}",
    "which__framed": "(?<=[{in}{since}{until}{by}{from}{between}{part}{of}][ -]){shared}(?! {Word})",
    "which__joined": "{shared}(?= ?- ?{MONTH}| (?:{and}|{or}|{to}|{until}) {MONTH}{YEAR})",
    "rough": "{part}[ -]{year}(?!{s}){DONE}{LONE}",
    # Decades, centuries, seasons.
    "decade": "{CLEAR}{year}{s}|(?<={the} ){MID}?{year}'{s}",
    "decade__short": "(?<={the} ){MID}?{two}'?{s}|(?<=[{the}{part}][ -]'){SHORT}{s}",
    "decade__names": "(?<={the} ){MID}?{names}",
    "century": "{NTH}[ -]{century}",
    "season": "[{season}{fall}](?: {of})?,? {year}(?![.,/-]?{N})",
    "season__relative": "{REL} [{season}{fall}]",
    "season__year": "[{season}{fall}] (?:{of} )?{REL} {years}",
    "season__bare": "(?<=[{in}{since}{until}{by}{from}{of}] {the} ){season}{END}",
    # Stretches counted from today.
    "rolling": "[{last}{past}] {COUNT} [{days}{weeks}{months}{quarter}{years}{decades}]",
    "rolling__one": "(?<={the} ){past} {LONG}",
    "calendar": "{REL} {FISCAL}?[{weeks}{months}{quarter}{years}{decades}{century}{seasons}](?!'?{s}? ?{N})",
    "years_ago": "{COUNT} [{years}{decades}{quarter}] (?:{ago}|{from} {now})",
    # Stretches counted from the one told of.
    "same": (
        "{same} (?:{COUNT} )?[{span}{time}{quarter}{half}{months}{season}] (?:[{of}{in}{for}] )?(?:{the} )?"
        "(?:{year}|{REL} {years}|{a} {years} [{earlier}{ago}{before}]|{previous} {years}|{years} {before})"
    ),
    "told": "{COUNT} {LONG} [{earlier}{later}](?! {than})",
    "told__before": "(?:{COUNT} |(?<={the} )){LONG} [{before}{after}]{END}",
    "told__next": "[{previous}{following}][ -]{FISCAL}?[{weeks}{months}{quarter}{years}{decades}{seasons}]",
    "told__same": "(?<={the} ){same} [{span}{quarter}{half}{months}{years}]|{same} {years}",
    "told__joined": "{years}-[{earlier}{ago}{before}](?: [{span}{quarter}{months}])?",
    "vague": (
        "(?:(?:{a} )?{few} (?:{of} )?)?[{days}{weeks}{months}{years}{decades}{century}] [{ago}{earlier}{later}]"
        "(?! {than})"
    ),
    # A year.
    "year": "(?<=[{in}{since}{until}{part}{years}][ -])(?:{year}|{old}(?! {words})){DONE}{LONE}",
    "year__noun": "(?<=[{the}{s}{whose}] ){year}{DONE}{LONE}",
    "year__name": "(?<=[{by}{from}{of}{for}{before}{after}{to}{and}] ){year}{DONE}{LONE}(?! {words})",
    "year__alone": "(?<![{label}{at}{rough}{than}] ){CLEAR}{year}{DONE}{LONE}(?! [{words}{Word}])",
    # An ordinal whose noun was said before: "and 23% in the second".
    "ellipsis": "(?<=[{in}{for}] {the} )[{ordinal}{last}]{END}",
}

STARTS = _listed(
    "year old day two nth ordinal tens cardinal a few month shared lower weekday season fall names today days weeks "
    "months quarter half years decades century Q H FY fiscal last this next past final previous same following part"
)

# Without digits, a date or period has one of these.
HEADS = _listed(
    "month shared lower weekday mondays tens season fall names today days weeks months quarter half years decades "
    "century seasons Q FY fiscal span"
)

LINKS = {
    "between__and": "{between} [{DATE}{PERIOD}] (?:{and}|{to}) [{DATE}{PERIOD}]",
    "between__from": "{from} [{DATE}{PERIOD}] (?:{to}|{until}) [{DATE}{PERIOD}]",
    "between__dates": "{DATE}(?: ?- ?| {to} | {until} ){DATE}",
    "between__periods": "{PERIOD}(?: ?- ?| {to} ){PERIOD}",
    "since": "{since} {MID}?[{DATE}{PERIOD}]",
    "after": "{after} [{DATE}{PERIOD}]",
    "before": "{before} {MID}?[{DATE}{PERIOD}]",
    "until": "{until} {MID}?[{DATE}{PERIOD}]",
    "until__by": "{by} {DATE}",
}

# What stands between two times of which the second has the year of both: "March and May 2024".
JOINTS = {"joint": "(?: ?(?:-|,) ?|,? (?:{and}|{or}|{to}|{until}) )(?:{the} )?"}

WORDS = DateWords(
    months=MONTHS,
    shared_months=frozenset(_listed("may march mar april june august jan jun dec")),
    verbal_months=frozenset(_listed("may march mar")),
    weekdays=WEEKDAYS,
    seasons={"spring": "spring", "summer": "summer", "autumn": "autumn", "winter": "winter", "fall": "autumn"},
    shared_seasons=frozenset({"fall"}),
    decades=DECADES,
    ordinals=ORDINALS,
    cardinals=CARDINALS,
    tens=TENS,
    classes=CLASSES,
    plurals=frozenset(_listed("people men women children aircraft police staff")),
    suffixes=("st", "nd", "rd", "th"),
    macros=MACROS,
    atoms=ATOMS,
    links=LINKS,
    joints=JOINTS,
    starts=STARTS,
    heads=HEADS,
)
