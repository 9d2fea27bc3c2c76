"""Ghosts: chosen anew each time from what is there then, seen only where they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.app.ghosts import BEST, PAR, SEGMENTS, Ghosts, Roster
from game.sim.controls import NEUTRAL, Controls
from game.speedrun.attempt import Attempt
from game.speedrun.replay import Replay, save
from game.view.hud import words
from game.view.hud.state import RivalRow, Sight
from game.view.snapshot import Dreamer
from tests.speedrun import dream
from tests.worlds import DOWN, LEFT, RIGHT

FAR = Dreamer(9000.0, 9000.0)
SIZE = (1280.0, 720.0)


def slower(ticks: int) -> Replay:
    run = dream.attempt()
    dream.drive(run, LEFT, ticks)
    return dream.dream_through(run).replay()


def raced(folder: Path, *asked: str) -> Ghosts:
    roster = Roster((), folder / "own", folder / "par")
    return Ghosts(asked, lambda _replay, _path: dream.load, roster)


def keep(folder: Path, name: str, replay: Replay) -> None:
    save(replay, folder / f"{name}.replay")


def go(ghosts: Ghosts, run: Attempt, controls: Controls, ticks: int) -> None:
    for _ in range(ticks):
        ghosts.tick(run, run.step(controls))


def rows(ghosts: Ghosts) -> tuple[RivalRow, ...]:
    return ghosts.rows(Sight(0.0, 0.0, 1.0), SIZE)


def test_after_a_bad_run_the_next_attempt_still_races_the_best(tmp_path: Path) -> None:
    ghosts = raced(tmp_path, BEST)
    best = dream.recorded()
    keep(tmp_path / "own", "a", best)
    for name, bad in (("b", slower(90)), ("c", dream.half_way(dream.attempt()).replay())):
        run = dream.attempt()
        ghosts.begin(run)
        go(ghosts, run, RIGHT, 5)
        ghosts.leave(run)
        keep(tmp_path / "own", name, bad)
    run = dream.attempt()
    ghosts.begin(run)
    lead = best.inputs.lead
    for controls in best.inputs.after(lead):
        go(ghosts, run, controls, 1)
    assert rows(ghosts)[0].note == words.GHOST_OVER, "it ended when the best does"


def test_what_is_not_there_is_not_raced(tmp_path: Path) -> None:
    ghosts = raced(tmp_path, BEST, SEGMENTS, PAR)
    ghosts.begin(dream.attempt())
    assert rows(ghosts) == ()


def test_the_faster_of_what_ships_and_what_a_campaign_brings_is_par(tmp_path: Path) -> None:
    keep(tmp_path / "shipped", "slow", slower(60))
    keep(tmp_path / "brought", "fast", dream.recorded())
    for shipped, brought in (("shipped", "brought"), ("brought", "shipped")):
        roster = Roster((), tmp_path / "own", tmp_path / shipped, tmp_path / brought)
        (raced,) = roster.chosen(dream.attempt(), [PAR])
        assert raced.paths == (tmp_path / "brought" / "fast.replay",)


def test_several_are_raced_at_once_each_in_its_colour(tmp_path: Path) -> None:
    keep(tmp_path / "own", "mine", dream.recorded())
    keep(tmp_path / "par", "any", dream.recorded())
    keep(tmp_path, "friend", slower(9))
    ghosts = raced(tmp_path, BEST, SEGMENTS, PAR, str(tmp_path / "friend.replay"))
    ghosts.begin(dream.attempt())
    names = [row.name for row in rows(ghosts)]
    assert names == ["personal best", "best segments", "par", "friend"]
    assert len({row.colour for row in rows(ghosts)}) == 4


def test_a_file_that_went_is_told_and_the_dream_goes_on(tmp_path: Path) -> None:
    ghosts = raced(tmp_path, str(tmp_path / "gone.replay"))
    ghosts.begin(dream.attempt())
    assert rows(ghosts) == ()
    assert "gone.replay" in ghosts.faults[0]


def test_a_ghost_is_seen_where_one_is_and_told_of_elsewhere(tmp_path: Path) -> None:
    keep(tmp_path / "own", "mine", dream.recorded())
    ghosts, run = raced(tmp_path, BEST), dream.attempt()
    ghosts.begin(run)
    go(ghosts, run, NEUTRAL, 80)
    (look,) = ghosts.looks(1.0, FAR)
    assert look.alpha == 1.0
    beside = replace(FAR, x=look.dreamer.x, y=look.dreamer.y)
    assert ghosts.looks(1.0, beside) == (), "it never hides the dreamer"
    go(ghosts, run, DOWN, 100)
    assert ghosts.looks(1.0, FAR) == ()
    assert rows(ghosts)[0].note == "Drawn", "the title of where it went"


def test_one_out_of_the_picture_is_pointed_at(tmp_path: Path) -> None:
    keep(tmp_path / "own", "mine", dream.recorded())
    ghosts, run = raced(tmp_path, BEST), dream.attempt()
    ghosts.begin(run)
    go(ghosts, run, NEUTRAL, 80)
    (row,) = ghosts.rows(Sight(5000.0, 0.0, 1.0), SIZE)
    assert row.edge is not None
    assert row.edge[0] < 40.0


def test_ghosts_change_nothing_of_the_run(tmp_path: Path) -> None:
    keep(tmp_path / "own", "mine", slower(9))
    alone, beside, ghosts = dream.attempt(), dream.attempt(), raced(tmp_path, BEST, SEGMENTS)
    ghosts.begin(beside)
    for controls in (NEUTRAL, DOWN, RIGHT):
        dream.drive(alone, controls, 30)
        go(ghosts, beside, controls, 30)
    assert alone.replay() == beside.replay()


def test_what_the_records_know_is_raced_and_no_other_file_is_looked_at(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    for name, replay in (("fast", dream.recorded()), ("slow", slower(90))):
        keep(folder, name, replay)
    # A replay nobody counted: it may not have done what was asked.
    keep(folder, "a", dream.recorded())
    known = [folder / "slow.replay", folder / "gone.replay"]
    offered = Roster(known, folder, tmp_path / "par").offered(dream.attempt())
    assert [raced.paths for raced in offered] == [(folder / "slow.replay",)] * 2


def test_where_the_records_know_none_the_folder_is_looked_through(tmp_path: Path) -> None:
    keep(tmp_path / "own", "fast", dream.recorded())
    offered = Roster((), tmp_path / "own", tmp_path / "par").offered(dream.attempt())
    assert [raced.kind for raced in offered] == [BEST, SEGMENTS]


def test_what_a_ghost_holds_is_told_while_it_runs(tmp_path: Path) -> None:
    keep(tmp_path / "own", "mine", dream.recorded())
    ghosts, run = raced(tmp_path, BEST), dream.attempt()
    ghosts.begin(run)
    assert ghosts.held() == ()
    go(ghosts, run, DOWN, 3)
    (row,) = ghosts.held()
    assert (row.name, row.stick) == ("personal best", (0, 127))


def test_a_ghost_goes_back_with_practice_and_its_file_is_not_read_again(tmp_path: Path) -> None:
    keep(tmp_path / "own", "mine", dream.recorded())
    ghosts, run = raced(tmp_path, BEST), dream.attempt()
    ghosts.begin(run)
    go(ghosts, run, DOWN, 7)
    go(ghosts, run, RIGHT, 40)
    (tmp_path / "own" / "mine.replay").unlink()
    again = dream.attempt()
    dream.drive(again, DOWN, 5)
    ghosts.turn(run, again)
    # It comes from where it entered the place, so many ticks in each.
    go(ghosts, again, DOWN, 2)
    (ghost,) = ghosts._all
    assert ghost.rival.attempt is not None
    assert ghost.rival.attempt.timer.time == again.timer.time
