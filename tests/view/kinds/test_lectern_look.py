"""The ink in the air: how it is told, and how it is drawn."""

import numpy as np

from game.sim.controls import NEUTRAL, Button
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.progress import Assists, Progress
from game.view.kinds.lectern import GONE, LecternLook, ages_of
from game.view.kinds.registry import KINDS, looks
from game.view.observer import Observer
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.renderer import Renderer
from game.view.shapes.curve import smooth
from game.view.shapes.ink import STEP, strip
from game.view.studio import Studio
from tests.worlds import middle, play, press, world

X, Y = middle(4, 4)
STROKES = (
    Stroke(((X - 120.0, Y - 150.0), (X, Y - 110.0), (X + 120.0, Y - 150.0)), "Fail"),
    Stroke(((X + 120.0, Y - 90.0), (X - 120.0, Y - 90.0)), "forward."),
)
LECTERN = Lectern(5, X, Y, STROKES, lesson="fail_forward")
ROOM = "\n".join([".........", *["........."] * 3, "....@....", *["........."] * 4])


def test_a_curve_goes_through_its_points_in_even_steps() -> None:
    curve = smooth(STROKES[0].line, STEP)
    for point in STROKES[0].line:
        assert np.hypot(*(curve - point).T).min() < STEP
    steps = np.hypot(*np.diff(curve, axis=0).T)
    assert np.allclose(steps, steps.mean(), atol=0.2)


def test_the_strip_runs_once_along_and_tapers_to_its_ends() -> None:
    rows = strip(smooth(STROKES[1].line, STEP)).reshape(-1, 2, 5)
    assert (np.diff(rows[:, 0, 2]) > 0).all()
    assert (rows[0, 0, 2], rows[-1, 0, 2]) == (0.0, 1.0)
    assert set(np.unique(rows[:, :, 3])) == {-1.0, 1.0}
    widths = rows[:, 0, 4]
    assert widths[0] < widths[len(widths) // 2] > widths[-1]


def test_its_look_tells_how_much_is_written() -> None:
    w = world(ROOM, assists=Assists(self_writing=True), parts=(LECTERN,))
    assert looks(w, 0.0, 1.0)[5] == LecternLook(0, 0.0, busy=False, since=())
    play(w, press(Button.ACT))
    play(w, NEUTRAL, 10)
    state = looks(w, 0.0, 1.0)[5]
    assert isinstance(state, LecternLook)
    assert state.busy
    assert 0.0 < state.part < 1.0
    play(w, NEUTRAL, 200)
    state = looks(w, w.tick / 60, 1.0)[5]
    assert isinstance(state, LecternLook)
    assert (state.stroke, state.part, state.busy) == (2, 1.0, False)
    assert state.since[0] > state.since[1] > 1.0


def test_who_enters_where_all_is_known_sees_no_ink() -> None:
    w = world(ROOM, Progress(lessons=frozenset({"fail_forward"})), parts=(LECTERN,))
    state = looks(w, 0.0, 1.0)[5]
    assert isinstance(state, LecternLook)
    assert not state.busy
    assert state.since == ()


def test_what_is_written_on_paper_stays_now_and_whenever_one_comes_back() -> None:
    line = Lectern(5, X, Y, STROKES, figure="the last line")
    w = world(ROOM, assists=Assists(self_writing=True), parts=(line,))
    play(w, press(Button.ACT))
    play(w, NEUTRAL, 600)
    written = looks(w, w.tick / 60, 1.0)[5]
    again = looks(world(ROOM, w.progress, parts=(line,)), 0.0, 1.0)[5]
    assert isinstance(written, LecternLook)
    assert written.stays
    assert written == again
    assert len(written.since) == len(STROKES)
    assert max(written.since) < 1.1, "before it would burst"


def test_every_kind_is_looked_at_once_under_a_sky() -> None:
    assert len({(kind.part, kind.sky) for kind in KINDS}) == len(KINDS)


def test_ink_lights_the_air_where_it_was_written(offscreen: Offscreen) -> None:
    w = world(ROOM, assists=Assists(self_writing=True), parts=(LECTERN,))
    renderer = Renderer(Studio(offscreen.ctx, offscreen.size, "low"), Place.of(w.level))
    observer = Observer(w, renderer.lens.view)

    def light() -> float:
        renderer.draw(observer.look(1.0), offscreen.screen)
        return float(np.asarray(offscreen.grab(), np.float64).mean())

    observer.tick(w.step(NEUTRAL))
    before = light()
    observer.tick(w.step(press(Button.ACT)))
    for _ in range(30):
        observer.tick(w.step(NEUTRAL))
        light()
    written = light()
    assert written > before + 0.5
    for _ in range(120 + int(GONE * 60)):
        observer.tick(w.step(NEUTRAL))
        light()
    assert light() < before + 0.2, "and burns away"


def test_the_lines_of_a_lesson_stay_till_all_are_written_and_burst_as_one() -> None:
    assert max(ages_of(LecternLook(1, 0.3, True, (7.0,)), 2)) < 1.0, "it waits for the others"
    assert ages_of(LecternLook(2, 0.0, False, (7.0, 0.2)), 2) == (0.2, 0.2)
    assert ages_of(LecternLook(1, 0.3, False, (7.0,)), 2) == (7.0,), "the hand was lowered"
