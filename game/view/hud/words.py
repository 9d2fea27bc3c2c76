"""Words: everything the interface itself says, in one place.

What the dream says (places, whispers, readings) comes from the maps; how a key is
named is ``prompts``'.
"""

from __future__ import annotations

from typing import Final

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
    "follow": "follow the line",
    "lower": "lower the hand",
    "skip": "skip",
}
"""What each verb is called."""

HINGE: Final = "Hinge"
HINGE_TOLD: Final = "Hinge — you will return here"
"""Said the first time a hinge is passed."""

PREVIOUS: Final = "last segment"
POSSIBLE: Final = "best possible"
PRACTICE: Final = "practice"
TO_COME: Final = "· · ·"
SKIPPED: Final = "skipped"
REAL_TIME: Final = "real"
RECORD: Final = "personal best"
COMPARISONS: Final[dict[str, str]] = {
    "Personal Best": "personal best",
    "Best Segments": "best segments",
    "Average Segments": "average segments",
    "Median Segments": "median segments",
    "Latest Run": "latest run",
    "Par": "par",
}
"""What each comparison is called on the screen."""

UNDER_TITLE: Final = "This is not an ending. It is an aperture."
NEW_DREAM: Final = "New dream"
DREAMS: Final = "Dreams"
YOUR_OWN: Final = "your own"
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


def against(comparison: str) -> str:
    """What a run is held against."""
    return f"against {COMPARISONS.get(comparison, comparison)}"


def again_note(turn: int, cranes: int) -> str:
    """Beside the line that begins the next turn of the spiral."""
    which = "the other way round" if turn % 2 == 0 else "the way it was"
    caught = f"{cranes} {'crane stays' if cranes == 1 else 'cranes stay'} with you"
    return f"{which}; {caught}" if cranes else which


def figures(cranes: int, time: str) -> str:
    """Cranes and time on one line."""
    return f"{cranes} {'crane' if cranes == 1 else CRANES} · {time}"
