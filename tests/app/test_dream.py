"""The dream's screen: pausing, resuming, leaving, waking. A hand-written window, no GL."""

from typing import cast

from game.app.awakening import Closing, Tally
from game.app.followers import Followers
from game.app.inputs import Inputs
from game.app.library import Library
from game.app.roaming import Roaming
from game.app.screens import Dream, Title
from game.app.timing import Timing
from game.app.window import Window
from game.profile.woken import Woken
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.level import Ending, Level, Passage
from game.sim.progress import Progress
from game.sound.silence import Silence
from game.speedrun.attempt import Attempt
from game.speedrun.replay import Replay
from game.speedrun.standing import held_against
from tests.worlds import DOWN, RIGHT, box, level

ROW = "@........."
TAKE = Controls(int(Button.ACT))
LIBRARY = Library()
EAST = box(5 * 64, 0, 6 * 64, 64)


class FakeStage:
    speaks = False
    timing = Timing()
    roaming: Roaming | None = None
    ghosts = None
    fault = ""
    readout: tuple[str, ...] = ()

    def show(self, attempt: Attempt, *, veiled: bool = True) -> None:
        self.shown, self.veiled = attempt, veiled

    def tick(self, events: object) -> None:
        self.told = events

    def roam(self) -> None:
        self.roaming = None if self.roaming else Roaming((960.0, 540.0), (320.0, 180.0), (0.0, 0.0))


class FakeWindow:
    practises = False

    def __init__(self) -> None:
        self.stage, self.inputs, self.sound = FakeStage(), Inputs(), Silence()
        self.kept: list[Replay] = []
        self.shown: object = None

        self.woken = Woken()
        self.library = Library()

        self.begun = 0

    def dream(self) -> None:
        self.begun += 1

    new_dream = dream_again = close = dream

    def woke(self, progress: Progress) -> None:
        self.woken = self.woken.after(progress)

    def keep(self, replay: Replay) -> None:
        self.kept.append(replay)

    def followers(self, attempt: Attempt, *, timed: bool) -> Followers:
        del attempt, timed
        return Followers()

    def go(self, screen: object) -> None:
        self.shown = screen


def drawn(_name: str) -> Level:
    ending = Ending(5, "handle", EAST, 352, 32, "It opens outward.", always=True)
    return level(ROW, endings=(ending,))


def dreaming(*, timed: bool = False) -> tuple[Dream, Attempt, FakeWindow]:
    window, attempt = FakeWindow(), Attempt(drawn, "drawn")
    return Dream(cast(Window, window), attempt, timed=timed), attempt, window


def test_a_paused_dream_stands_still() -> None:
    dream, attempt, _ = dreaming()
    dream.tick(RIGHT)
    dream.act("pause")
    for _ in range(30):
        dream.tick(RIGHT)
    assert attempt.tick == 1


def test_losing_the_window_pauses() -> None:
    dream, attempt, _ = dreaming()
    dream.act("away")
    dream.tick(RIGHT)
    assert attempt.tick == 0


def test_no_new_pause_is_taken_for_ten_ticks_after_the_last() -> None:
    dream, attempt, _ = dreaming()
    dream.act("pause")
    dream.act("pause")
    dream.tick(NEUTRAL)
    dream.act("pause")
    dream.tick(NEUTRAL)
    assert attempt.tick == 2
    for _ in range(10):
        dream.tick(NEUTRAL)
    dream.act("pause")
    dream.tick(NEUTRAL)
    assert attempt.tick == 12


def test_the_button_that_resumes_is_not_played() -> None:
    dream, attempt, window = dreaming()
    dream.act("pause")
    dream.tick(NEUTRAL)
    window.inputs.press("E")
    dream.tick(window.inputs.controls())
    for _ in range(5):
        dream.tick(window.inputs.controls())
    assert attempt.tick == 5
    assert attempt.timer.started is None
    window.inputs.release("E")
    dream.tick(window.inputs.controls())
    window.inputs.press("E")
    dream.tick(window.inputs.controls())
    assert attempt.timer.started == 7


def test_leaving_keeps_what_was_played() -> None:
    dream, _, window = dreaming()
    dream.tick(RIGHT)
    dream.act("pause")
    for controls in (NEUTRAL, RIGHT, Controls(stick_y=127), NEUTRAL, Controls(stick_y=127)):
        dream.tick(controls)
    dream.tick(TAKE)
    assert isinstance(window.shown, Title)
    assert [replay.header.ticks for replay in window.kept] == [1]


def test_a_run_begins_again_at_a_key_and_what_was_played_of_it_is_kept() -> None:
    dream, _, window = dreaming(timed=True)
    for _ in range(5):
        dream.tick(RIGHT)
    dream.act("restart")
    assert window.begun == 1
    assert [replay.header.ticks for replay in window.kept] == [5]


def test_a_paused_run_begins_again_and_one_without_a_clock_does_not() -> None:
    dream, _, window = dreaming(timed=True)
    dream.tick(RIGHT)
    dream.act("pause")
    dream.act("restart")
    assert window.begun == 1
    dream, attempt, window = dreaming()
    dream.tick(RIGHT)
    dream.act("restart")
    dream.tick(RIGHT)
    assert (window.begun, window.kept, attempt.tick) == (0, [], 2)


def test_from_the_tally_a_run_begins_again() -> None:
    _, window = woken_up(timed=True)
    assert isinstance(window.shown, Tally)
    window.shown.act("restart")
    assert window.begun == 1
    assert len(window.kept) == 1


def woken_up(*, timed: bool) -> tuple[Attempt, FakeWindow]:
    dream, attempt, window = dreaming(timed=timed)
    for _ in range(600):
        dream.tick(RIGHT if attempt.tick > 130 else NEUTRAL)
        if window.shown is not None:
            break
    return attempt, window


def test_awakening_keeps_the_run_and_tells_its_line() -> None:
    attempt, window = woken_up(timed=False)
    assert isinstance(window.shown, Closing)
    assert attempt.finished
    assert window.kept[0].header.time == attempt.timer.time
    assert window.woken.turn == 1


def test_who_closes_the_window_in_the_last_light_has_woken_all_the_same() -> None:
    dream, attempt, window = dreaming()
    while not attempt.finished:
        dream.tick(RIGHT)
        assert attempt.tick < 600
    assert dream.continued(LIBRARY) is None, "no map that is saved now can undo it"
    dream.leave()
    assert window.shown is None
    assert window.woken.turn == 1
    assert window.kept[0].header.time == attempt.timer.time


def test_where_time_counts_the_tally_comes_at_once() -> None:
    attempt, window = woken_up(timed=True)
    assert isinstance(window.shown, Tally)
    assert attempt.timer.ended == attempt.tick


def test_a_single_location_ends_in_a_page_without_a_word() -> None:
    out = Passage(7, "out", EAST, "away", split="Out")
    room = level(ROW, passages=(out,))
    window, attempt = FakeWindow(), Attempt(lambda _: room, "drawn", category="location:drawn")
    dream = Dream(cast(Window, window), attempt, timed=True)
    while window.shown is None:
        dream.tick(RIGHT)
        assert attempt.tick < 300
    assert attempt.finished
    assert isinstance(window.shown, Tally)
    assert len(window.kept) == 1


def test_practice_goes_back_where_one_stands_and_leaving_it_keeps_practice() -> None:
    dream, attempt, window = dreaming()
    dream.act("practice")
    dream.tick(RIGHT)
    dream.act("save_state")
    digest = attempt.world.digest()
    for _ in range(9):
        dream.tick(RIGHT)
    dream.act("load_state")
    assert window.stage.shown is not attempt
    assert window.stage.shown.world.digest() == digest
    assert not window.stage.veiled, "who went back stands in the light at once"
    dream.tick(RIGHT)
    dream.leave()
    assert [(r.header.kind, r.header.ticks) for r in window.kept] == [("practice", 2)]
    assert window.woken.turn == 0


class Listening(Silence):
    """Remembers what it was told to say."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def say(self, name: str) -> None:
        self.said.append(name)


def test_the_clock_is_heard_where_time_counts_and_nowhere_else() -> None:
    for timed, said in ((True, ["record"]), (False, [])):
        dream, attempt, window = dreaming(timed=timed)
        window.sound = sound = Listening()
        window.stage.timing = Timing(held_against([]))
        while not attempt.finished:
            dream.tick(RIGHT)
        dream.tick(RIGHT)
        assert sound.said == said


def choose(dream: Dream, line: int) -> None:
    """Go down to a line of the strip, and take it."""
    for _ in range(line):
        dream.tick(DOWN)
        dream.tick(NEUTRAL)
    dream.tick(TAKE)
    dream.tick(NEUTRAL)


def test_who_does_not_run_is_not_told_of_practice_in_the_strip() -> None:
    for timed, lines in ((False, 3), (True, 4)):
        dream, _, _ = dreaming(timed=timed)
        dream.act("pause")
        assert len(dream._items) == lines


def test_practice_is_begun_from_the_strip_and_its_tools_are_used_there() -> None:
    dream, attempt, window = dreaming(timed=True)
    for _ in range(15):
        dream.tick(RIGHT)
    dream.act("pause")
    dream.tick(NEUTRAL)
    choose(dream, 2)
    assert (attempt.kind, len(dream._items)) == ("run", 2)
    choose(dream, 0)
    assert attempt.kind == "practice"
    for _ in range(12):
        dream.tick(NEUTRAL)
    dream.act("pause")
    dream.tick(NEUTRAL)
    choose(dream, 2)
    choose(dream, 1)
    saved = attempt.tick
    # One looks at what was saved: the strip stays.
    assert any(str(saved) in item.note for item in dream._items)
    dream.act("pause")
    dream.act("pause")
    for _ in range(20):
        dream.tick(RIGHT)
    dream.act("pause")
    dream.tick(NEUTRAL)
    choose(dream, 2)
    choose(dream, 2)
    assert dream._attempt is not attempt
    assert dream._attempt.tick == saved + 1
    assert window.stage.shown is dream._attempt
