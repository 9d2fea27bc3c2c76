"""Sound is read aside; what is missing is silent, what is broken is told in a line."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from time import monotonic, sleep

import numpy as np
import pytest
import soundfile

from game.sound.bank import GUARD
from game.sound.clock import RATE
from game.sound.library import Library


def put(path: Path, seconds: float, hz: float, rate: int = RATE, guard: int = 0) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    wave = 0.5 * np.sin(2 * np.pi * hz * np.arange(int(rate * seconds)) / rate)
    wave = np.concatenate([wave[-guard:], wave, wave[:guard]]) if guard else wave
    soundfile.write(path, np.stack([wave, wave], 1), rate, format="OGG", subtype="VORBIS")


def wait_for(ready: Callable[[], object]) -> None:
    until = monotonic() + 20
    while not ready() and monotonic() < until:
        sleep(0.01)


def awaited(library: Library, ready: Callable[[], object]) -> None:
    wait_for(ready)
    library.close()


def test_variants_come_in_turn_and_far_away_they_are_dark(tmp_path: Path) -> None:
    for number in (1, 2):
        put(tmp_path / f"effects/tick-{number}.ogg", 0.1 * number, 6000.0)
    library = Library(tmp_path)
    awaited(library, lambda: library.effect("tick"))
    lengths = [len(effect.bright) for _ in range(4) if (effect := library.effect("tick"))]
    assert lengths[0] == lengths[2] != lengths[1] == lengths[3]
    effect = library.effect("tick")
    assert effect is not None
    assert np.abs(effect.dark).max() < 0.2 * np.abs(effect.bright).max()
    assert library.effect("nothing") is None


def test_a_loop_is_read_without_its_guards_and_goes_round(tmp_path: Path) -> None:
    put(tmp_path / "effects/loop-hum.ogg", 1.0, 110.0, guard=GUARD)
    library = Library(tmp_path)
    awaited(library, lambda: library.loop("loop-hum"))
    loop = library.loop("loop-hum")
    assert loop is not None
    assert len(loop.bright) == RATE
    for sound in (loop.bright, loop.dark):
        seam = abs(int(sound[0, 0]) - int(sound[-1, 0]))
        assert seam < 1.5 * np.abs(np.diff(sound[:, 0].astype(int))).max()


def test_what_is_broken_is_left_out_and_told_in_one_line_each(tmp_path: Path) -> None:
    put(tmp_path / "effects/good-1.ogg", 0.1, 440.0)
    put(tmp_path / "effects/slow-1.ogg", 0.1, 440.0, rate=22050)
    (tmp_path / "effects/torn-1.ogg").write_bytes(b"OggS")
    put(tmp_path / "music/hall/ground.ogg", 0.2, 440.0)
    library = Library(tmp_path)
    library.ask("hall")
    awaited(library, lambda: library.effect("good") and library.lacks("hall"))
    assert library.effect("good") is not None
    assert library.effect("torn") is library.effect("slow") is None
    assert len(library.faults) == 3
    assert all("\n" not in fault for fault in library.faults)
    assert any("make it 48000" in fault for fault in library.faults)


def test_steps_come_in_no_order_and_never_one_twice_in_a_row_but_stars_do(tmp_path: Path) -> None:
    for number in range(1, 5):
        for name in ("step-card", "step-line"):
            put(tmp_path / f"effects/{name}-{number}.ogg", 0.1 * number, 300.0)
    library = Library(tmp_path)
    awaited(library, lambda: library.effect("step-card"))

    def heard(name: str) -> list[int]:
        effects = [library.effect(name) for _ in range(40)]
        return [round(10 * len(effect.bright) / RATE) for effect in effects if effect is not None]

    steps = heard("step-card")
    assert set(steps) == {1, 2, 3, 4}
    assert all(a != b for a, b in pairwise(steps))
    assert any(steps[n : n + 4] != steps[n + 4 : n + 8] for n in range(0, 32, 4))
    assert heard("step-line") == [1, 2, 3, 4] * 10


def test_long_sounds_are_read_when_they_are_wanted_and_come_in_turn_all_the_same(
    tmp_path: Path,
) -> None:
    for number in (1, 2):
        put(tmp_path / f"effects/roar-{number}.ogg", 1.5 + 0.5 * number, 300.0)
    put(tmp_path / "effects/tick.ogg", 0.1, 300.0)
    library = Library(tmp_path)
    wait_for(lambda: library.effect("tick"))
    assert library.effect("roar") is None
    assert library.is_coming("roar")
    assert not library.is_coming("nothing")
    lengths: list[float] = []
    while len(lengths) < 4:
        effect = library.effect("roar")
        if effect is not None:
            lengths.append(len(effect.bright) / RATE)
        sleep(0.005)
    library.close()
    assert lengths == pytest.approx([2.0, 2.5, 2.0, 2.5], abs=0.01)


def test_a_long_sound_that_turns_out_to_be_broken_keeps_no_other_from_being_heard(
    tmp_path: Path,
) -> None:
    for number in (1, 2):
        put(tmp_path / f"effects/roar-{number}.ogg", 1.5 + 0.5 * number, 300.0)
    put(tmp_path / "effects/tick.ogg", 0.1, 300.0)
    library = Library(tmp_path)
    wait_for(lambda: library.effect("tick"))
    (tmp_path / "effects/roar-1.ogg").write_bytes(b"OggS")
    awaited(library, lambda: library.effect("roar"))
    effect = library.effect("roar")
    assert effect is not None
    assert len(effect.bright) / RATE == pytest.approx(2.5, abs=0.01)
    assert len(library.faults) == 1
    assert not library.is_coming("roar")


def test_of_long_sounds_only_what_was_wanted_lately_is_kept(tmp_path: Path) -> None:
    names = [f"roar{number}" for number in range(9)]
    for name in names:
        put(tmp_path / f"effects/{name}.ogg", 12.0, 300.0)
    library = Library(tmp_path)
    for name in names:
        wait_for(partial(library.effect, name))
    wait_for(lambda: library.effect(names[8]) and library.effect(names[7]))
    assert library.effect(names[0]) is None
    awaited(library, lambda: library.effect(names[0]))
    assert library.effect(names[0]) is not None


def test_music_that_was_not_made_is_silent_without_a_word(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.ask("sun")
    awaited(library, lambda: library.lacks("sun"))
    assert library.lacks("sun")
    assert library.stems("sun") is None
    assert library.faults == []


def test_two_pieces_are_held_at_a_time(tmp_path: Path) -> None:
    library = Library(tmp_path)
    for piece in ("hall", "sun", "cliff"):
        library.ask(piece)
    assert library.held == ("sun", "cliff")
    library.ask("sun")
    library.ask("gears")
    assert library.held == ("sun", "gears")
    awaited(library, lambda: library.lacks("gears"))
