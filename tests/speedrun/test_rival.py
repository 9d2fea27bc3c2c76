"""A rival goes along on game time, is the recorded run to the tick, and touches nothing."""

from __future__ import annotations

from dataclasses import replace

from game.sim.controls import NEUTRAL, Controls
from game.sim.level import Level
from game.speedrun.attempt import Attempt
from game.speedrun.playback import Playback
from game.speedrun.racing import best_segments
from game.speedrun.replay import Replay
from game.speedrun.rival import LOST, OVER, RACING, READY, StitchedRival, WholeRival
from tests.speedrun import dream
from tests.worlds import DOWN, RIGHT

PLENTY = 1000


def run(wait: int, linger: int = 0) -> Replay:
    """A finished run whose dreamer waits first, and lingers in the second place."""
    attempt = dream.attempt()
    dream.drive(attempt, NEUTRAL, wait)
    dream.drive(attempt, DOWN, 7)
    while attempt.world.level.name != "porch":
        attempt.step(RIGHT)
    dream.drive(attempt, NEUTRAL, linger)
    while not attempt.finished:
        attempt.step(RIGHT)
    return attempt.replay()


def play(attempt: Attempt, controls: Controls, ticks: int, *rivals: WholeRival) -> None:
    for _ in range(ticks):
        attempt.step(controls)
        for rival in rivals:
            rival.follow(attempt, PLENTY)


def stands(rival: WholeRival | StitchedRival) -> tuple[str, float, float]:
    attempt = rival.attempt
    assert attempt is not None
    return attempt.world.level.name, attempt.world.player.x, attempt.world.player.y


def test_both_clocks_are_zero_at_the_first_input() -> None:
    rival, attempt = WholeRival(run(wait=50), dream.load), dream.attempt()
    play(attempt, NEUTRAL, 9, rival)
    assert rival.status == READY
    assert rival.attempt is not None
    assert rival.attempt.tick == 50, "it stands where its first input will come"
    play(attempt, DOWN, 30, rival)
    assert rival.status == RACING
    assert rival.attempt.timer.time == attempt.timer.time == 29


def test_who_does_the_same_stays_beside_it_all_the_way() -> None:
    recorded = run(wait=20)
    rival, attempt = WholeRival(recorded, dream.load), dream.attempt()
    play(attempt, NEUTRAL, 3, rival)
    for controls in recorded.inputs.after(20):
        play(attempt, controls, 1, rival)
        assert stands(rival) == (
            attempt.world.level.name,
            attempt.world.player.x,
            attempt.world.player.y,
        )
    assert rival.status == OVER


def test_racing_changes_nothing_for_the_racer() -> None:
    alone, beside = dream.attempt(), dream.attempt()
    rivals = [WholeRival(run(wait), dream.load) for wait in (0, 5, 30)]
    for ticks, controls in ((9, NEUTRAL), (7, DOWN), (60, RIGHT)):
        play(alone, controls, ticks)
        play(beside, controls, ticks, *rivals)
    assert beside.replay() == alone.replay()


def test_one_that_is_far_behind_comes_after_in_bounded_steps() -> None:
    rival, attempt = WholeRival(run(wait=200), dream.load), dream.attempt()
    for _ in range(10):
        attempt.step(NEUTRAL)
        assert rival.follow(attempt, 24) <= 24
    assert rival.attempt is not None
    assert rival.attempt.tick == 200


def walled(name: str) -> Level:
    """The same dream after somebody changed its first place."""
    found = dream.load(name)
    return replace(found, hinges=()) if name == dream.START else found


def test_one_whose_world_went_another_way_is_lost() -> None:
    recorded = run(wait=0)
    rival, attempt = WholeRival(recorded, walled), dream.attempt()
    other = replace(
        recorded, checks=tuple(replaced._replace(world="0" * 8) for replaced in recorded.checks)
    )
    forged = WholeRival(other, dream.load)
    play(attempt, DOWN, 200, rival, forged)
    assert forged.status == LOST
    assert rival.status == LOST, "a hinge that is gone is another place to fall back to"


def test_one_whose_place_is_not_here_is_lost_and_nothing_is_thrown() -> None:
    def only_bed(name: str) -> Level:
        if name != dream.START:
            raise LookupError(name)
        return dream.load(name)

    rival, attempt = WholeRival(run(wait=0), only_bed), dream.attempt()
    play(attempt, DOWN, 400, rival)
    assert rival.status == LOST
    nowhere = WholeRival(replace(run(0), header=replace(run(0).header, start="x")), only_bed)
    play(attempt, DOWN, 2, nowhere)
    assert nowhere.status == LOST
    assert nowhere.attempt is None


def test_the_best_segments_come_from_the_runs_whose_they_are() -> None:
    slow_end, slow_start = run(wait=0, linger=90), run_slow_start()
    best = best_segments([slow_end, slow_start])
    assert [key for key, _ in best.items()] == [
        ("", "Half way"),
        ("Half way", "Glass door"),
        ("Glass door", "Awakening"),
    ]
    assert best["", "Half way"].replay is slow_end
    assert best["Glass door", "Awakening"].replay is slow_start


def run_slow_start() -> Replay:
    attempt = dream.attempt()
    dream.drive(attempt, DOWN, 7)
    dream.drive(attempt, NEUTRAL, 80)
    while not attempt.finished:
        attempt.step(RIGHT)
    return attempt.replay()


def test_a_stitched_rival_begins_each_segment_where_its_racer_does() -> None:
    slow_end, slow_start = run(wait=0, linger=90), run_slow_start()
    best = best_segments([slow_end, slow_start])
    rival, attempt = StitchedRival(best, dream.load), dream.attempt()
    seen: list[tuple[str, int]] = []
    for _ in range(400):
        attempt.step(RIGHT if attempt.tick > 47 else DOWN)
        rival.follow(attempt, PLENTY)
        assert rival.attempt is not None
        if len(attempt.splits.marks) > len(seen):
            mark = attempt.splits.marks[-1]
            seen.append((mark.name, rival.attempt.tick))
        if attempt.finished:
            break
    begins = {s.begins.name: s.begins.tick for s in best.values()}
    assert seen[:2] == [(name, begins[name]) for name in ("Half way", "Glass door")]


def test_a_segment_that_is_over_waits_for_its_racer() -> None:
    best = best_segments([run(wait=0)])
    rival, attempt = StitchedRival(best, dream.load), dream.attempt()
    for _ in range(300):
        attempt.step(DOWN)
        rival.follow(attempt, PLENTY)
    assert rival.status == OVER
    assert rival.attempt is not None
    assert rival.attempt.tick == best["", "Half way"].ends.tick


def test_what_is_raced_next_is_wound_on_beforehand() -> None:
    best = best_segments([run(wait=0)])
    rival, attempt = StitchedRival(best, dream.load), dream.attempt()
    for _ in range(200):
        attempt.step(NEUTRAL)
        rival.follow(attempt, 8)
    while not attempt.splits.marks:
        attempt.step(RIGHT if attempt.tick > 220 else DOWN)
        rival.follow(attempt, 8)
    assert rival.attempt is not None, "it is there at once"
    assert rival.attempt.tick == best["Half way", "Glass door"].begins.tick


def test_a_rival_shows_the_recorded_world() -> None:
    recorded = run(wait=4)
    rival, attempt = WholeRival(recorded, dream.load), dream.attempt()
    play(attempt, DOWN, 60, rival)
    playback = Playback(recorded, dream.load)
    for _ in range(4 + 60):
        playback.step()
    assert rival.attempt is not None
    assert rival.attempt.world.digest() == playback.attempt.world.digest()


def test_it_goes_back_where_practice_went_back_and_is_exact_again() -> None:
    recorded = run(wait=10, linger=8)
    rival, attempt = WholeRival(recorded, dream.load), dream.attempt()
    seen: dict[int, tuple[tuple[str, float, float], str]] = {}
    inputs = list(recorded.inputs)
    for controls in inputs[10:]:
        play(attempt, controls, 1, rival)
        assert rival.attempt is not None
        seen[attempt.tick] = stands(rival), rival.attempt.world.digest()
    last = attempt.tick
    assert rival.attempt is not None
    assert len(rival.attempt.places) == 2
    for back in (last - 3, 12, last - 3, 1):
        again = dream.attempt()
        for controls in inputs[10 : 10 + back]:
            again.step(controls)
        for _ in range(3):
            rival.follow(again, PLENTY)
        assert rival.attempt is not None
        assert (stands(rival), rival.attempt.world.digest()) == seen[back]
        assert rival.status == RACING


def test_the_best_segments_go_back_too() -> None:
    best = best_segments([run(wait=0), run(wait=5)])
    rival, attempt = StitchedRival(best, dream.load), dream.attempt()
    inputs = list(run(wait=0).inputs)
    seen = {}
    for controls in inputs:
        attempt.step(controls)
        rival.follow(attempt, PLENTY)
        seen[attempt.tick] = stands(rival)
    for back in (len(inputs) - 2, 20, 60):
        again = dream.attempt()
        for controls in inputs[:back]:
            again.step(controls)
        for _ in range(12):
            rival.follow(again, PLENTY)
        assert stands(rival) == seen[back]
