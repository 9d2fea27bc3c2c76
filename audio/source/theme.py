"""Theme: the Wedge. Eight notes round one hinge, each interval a step wider than the last."""

from __future__ import annotations

from typing import Final

HINGE: Final = 69
"""A4, in every key, each time as another degree."""
QUESTION: Final = (69, 71, 67, 73, 66, 74, 64, 76)
"""2nd, 3rd, 4th, 5th, 6th, 7th, octave: A B G C# F# D E E'. Ends open."""
ANSWER: Final = (67, 69, 66, 71, 64, 73, 62, 74)
"""The same a step lower; closes on the tonic's octave."""
