"""What follows a dream is told of all of it, in order, and steps none of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.app.followers import Followers
from game.sim.controls import Controls
from game.sim.events import Event
from game.speedrun.attempt import Attempt
from tests.worlds import level


@dataclass
class _Told:
    name: str
    log: list[str] = field(default_factory=list)

    def begin(self, attempt: Attempt) -> None:
        self.log.append(f"{self.name} begins {attempt.tick}")

    def tick(self, attempt: Attempt, events: Sequence[Event]) -> None:
        self.log.append(f"{self.name} {attempt.tick} {len(events)}")

    def turn(self, left: Attempt, attempt: Attempt) -> None:
        self.log.append(f"{self.name} turns from {left.tick} to {attempt.tick}")

    def leave(self, attempt: Attempt) -> None:
        self.log.append(f"{self.name} leaves {attempt.tick}")


def test_each_follower_is_told_of_all_in_the_order_in_which_they_came() -> None:
    log: list[str] = []
    followers = Followers(_Told("ghost", log), _Told("clock", log))
    attempt = Attempt(lambda _: level("@..."), "room")
    followers.begin(attempt)
    followers.tick(attempt, attempt.step(Controls(0, 127, 0)))
    followers.leave(attempt)
    assert [line.rsplit(" ", 1)[0] for line in log[2:4]] == ["ghost 1", "clock 1"]
    assert log[:2] == ["ghost begins 0", "clock begins 0"]
    assert log[4:] == ["ghost leaves 1", "clock leaves 1"]
