"""Sound is read aside; what is missing is silent, what is broken is told in a line."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import numpy as np
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
