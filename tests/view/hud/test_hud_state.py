"""What the interface says, from worlds and events alone."""

import ast
from pathlib import Path

from game import sim
from game.sim.controls import NEUTRAL, Button
from game.sim.events import (
    Breathed,
    Caught,
    Dashed,
    Event,
    HingePassed,
    Learned,
    PushedOff,
    Read,
    Refused,
    Said,
    Startled,
    StormCaught,
    Strode,
    Whispered,
)
from game.sim.level import CraneSpot, Reading, YoungerSelf
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.parts.plate import Plate
from game.sim.parts.spark import Spark
from game.sim.progress import BUILD_FROM_ASHES, Progress
from game.sim.tuning import REMAKE_REACH
from game.sim.world import World
from game.view.hud.memory import PLACE_TICKS, HudMemory
from game.view.hud.state import HudState, Sight
from game.view.hud.words import VERBS
from tests.worlds import RIGHT, box, middle, press, world

ROW = "@........."
SIGHT = Sight(0.0, 0.0, 1.0)
SELF = YoungerSelf(7, 24, "slip", *middle(1, 0), before="They said it was nothing personal.")
NOTE = Reading(8, *middle(1, 0), text="Return the badge, the key and the plant.")


def hear(memory: HudMemory, w: World, ticks: int, *events: Event) -> HudState:
    """Events in the next tick, then silence until ``ticks`` have passed."""
    for tick in range(ticks):
        memory.hear(events if tick == 0 else (), w)
    return memory.state(w, SIGHT)


def suggested(state: HudState, *verbs: str) -> float:
    """How much that is suggested."""
    return state.hinted if state.hints == verbs else 0.0


def test_the_name_of_a_place_shows_on_entering_and_fades_after_four_seconds() -> None:
    w, memory = world(ROW), HudMemory()
    assert hear(memory, w, 1).place_alpha < 0.1
    shown = hear(memory, w, PLACE_TICKS // 2)
    assert (shown.place, shown.place_alpha) == ("Drawn", 1.0)
    assert hear(memory, w, PLACE_TICKS).place_alpha == 0.0


def test_another_place_is_named_anew() -> None:
    memory = HudMemory()
    hear(memory, world(ROW), 500)
    other = world(ROW, name="hall", title="The Hall")
    assert hear(memory, other, 100).place_alpha == 1.0


def test_a_whisper_shows_at_once_and_leaves() -> None:
    w, memory = world(ROW), HudMemory()
    (line,) = hear(memory, w, 40, Whispered("Begin badly.", 3)).whispers
    assert (line.text, line.alpha, line.from_crane) == ("Begin badly.", 1.0, True)
    assert not hear(memory, w, 300).whispers


def test_whispers_wait_for_each_other_and_all_are_heard() -> None:
    w, memory = world(ROW), HudMemory()
    said = [f"Idea {n}" for n in range(5)]
    memory.hear([Whispered(text) for text in said], w)
    heard: list[str] = []
    for _ in range(1000):
        memory.hear((), w)
        lines = memory.state(w, SIGHT).whispers
        clear = [line for line in lines if line.rise == 0.0 < line.alpha]
        assert len(clear) <= 1
        assert len(lines) <= 2
        heard += [line.text for line in clear if line.alpha == 1.0 and line.text not in heard]
    assert heard == said


def test_a_storm_of_whispers_never_piles_up() -> None:
    w, memory = world(ROW), HudMemory()
    memory.hear([Whispered(f"Idea {n}") for n in range(100)], w)
    seen: set[str] = set()
    for _ in range(1500):
        memory.hear((), w)
        seen |= {line.text for line in memory.state(w, SIGHT).whispers}
    assert {"Idea 0", "Idea 99"} <= seen
    assert len(seen) < 8
    assert not memory.state(w, SIGHT).whispers


def test_a_self_speaks_over_its_head_where_it_is_seen() -> None:
    w, memory = world(ROW, selves=(SELF,)), HudMemory()
    memory.hear([Said(SELF.id, SELF.before)], w)
    hear(memory, w, 40)
    (speech,) = memory.state(w, Sight(10.0, 4.0, 2.0)).speeches
    assert speech.text == SELF.before
    assert speech.x == (SELF.x - 10.0) * 2.0
    assert speech.y < (SELF.y - 4.0) * 2.0 - 90
    assert speech.who == SELF.id
    assert not hear(memory, w, 600).speeches


def test_a_reading_unfolds_stays_and_folds_when_one_walks_away() -> None:
    w, memory = world(ROW, readings=(NOTE,)), HudMemory()
    memory.hear(w.step(press(Button.ACT)), w)
    open_ = hear(memory, w, 200)
    assert (open_.reading, open_.unfolded) == (NOTE.text, 1.0)
    assert open_.prompt is not None
    assert open_.prompt.verb == "fold_away"
    for _ in range(60):
        memory.hear(w.step(RIGHT), w)
    assert hear(memory, w, 30).unfolded == 0.0


def test_reading_again_folds_the_page() -> None:
    w, memory = world(ROW), HudMemory()
    assert hear(memory, w, 60, Read(NOTE.text)).unfolded == 1.0
    assert hear(memory, w, 60, Read(NOTE.text)).unfolded == 0.0
    assert hear(memory, w, 60, Read(NOTE.text)).unfolded == 1.0


def test_a_catch_and_a_refusal_pulse_and_pass() -> None:
    w, memory = world(ROW, Progress(cranes=frozenset({1, 2}))), HudMemory()
    caught = hear(memory, w, 1, Caught(2, 0.0, 0.0, 0.0, True, 1)).courage
    assert (caught.have, caught.pulse) == (2, 1.0)
    refused = hear(memory, w, 1, Refused("slip", 2, 3)).courage
    assert refused.refused == 1.0
    later = hear(memory, w, 200).courage
    assert (later.pulse, later.refused) == (0.0, 0.0)


def test_a_prompt_fades_in_over_its_target_and_out_when_left() -> None:
    w, memory = world(ROW, readings=(NOTE,)), HudMemory()
    first = hear(memory, w, 1).prompt
    assert first is not None
    assert (first.verb, first.action) == ("read", "act")
    assert 0.0 < first.alpha < 1.0
    left, top, right, bottom = first.box
    assert left < NOTE.x < right
    assert top < NOTE.y < bottom
    full = hear(memory, w, 20).prompt
    assert full is not None
    assert full.alpha == 1.0
    for _ in range(120):
        memory.hear(w.step(RIGHT), w)
    assert memory.state(w, SIGHT).prompt is None


def test_catching_is_prompted_until_it_is_learned() -> None:
    spot = CraneSpot(9, 5, *middle(1, 0))
    fresh, learned = HudMemory(), HudMemory()
    prompt = hear(fresh, world(ROW, cranes=(spot,)), 20).prompt
    assert prompt is not None
    assert (prompt.verb, prompt.action) == ("catch", "catch")
    skilled = Progress(cranes=frozenset({1, 2, 3}))
    assert hear(learned, world(ROW, skilled, cranes=(spot,)), 20).prompt is None


def test_breathing_is_suggested_to_the_frightened_and_not_while_they_breathe() -> None:
    w, memory = world(ROW), HudMemory()
    assert suggested(hear(memory, w, 60), "breathe") == 0.0
    w.fear = 0.8
    assert suggested(hear(memory, w, 120), "breathe") > 0.9
    w.step(press(Button.BREATHE))
    w.fear = 0.8
    assert suggested(hear(memory, w, 200), "breathe") < 0.05


def test_captions_show_only_when_they_are_asked_for() -> None:
    w, silent, telling = world(ROW), HudMemory(), HudMemory(captions_on=True)
    for memory in (silent, telling):
        for text in ("wings rustle", "a tube dies", "wings rustle"):
            memory.caption(text)
    assert hear(silent, w, 30).captions == ()
    assert [c.text for c in hear(telling, w, 30).captions] == ["a tube dies", "wings rustle"]


def test_the_clock_shows_only_what_it_is_given() -> None:
    w, memory = world(ROW), HudMemory()
    memory.hear(w.step(NEUTRAL), w)
    assert memory.state(w, SIGHT).timer is None


def test_breathing_is_suggested_to_who_frightened_a_crane_until_they_have_breathed() -> None:
    w, memory = world(ROW), HudMemory()
    assert suggested(hear(memory, w, 100, Startled(2, 0.0, 0.0)), "breathe") > 0.9
    assert suggested(hear(memory, w, 120, Breathed(True)), "breathe") < 0.05
    assert suggested(hear(memory, w, 100, Startled(2, 0.0, 0.0)), "breathe") < 0.05


def test_walking_is_suggested_to_who_stands_still_and_never_again() -> None:
    w, memory = world(ROW), HudMemory()
    assert suggested(hear(memory, w, 100), "walk") == 0.0
    assert suggested(hear(memory, w, 150), "walk") > 0.9
    for _ in range(20):
        w.step(RIGHT)
        memory.hear((), w)
    assert suggested(hear(memory, w, 150), "walk") < 0.05


def test_words_stand_as_long_as_it_takes_to_read_them() -> None:
    def ticks(text: str) -> int:
        w, memory = world(ROW), HudMemory()
        memory.hear([Whispered(text)], w)
        return next(n for n in range(1, 900) if not hear(memory, w, 1).whispers)

    short, long = ticks("Breathe."), ticks("They folded what they feared until it could fly away.")
    assert 60 < short < long < 480
    assert long - short > 120


def test_no_more_than_two_selves_are_heard_at_once() -> None:
    selves = tuple(YoungerSelf(n, 24, "slip", *middle(n, 0), before=f"Word {n}") for n in (1, 2, 3))
    w, memory = world(ROW, selves=selves), HudMemory()
    for who in (1, 2, 3):
        hear(memory, w, 20, Said(who, f"Word {who}"))
    assert {s.text for s in hear(memory, w, 60).speeches} == {"Word 2", "Word 3"}


def test_the_first_hinge_says_what_it_is_for_and_those_after_it_only_that_they_are() -> None:
    w, memory = world(ROW), HudMemory()
    assert hear(memory, w, 1).hinge.alpha == 0.0
    first = hear(memory, w, 60, HingePassed("a", "", True)).hinge
    assert (first.alpha, first.unfolded, first.told) == (1.0, 1.0, True)
    assert hear(memory, w, 400).hinge.alpha == 0.0
    second = hear(memory, w, 60, HingePassed("b", "", True)).hinge
    assert (second.alpha, second.told) == (1.0, False)
    assert hear(memory, w, 150).hinge.alpha == 0.0


def test_catching_is_prompted_faintly_before_the_crane_is_in_reach() -> None:
    def prompted(away: float) -> float:
        x, y = middle(0, 0)
        near = world(ROW, cranes=(CraneSpot(9, 5, x + away, y),))
        prompt = hear(HudMemory(), near, 20).prompt
        return 0.0 if prompt is None else prompt.alpha

    within, nearly, far = prompted(64.0), prompted(96.0), prompted(160.0)
    assert within == 1.0
    assert 0.3 < nearly < 0.9
    assert far == 0.0


def test_words_are_of_ink_where_the_place_is_pale() -> None:
    w, memory = world(ROW), HudMemory()
    assert not memory.state(w, SIGHT).pale
    assert memory.state(w, SIGHT, pale=True).pale


def test_selves_are_told_so_that_words_can_keep_off_them() -> None:
    (box,) = HudMemory().state(world(ROW, selves=(SELF,)), SIGHT).seen
    assert box[0] < SELF.x < box[2]
    assert box[1] < SELF.y - 40 < SELF.y <= box[3]


def test_who_has_learned_the_dash_is_told_how_until_they_try_it() -> None:
    w, memory = world(ROW), HudMemory()
    for _ in range(10):
        w.step(RIGHT)
    assert suggested(hear(memory, w, 100, Learned("fail_forward")), "dash") > 0.9
    assert suggested(hear(memory, w, 120, Dashed(1.0, 0.0)), "dash") < 0.05


def test_a_frightened_crane_does_not_hide_what_was_just_learned() -> None:
    w, memory = world(ROW), HudMemory()
    for _ in range(10):
        w.step(RIGHT)
    hear(memory, w, 100, Startled(2, 0.0, 0.0))
    assert suggested(hear(memory, w, 160, Learned("fail_forward")), "dash") > 0.9


def test_where_a_heart_is_heard_the_stride_is_suggested_until_it_is_known() -> None:
    w, memory = world(ROW, heart=48), HudMemory()
    for _ in range(10):
        w.step(RIGHT)
    assert suggested(hear(memory, w, 100), "stride") > 0.9
    for _ in range(3):
        hear(memory, w, 1, Strode(on_beat=True))
    assert suggested(hear(memory, w, 120), "stride") < 0.05


def test_what_the_third_lesson_gives_is_suggested_until_one_breathes() -> None:
    w, memory = world(ROW), HudMemory()
    hear(memory, w, 10)
    assert suggested(hear(memory, w, 160, Learned("name_every_scar")), "stand") > 0.9
    hear(memory, w, 1, Breathed(inhale=True))
    assert suggested(hear(memory, w, 120), "stand") < 0.05


def test_what_a_storm_bird_gives_is_told_once() -> None:
    w, memory = world(ROW), HudMemory()
    hear(memory, w, 10)
    caught = StormCaught(0.0, 0.0, 20.0)
    assert suggested(hear(memory, w, 160, caught), "again") > 0.9
    assert suggested(hear(memory, w, 400), "again") < 0.05
    assert suggested(hear(memory, w, 160, caught), "again") < 0.05


def test_the_count_stands_against_what_was_asked_for_a_while() -> None:
    w, memory = world(ROW, selves=(SELF,)), HudMemory()
    before = hear(memory, w, 2).courage.need
    assert hear(memory, w, 2, Refused("kite", 5, 15)).courage.need == 15
    assert hear(memory, w, 500).courage.need == before


def test_where_nothing_falls_pushing_off_is_suggested_and_then_breath_as_a_jet() -> None:
    w, memory = world(ROW, weightless=True), HudMemory()
    assert suggested(hear(memory, w, 100), "push") > 0.9
    hear(memory, w, 1, PushedOff(0.0, 0.0))
    assert suggested(hear(memory, w, 120), "jet") > 0.9
    for _ in range(2):
        hear(memory, w, 1, Breathed(inhale=True))
    assert suggested(hear(memory, w, 120), "jet") < 0.05


def test_one_suggestion_fades_before_the_next_comes() -> None:
    w, memory = world(ROW), HudMemory()
    assert suggested(hear(memory, w, 250), "walk") > 0.9
    hints = [hear(memory, w, 1, *([Startled(2, 0.0, 0.0)] if n == 0 else [])) for n in range(120)]
    turned = next(n for n, state in enumerate(hints) if state.hints == ("breathe",))
    assert all(state.hints == ("walk",) for state in hints[:turned])
    assert hints[turned - 1].hinted < 0.05
    assert suggested(hints[-1], "breathe") > 0.9


def test_a_verb_no_box_is_kept_for_is_prompted_as_well() -> None:
    w, memory = world(ROW, parts=(Spark(5, NOTE.x, NOTE.y),)), HudMemory()
    prompt = hear(memory, w, 20).prompt
    assert prompt is not None
    assert (prompt.verb, prompt.action, prompt.alpha) == ("touch", "act", 1.0)


def test_what_lies_broken_is_prompted_to_who_can_let_it_stand_again() -> None:
    plate = Plate(5, box(64, 0, 128, 64), broken=True)
    learnt = Progress(lessons=frozenset({BUILD_FROM_ASHES}))
    assert hear(HudMemory(), world(ROW, parts=(plate,)), 20).prompt is None
    prompt = hear(HudMemory(), world(ROW, learnt, parts=(plate,)), 20).prompt
    assert prompt is not None
    assert (prompt.verb, prompt.action) == ("remake", "act")
    assert prompt.box[0] < 96 < prompt.box[2]


def test_of_what_is_large_and_broken_the_side_in_reach_is_prompted() -> None:
    plate = Plate(5, box(64, -300, 964, 300), broken=True)
    learnt = Progress(lessons=frozenset({BUILD_FROM_ASHES}))
    w = world(ROW, learnt, parts=(plate,))
    prompt = hear(HudMemory(), w, 20).prompt
    assert prompt is not None
    middle = (prompt.box[0] + prompt.box[2]) / 2
    assert 64 < middle < w.player.x + REMAKE_REACH


def test_what_is_read_at_a_lectern_is_folded_away_as_any_page() -> None:
    line = Stroke(((0.0, 0.0), (10.0, 0.0)), "a")
    podium = Lectern(5, NOTE.x, NOTE.y, (line,), needs=("all",), murmur="It waits.")
    w, memory = world(ROW, parts=(podium,)), HudMemory()
    memory.hear(w.step(press(Button.ACT)), w)
    open_ = hear(memory, w, 200)
    assert open_.reading == "It waits."
    assert open_.prompt is not None
    assert open_.prompt.verb == "fold_away"


def test_every_verb_of_the_rules_has_words() -> None:
    rules = Path(sim.__file__).parent.rglob("*.py")
    calls = [
        node
        for file in rules
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Call", "Prompt")
    ]
    told = {
        leaf.value
        for call in calls
        for leaf in ast.walk(call.args[0])
        if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str)
    }
    assert {"read", "relic", "speak", "touch", "write"} <= told
    assert told <= set(VERBS)
