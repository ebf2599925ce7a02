"""The words that drafts are made of."""

from __future__ import annotations

FIRST = ("Lena", "Tomas", "Ines", "Hal", "Priya", "Jonas", "Mirela", "Dov", "Aoife", "Kenji", "Rosa", "Emil")
LAST = (
    "Ruiz",
    "Varga",
    "Okoro",
    "Lindqvist",
    "Marsh",
    "Petrov",
    "Adeyemi",
    "Sato",
    "Brandt",
    "Keller",
    "Doyle",
    "Nyman",
)
COMPANIES = ("Brackwater", "Norsk Line", "Tidewell Ferries", "Corran Shipping", "Halyard Group", "Sundew Cruises")
PLACES = ("Port Lindsay", "Ostby", "Carrow", "Denholm", "Vell", "Marrow Bay", "Skarsund", "New Tarn")
ROLES = ("chief executive", "finance director", "head of operations", "spokeswoman", "union secretary", "chairman")
THINGS = ("revenue", "operating profit", "freight volume", "ridership", "fuel cost", "net debt", "staff turnover")
UP = ("rose", "grew", "climbed", "was up")
DOWN = ("fell", "dropped", "slipped", "was down")
NOUNS = ("passengers", "containers", "lorries", "complaints", "apprentices", "parcels", "cyclists")
MONTHS = ("January", "March", "April", "June", "July", "September", "October", "December")
SPANS = ("in the first quarter", "in 2023", "last year", "in the six months to June", "in the third quarter of 2024")
SOURCES = ("according to its annual report", "the harbour office said", "Lena Ruiz told shareholders")
SAYINGS = (
    "We would rather be late than sorry",
    "Nobody boards a ferry for the coffee",
    "The harbour has never been this full, and it shows",
    "If the weather holds, so will we",
    "It is a good season, but it is one season",
    "There was no plan, and then there were too many",
)
HEADINGS = ("The numbers", "What comes next", "On the quay", "A longer season", "Who pays", "The view from the bridge")
SUBJECTS = (
    "The harbour office", "Every commuter", "The oldest resident", "A retired pilot", "The council", "The night crew",
    "The union", "Nobody on the early boat", "The baker across the square", "The pilots' guild", "A former minister",
    "The whole street", "The school on the hill", "Each of the engineers", "The new owner", "The evening ferry",
)  # fmt: skip
VERBS = (
    "remembers", "has never opposed", "would gladly give up", "quietly supports", "blames", "is waiting for",
    "cannot explain", "has long defended", "laughs about", "wants to see", "was surprised by", "keeps returning to",
)  # fmt: skip
OBJECTS = (
    "the longer timetable", "a bridge across the sound", "the winter repairs", "the noise of the engines",
    "the plan for a covered quay", "the lights on the breakwater", "the ticket machines", "a museum on the quay",
    "the ice that once closed the strait", "the smell of diesel in the morning", "the promise of a warmer lounge",
    "the habit of sailing in any weather", "the queue of lorries along the shore", "the letters painted on deck",
)  # fmt: skip
CLAUSES = (
    "whatever the forecast says", "although few will admit it", "and has said so more than once",
    "which is older than either of the towns", "because the alternative is worse", "if only for the summer",
    "as anyone who has missed a boat will know", "and the reasons are easy to see from the shore",
    "while the rest of the coast looks on", "even where it costs them trade", "so the story goes",
)  # fmt: skip
