"""Words: everything the interface itself says, in one place.

What the dream says (places, whispers, readings) comes from the maps; what captions call
a sound is said where the sound is.

To add a word, write a constant in English here and read it as ``words.NAME``: it comes
in the language that is spoken. Read it when it is shown, never while a module is being
imported. Words that count go into ``COUNTED`` and are asked for with ``counted``. Then
``starfloor words`` takes them into the catalogues.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from game.words import tongue
from game.words.template import Word

VERBS: Final[dict[str, str]] = {
    "relic": "Touch the relic",
    "speak": "Listen",
    "read": "Read",
    "fold_away": "Fold away",
    "fold_over": "Fold over",
    "unfold": "Unfold",
    "hold": "Hold on",
    "let_go": "Let go",
    "plunge": "Plunge: no way leads back",
    "touch": "Touch",
    "write": "Write",
    "remake": "Hold to build again",
    "catch": "Catch",
    "breathe": "breathe",
    "walk": "walk",
    "dash": "dash",
    "stride": "stride, on the beat",
    "push": "push off what is near",
    "jet": "a breath moves you on",
    "again": "again: the storm gives the dash back, and flies on",
    "stand": "breathe in the wind, and stand firm",
    "follow": "follow the line",
    "lower": "lower the hand",
    "skip": "skip",
}
"""What each verb is called."""

HINGE: Final = "Hinge"
HINGE_TOLD: Final = "Hinge — you will return here"
"""Said the first time a hinge is passed."""

AWAKENING: Final = "Awakening"
"""The last split of a run; records know it by its English name."""
WAY_ON: Final = "Way on"
"""The last split of a single place."""
PREVIOUS: Final = "last segment"
POSSIBLE: Final = "best possible"
PRACTICE: Final = "practice"
TO_COME: Final = "· · ·"
SKIPPED: Final = "skipped"
REAL_TIME: Final = "real"
RECORD: Final = "personal best"
UNCOUNTED: Final = "does not count"
"""A time without what its category asks."""
ANEW: Final = "run again"
LIVESPLIT: Final = "LiveSplit"
COMPARISONS: Final[dict[str, str]] = {
    "Personal Best": "personal best",
    "Best Segments": "best segments",
    "Average Segments": "average segments",
    "Median Segments": "median segments",
    "Latest Run": "latest run",
    "Par": "par",
}
"""What each comparison is called on the screen."""
AGAINST: Final = "against: {name}"

FROZEN: Final = "frozen"
TAS: Final = "TAS"
"""A run that a text plays, not a hand."""
WATCHED: Final = "replay"
SEE_HELD: Final = "inputs, hitboxes"
SEE_PACE: Final = "slower, faster"
SEE_TICK: Final = "freeze, one tick"
SEE_FREELY: Final = "free camera"
"""What the keys do while a run is watched."""
HELD: Final = {
    "catch": "catch",
    "breathe": "breathe",
    "dash": "dash",
    "act": "act",
    "hinge": "hinge",
}
"""What can be held, beside the picture of what is: short."""
GHOST_LOST: Final = "went another way"
GHOST_OVER: Final = "is there already"
GHOST_COMING: Final = "on its way"

UNDER_TITLE: Final = "This is not an ending. It is an aperture."
NEW_DREAM: Final = "New dream"
DREAMS: Final = "Dreams"
YOUR_OWN: Final = "your own"

SPEEDRUN: Final = "Speedrun"
RUN_TITLES: Final = {
    "any%": "Any%",
    "all-relics": "All relics",
    "all-cranes": "All cranes",
    "glitchless": "Glitchless",
    "spiral": "The spiral",
}
BEST_HEAD: Final = "personal best"
PAR_HEAD: Final = "par"
SEED_NONE: Final = "unseeded"
SEED_DRAWN: Final = "a seed drawn anew for each run"
RUN: Final = "run"
SEED: Final = "seed"
SEED_OWN: Final = "a seed of your own"
RECORDS: Final = "records"
LEAVE_PAGE: Final = "back"
WATCH: Final = "watch"
AS_GHOST: Final = "ghost"
RENAME: Final = "rename"
DELETE: Final = "delete"
ASK_DELETE: Final = "Delete its times and its replay?"
CALL_IT: Final = "Call it:"
KEEP_NAME: Final = "keep"
TIME_HEAD: Final = "time"
BEGUN_HEAD: Final = "day"
NO_RECORDS: Final = "nothing was run here yet"
UNFINISHED: Final = "not finished"
IMPORTED: Final = "imported, unverified"
"""A time taken in from elsewhere: nothing here proves it."""
OTHER_VERSION: Final = "another version"
NO_REPLAY: Final = "replay missing"
RACED: Final = "ghost"
ATTEMPTS: Final = "attempts"
FINISHED: Final = "finished"
SUM_OF_BEST: Final = "sum of best"
CANNOT_WATCH: Final = "its replay cannot be watched"
UNSOUND: Final = "is not whole; starfloor check says where"
LEAVE: Final = "Leave"
CHOOSE: Final = "choose"
OPEN: Final = "open"

PAUSED: Final = "Paused"
RESUME: Final = "Resume"
LAST_HINGE: Final = "From the last hinge"
LAST_HINGE_NOTE: Final = "stand where you last felt safe; nothing is lost"
LEAVE_DREAM: Final = "Leave the dream"
LEAVE_DREAM_NOTE: Final = "the run is kept"
BACK: Final = "resume"
PRACTISE: Final = "Practice"
BEGIN_PRACTICE: Final = "Begin to practise"
BEGIN_PRACTICE_NOTE: Final = "this run counts no more"
RESTART_PLACE: Final = "The place anew"
SAVE_STATE: Final = "Save this moment"
LOAD_STATE: Final = "Back to the moment"
NOTHING_SAVED: Final = "nothing is saved here"
SLOT: Final = "Slot"
SLOWER: Final = "Slower"
FASTER: Final = "Faster"
READOUT: Final = "Figures and inputs"
HITBOXES: Final = "Hitboxes"
FREE_CAMERA: Final = "Free camera"
CLOSE_LIST: Final = "Back"
IS_ON: Final = "on"
IS_OFF: Final = "off"

TIME: Final = "time"
CRANES: Final = "cranes"
RELICS: Final = "relics"
TURN: Final = "turn"
LESSONS: Final = "lessons learned"
CLEAN: Final = "caught on the down-beat"
CHAIN: Final = "most in a row"
REMADE: Final = "built from ashes"
FALLS: Final = "fallen, and gone on"
BREATHS: Final = "breaths taken"
PHRASES: Final = "lines written in the air"
FIGURES: Final = "constellations lit"
ON: Final = "go on"
WAKE: Final = "wake"

MORNING: Final = (
    "Morning. You have your shoes on.",
    "Starlight on your tongue, and the plan still drawing itself behind your eyes.",
    "Every catastrophe was a hinge. Ready, at last, to build.",
)
"""What is told in the office at dawn, line by line."""

DREAM_AGAIN: Final = "Dream again"
CREDITS: Final = "Thanks"


CLEAN_CATCH: Final = "clean"
"""In the air, beside a catch on the down-beat."""
MIRRORED: Final = "the other way round"
AS_IT_WAS: Final = "the way it was"

KEY_NAMES: Final[dict[str, str]] = {
    "SPACE": "Space",
    "LSHIFT": "Shift",
    "RSHIFT": "Shift",
    "LCTRL": "Ctrl",
    "RCTRL": "Ctrl",
    "ENTER": "Enter",
    "ESCAPE": "Esc",
    "TAB": "Tab",
    "BACKSPACE": "Back",
}
"""As they stand on a keyboard; short."""

COUNTED: Final[dict[str, tuple[str, str]]] = {
    "CRANES": ("{n} crane", "{n} cranes"),
    "STAY": ("{n} crane stays with you", "{n} cranes stay with you"),
}


def against(comparison: str) -> str:
    """What a run is held against."""
    name = __getattr__("COMPARISONS").get(comparison, comparison)
    return str(__getattr__("AGAINST")).replace("{name}", name)


def again_note(turn: int, cranes: int) -> str:
    """Beside the line that begins the next turn of the spiral."""
    which = __getattr__("MIRRORED" if turn % 2 == 0 else "AS_IT_WAS")
    return f"{which}; {counted('STAY', cranes)}" if cranes else str(which)


def figures(cranes: int, time: str) -> str:
    """Cranes and time on one line."""
    return f"{counted('CRANES', cranes)} · {time}"


def counted(name: str, n: int) -> str:
    """The words of that name for ``n`` things."""
    one, many = _ENGLISH["COUNTED"][name]
    return tongue.counted(f"COUNTED/{name}", one, many, n)


def everything() -> Iterator[Word]:
    """All there is to translate here."""
    for name, english in _ENGLISH.items():
        match english:
            case str() if any(sign.isalpha() for sign in english):
                yield Word(name, english)
            case tuple():
                yield from (Word(f"{name}/{n}", text) for n, text in enumerate(english))
            case dict() if name == "COUNTED":
                yield from (Word(f"{name}/{key}", *forms) for key, forms in english.items())
            case dict():
                yield from (Word(f"{name}/{key}", text) for key, text in english.items())


# Out of the module's own names, so that reading one asks below: a word cannot be shown
# past the catalogue.
_ENGLISH: Final = {name: globals().pop(name) for name in tuple(globals()) if name.isupper()}


def __getattr__(name: str) -> Any:
    """A word in the language that is spoken."""
    match _ENGLISH.get(name):
        case str() as text:
            return tongue.interface(name, text)
        case tuple() as lines:
            return tuple(tongue.interface(f"{name}/{n}", text) for n, text in enumerate(lines))
        case dict() as known:
            return {key: tongue.interface(f"{name}/{key}", text) for key, text in known.items()}
    raise AttributeError(f"there is no word '{name}'")
