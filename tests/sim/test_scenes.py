"""The podium's scene: what it tells and changes, and when; skipped, all of it at once."""

from game.sim.controls import NEUTRAL, Button
from game.sim.events import Event, SceneBegan, SceneEnded, StateChanged, Whispered, Written
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.progress import LESSONS, Assists, Progress
from game.sim.scenes import SCENES
from game.sim.world import World
from tests.worlds import RIGHT, middle, play, press, world

X, Y = middle(1, 1)
PHRASES = "Fail forward.", "Build from ashes.", "Name every scar."
STROKES = tuple(Stroke(((X, 10.0 * k), (X + 140.0, 10.0 * k)), p) for k, p in enumerate(PHRASES))
PODIUM = Lectern(5, X, Y, STROKES, scene="podium", needs=LESSONS, whisper="Begin again, louder.")
SCENE = SCENES["podium"]


def on_the_dais() -> World:
    knowing = Progress(lessons=frozenset(LESSONS))
    return world("....\n.@..\n....", knowing, Assists(self_writing=True), parts=(PODIUM,))


def begun() -> World:
    """The last phrase has just been written."""
    w = on_the_dais()
    events: list[Event] = play(w, press(Button.ACT))
    while w.playing is None:
        events += play(w, NEUTRAL)
    assert [e.phrase for e in events if isinstance(e, Written)] == list(PHRASES)
    assert events[-1] == SceneBegan("podium")
    return w


def when(w: World, ticks: int) -> dict[Event, int]:
    """Ticks of the scene in which it told what it told."""
    return {event: t for t in range(1, ticks + 1) for event in play(w, RIGHT)}


def test_it_plays_by_itself_whispers_turns_and_ends() -> None:
    w = begun()
    x = w.player.x
    told = when(w, SCENE.length)
    assert told == {
        Whispered("Begin again, louder."): SCENE.whispers,
        StateChanged("crowned"): SCENE.turn,
        SceneEnded("podium", skipped=False): SCENE.length,
    }
    assert w.player.x == x, "nobody walks meanwhile"
    assert w.prompt is None


def test_a_scene_is_some_twenty_seconds_and_the_wall_falls_near_its_end() -> None:
    assert 18 * 60 < SCENE.length < 23 * 60
    assert SCENE.whispers < SCENE.turn < SCENE.length


def test_skipped_at_any_time_it_is_at_its_end() -> None:
    for ticks in (0, 1, SCENE.whispers + 10, SCENE.turn + 10):
        w = begun()
        play(w, NEUTRAL, ticks)
        told = play(w, press(Button.SKIP))
        assert SceneEnded("podium", skipped=True) in told
        assert (Whispered("Begin again, louder.") in told) is (ticks < SCENE.whispers)
        assert w.state == "crowned"
        assert w.playing is None
        assert play(w, RIGHT, 20) is not None
        assert w.player.x > X


def test_afterwards_the_podium_is_still() -> None:
    w = begun()
    play(w, press(Button.SKIP))
    play(w, NEUTRAL, 2)
    assert w.prompt is None
    again = world("....\n.@..\n....", w.progress, parts=(PODIUM,))
    assert again.prompt is None
    assert again.state == "crowned"
