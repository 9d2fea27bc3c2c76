"""In places made by chance, hands that play badly do nothing the model calls impossible."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from game.levels.proof.atlas import Atlas
from game.levels.proof.budget import MOST_WORK, Budget
from game.sim.progress import LESSONS, Progress
from game.speedrun.attempt import Attempt
from tests.walks.allowed import Allowed, Model
from tests.walks.hands import fickle
from tests.walks.lands import land

TICKS = 900
FEW, MANY = 24, 1500


def walked(seed: int) -> Counter[str]:
    """A walk in a place of its own; what of it can be come to and what cannot."""
    chance = Random(f"land {seed}")
    place = land(chance)
    known = frozenset(lesson for lesson in LESSONS if chance.random() < 0.5)
    attempt = Attempt(
        lambda _name: place, place.name, seed, progress=Progress(lessons=known), kind="practice"
    )
    atlas = Atlas({place.name: place}, Budget(10 * MOST_WORK), lessons=frozenset(LESSONS))
    model = Model(atlas)
    allowed, hand = Allowed(attempt, model), fickle(chance, attempt)
    for _ in range(TICKS):
        allowed.look(attempt.step(next(hand)))
    reached = {name for visit in allowed.visits for name, _ in visit.hinges}
    return Counter(reached=len(reached), shut=len(place.hinges) - len(reached))


@pytest.mark.parametrize("share", range(4))
def test_a_few_places_made_by_chance(share: int) -> None:
    told: Counter[str] = Counter()
    for seed in range(share * FEW // 4, (share + 1) * FEW // 4):
        told += walked(seed)
    # The model is no model if it forbids nothing.
    assert min(told["reached"], told["shut"]) > 5


@pytest.mark.long
@pytest.mark.parametrize("share", range(10))
def test_many_places_made_by_chance(share: int) -> None:
    for seed in range(100 + share * MANY // 10, 100 + (share + 1) * MANY // 10):
        walked(seed)
