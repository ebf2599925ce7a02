"""Units and currencies in English."""

from collections.abc import Iterable, Mapping

from factlint.lexicon import listed
from factlint.lexicon.units import UnitWords


def _plurals(names: Mapping[str, str]) -> dict[str, str]:
    return dict(names) | {name + "s": symbol for name, symbol in names.items()}


def _of_countries(noun: str, codes: Mapping[str, str], plurals: Iterable[str]) -> dict[str, str]:
    return {f"{country} {form}": code for country, code in codes.items() for form in (noun, *plurals)}


_NAMES = {
    "mile": "mi", "yard": "yd", "ounce": "oz", "pound": "lb", "ton": "ton", "tonne": "t", "metric ton": "t",
    "carat": "ct", "acre": "ac", "hectare": "ha", "gallon": "gal", "quart": "qt", "pint": "pt", "cup": "cup",
    "tablespoon": "tbsp", "teaspoon": "tsp", "fluid ounce": "floz", "barrel": "bbl", "bushel": "bu", "knot": "kn",
    "nautical mile": "nmi", "light year": "ly", "light-year": "ly", "degree": "°", "degree celsius": "°C",
    "degree centigrade": "°C", "degree fahrenheit": "°F", "radian": "rad", "pixel": "px", "decibel": "dB",
    "atmosphere": "atm", "watt hour": "Wh", "watt-hour": "Wh", "kilowatt hour": "kWh", "kilowatt-hour": "kWh",
    "megawatt hour": "MWh", "megawatt-hour": "MWh", "gigawatt hour": "GWh", "gigawatt-hour": "GWh",
    "terawatt hour": "TWh", "terawatt-hour": "TWh",
}  # fmt: skip
_IRREGULAR = {
    "inch": "in", "inches": "in", "foot": "ft", "feet": "ft", "stone": "st", "horsepower": "hp", "hertz": "Hz",
    "kilohertz": "kHz", "megahertz": "MHz", "gigahertz": "GHz", "celsius": "°C", "centigrade": "°C",
    "fahrenheit": "°F", "degrees celsius": "°C", "degrees centigrade": "°C", "degrees fahrenheit": "°F",
    "degrees c": "°C", "degrees f": "°F", "deg": "°", "deg c": "°C", "deg f": "°F", "deg celsius": "°C",
    "deg fahrenheit": "°F", "kelvin": "K", "light years": "ly", "light-years": "ly", "sq ft": "ft2", "sq km": "km2",
    "sq m": "m2", "sq miles": "mi2", "cu ft": "ft3", "mph": "mph", "kph": "km/h", "kmph": "km/h", "watt-hours": "Wh",
}  # fmt: skip
_DURATIONS = {
    "second": "s", "minute": "min", "hour": "h", "day": "d", "week": "wk", "month": "mo", "year": "yr",
    "millisecond": "ms", "microsecond": "µs", "nanosecond": "ns", "sec": "s", "min": "min", "hr": "h", "yr": "yr",
}  # fmt: skip
_SYMBOLS = [
    "km",
    "cm",
    "mm",
    "nm",
    "µm",
    "kg",
    "mg",
    "µg",
    "ng",
    "g",
    "kJ",
    "MJ",
    "GJ",
    "kW",
    "MW",
    "GW",
    "TW",
    "kWh",
    "MWh",
    "GWh",
    "TWh",
    "kcal",
    "kHz",
    "MHz",
    "GHz",
    "Hz",
    "MB",
    "GB",
    "TB",
    "PB",
    "kB",
    "kPa",
    "MPa",
    "hPa",
    "kV",
    "mV",
    "V",
    "W",
    "lb",
    "oz",
    "ft",
    "in",
    "mi",
    "yd",
    "ha",
    "L",
    "mL",
    "t",
    "kt",
    "Mt",
    "Gt",
    "min",
    "h",
    "s",
    "ms",
    "dB",
    "psi",
    "bar",
    "px",
    "nmi",
    "kN",
    "km2",
    "m2",
    "cm2",
    "mm2",
    "ft2",
    "mi2",
    "km3",
    "m3",
    "cm3",
    "km/h",
    "m/s",
    "g/cm3",
    "kg/m3",
    "mg/L",
    "µg/m3",
    "mph",
    "K",
    "°C",
    "°F",
    "°",
    "m",
]
_SPELLINGS = {
    "lbs": "lb", "hrs": "h", "hr": "h", "mins": "min", "secs": "s", "sec": "s", "yrs": "yr", "kmh": "km/h",
    "mcg": "µg", "μg": "µg", "μm": "µm", "KB": "kB", "mb": "MB", "gb": "GB", "kb": "kB", "Kg": "kg", "KM": "km",
    "Km": "km", "ml": "mL", "dl": "dL", "cl": "cL", "l": "L", "litre": "L",
    "sqft": "ft2", "sqm": "m2", "yo": "yr", "y/o": "yr", "dm": "dm", "Gbps": "Gbit/s",
    "Mbps": "Mbit/s", "km/hr": "km/h", "gm": "g",
    "kwh": "kWh", "mw": "mW",
}  # fmt: skip
_DOLLARS = {
    "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "new zealand": "NZD",
    "hong kong": "HKD", "singapore": "SGD", "taiwan": "TWD", "jamaican": "JMD",
}  # fmt: skip
_POUNDS = {
    "british": "GBP", "uk": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG",
}  # fmt: skip
_CURRENCIES = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "rupee": "INR", "indian rupee": "INR",
    "pakistani rupee": "PKR", "shekel": "ILS", "israeli shekel": "ILS", "franc": "CHF", "swiss franc": "CHF",
    "french franc": "FRF", "peso": "MXN", "mexican peso": "MXN", "argentine peso": "ARS", "philippine peso": "PHP",
    "chilean peso": "CLP", "colombian peso": "COP", "rouble": "RUB", "ruble": "RUB", "russian rouble": "RUB",
    "russian ruble": "RUB", "krone": "NOK", "norwegian krone": "NOK", "danish krone": "DKK", "swedish krona": "SEK",
    "krona": "SEK", "zloty": "PLN", "polish zloty": "PLN", "forint": "HUF", "dinar": "IQD", "kuwaiti dinar": "KWD",
    "dirham": "AED", "riyal": "SAR", "saudi riyal": "SAR", "qatari riyal": "QAR", "rial": "IRR", "lira": "TRY",
    "turkish lira": "TRY", "hryvnia": "UAH", "naira": "NGN", "cedi": "GHS", "shilling": "KES", "ringgit": "MYR",
    "malaysian ringgit": "MYR", "bitcoin": "BTC", "peseta": "ESP", "guilder": "NLG", "dutch guilder": "NLG",
    "deutsche mark": "DEM", "german mark": "DEM", "d-mark": "DEM", "tugrik": "MNT", "taka": "BDT",
    "kuai": "CNY",
}  # fmt: skip
_UNCHANGED = {
    "yen": "JPY", "japanese yen": "JPY", "yuan": "CNY", "chinese yuan": "CNY", "renminbi": "CNY", "rmb": "CNY",
    "baht": "THB", "thai baht": "THB", "won": "KRW", "korean won": "KRW", "south korean won": "KRW", "rand": "ZAR",
    "south african rand": "ZAR", "kroner": "NOK", "norwegian kroner": "NOK", "danish kroner": "DKK",
    "swedish kronor": "SEK", "kronor": "SEK", "reais": "BRL", "dong": "VND", "markka": "FIM", "finnish markka": "FIM",
    "pounds sterling": "GBP", "sterling": "GBP", "quid": "GBP", "pesetas": "ESP",
}  # fmt: skip

WORDS = UnitWords(
    prefixes={
        "kilo": "k",
        "mega": "M",
        "giga": "G",
        "tera": "T",
        "milli": "m",
        "micro": "µ",
        "nano": "n",
        "centi": "c",
        "deci": "d",
        "hecto": "h",
    },
    prefixable=_plurals(
        {
            "metre": "m",
            "meter": "m",
            "gram": "g",
            "gramme": "g",
            "litre": "L",
            "liter": "L",
            "watt": "W",
            "joule": "J",
            "calorie": "cal",
            "byte": "B",
            "bit": "bit",
            "volt": "V",
            "ampere": "A",
            "amp": "A",
            "pascal": "Pa",
            "ton": "t",
            "tonne": "t",
            "newton": "N",
        }
    ),
    names=_plurals(_NAMES) | _IRREGULAR,
    durations=_plurals(_DURATIONS),
    powers={"square": "2", "cubic": "3"},
    symbols={symbol: symbol for symbol in _SYMBOLS} | _SPELLINGS,
    percent=frozenset({"percent", "per cent", "percents", "pct", "percentage", "pc"}),
    points=frozenset({"percentage points", "percentage point", "percent points", "pct points", "ppts", "ppt", "pp"}),
    bare_points=frozenset({"point", "points"}),
    basis_points=frozenset({"basis points", "basis point", "bps", "bp"}),
    currencies=_plurals(_CURRENCIES)
    | _UNCHANGED
    | _of_countries("dollar", _DOLLARS, ["dollars"])
    | _of_countries("pound", _POUNDS, ["pounds"]),
    minor={
        "pence": "p",
        "penny": "p",
        "pennies": "p",
        "p": "p",
        "cent": "¢",
        "cents": "¢",
        "sen": "¢",
        "centavos": "¢",
        "centimes": "¢",
        "kopecks": "¢",
        "kopiykas": "¢",
        "paise": "¢",
    },
    signs={
        "$": "USD",
        "US$": "USD",
        "U.S.$": "USD",
        "C$": "CAD",
        "CA$": "CAD",
        "CAD$": "CAD",
        "A$": "AUD",
        "AU$": "AUD",
        "AUD$": "AUD",
        "NZ$": "NZD",
        "NZD$": "NZD",
        "HK$": "HKD",
        "S$": "SGD",
        "NT$": "TWD",
        "R$": "BRL",
        "MX$": "MXN",
        "Mex$": "MXN",
        "MXN$": "MXN",
        "USD$": "USD",
        "£": "GBP",
        "€": "EUR",
        "¥": "JPY",
        "₹": "INR",
        "₽": "RUB",
        "₩": "KRW",
        "₺": "TRY",
        "₫": "VND",
        "₪": "ILS",
        "₱": "PHP",
        "฿": "THB",
        "₦": "NGN",
        "₴": "UAH",
        "₿": "BTC",
        "元": "CNY",
        "₡": "CRC",
        "₾": "GEL",
        "₭": "LAK",
        "¢": "¢",
        "Rs": "INR",
        "Rs.": "INR",
        "RM": "MYR",
        "zł": "PLN",
        "Fr.": "CHF",
        "SFr": "CHF",
        "usd": "USD",
        "eur": "EUR",
        "gbp": "GBP",
        "inr": "INR",
        "rmb": "CNY",
        "chf": "CHF",
        "aud": "AUD",
    },
    codes=listed(
        """
        USD EUR GBP JPY CNY INR CAD AUD NZD CHF SEK NOK DKK PLN CZK HUF RON BGN RUB UAH TRY ILS AED SAR QAR
        KWD BHD OMR EGP ZAR NGN KES GHS MAD BRL MXN ARS CLP COP PEN HKD SGD TWD KRW THB MYR IDR PHP VND PKR
        BDT LKR ISK RMB BTC LBP JOD IQD IRR KZT GEL AMD AZN MNT TND DZD ETB TZS UGX XOF XAF CRC DOP GTQ UYU
        BOB PYG
        """
    ),
    scaled_only=frozenset({"won", "rand", "grand", "mark", "marks", "sterling"}),
    tall=listed(
        """
        tall wide long deep high thick across above below away from sprint race freestyle hurdles
        """
    ),
    attached=frozenset({"in", "h", "d"}),
    apart=frozenset({"s", "K", "V"}),
)
