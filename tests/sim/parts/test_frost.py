"""Words of frost condense on the breath."""

from dataclasses import replace

from game.sim.controls import NEUTRAL, Button
from game.sim.events import Frosted
from game.sim.parts.frost import WHOLE_TICKS, Frost, LiveFrost
from game.sim.states import progress_in
from game.sim.world import World
from tests.worlds import middle, play, press, world

WORDS = Frost(5, *middle(1, 0), "It is an aperture.", 0.0, -100.0, "compass")
BREATH = press(Button.BREATHE)


def words(w: World) -> LiveFrost:
    live = w.parts.of(5)
    assert isinstance(live, LiveFrost)
    return live


def test_breath_makes_them_whole_and_gives_what_they_give() -> None:
    w = world("@.....", parts=(WORDS,))
    events = play(w, BREATH, WHOLE_TICKS + 1)
    assert [e for e in events if isinstance(e, Frosted)] == [Frosted(5, "It is an aperture.")]
    assert w.progress.scenes == {"compass"}
    play(w, NEUTRAL, 600)
    assert words(w).grown == WHOLE_TICKS


def test_half_of_them_fades_again() -> None:
    w = world("@.....", parts=(WORDS,))
    play(w, BREATH, 40)
    half = words(w).grown
    play(w, NEUTRAL, 60)
    assert 0 < words(w).grown < half


def test_breath_from_afar_does_nothing() -> None:
    w = world("@.......", parts=(Frost(5, *middle(7, 0), "far", 0.0, 0.0),))
    play(w, BREATH, 100)
    assert words(w).grown == 0


def test_words_that_wait_for_a_state_of_the_dream_do_not_condense_before() -> None:
    waiting = replace(WORDS, when=("crowned",))
    early = world("@.....", parts=(waiting,))
    play(early, BREATH, WHOLE_TICKS + 1)
    assert words(early).grown == 0
    late = world("@.....", progress_in("crowned"), parts=(waiting,))
    play(late, BREATH, WHOLE_TICKS + 1)
    assert words(late).grown == WHOLE_TICKS
