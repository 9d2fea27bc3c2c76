"""The whole dream, heard at the device: a run through every place, recorded as it is played."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from time import monotonic

import pytest
import soundfile

from game.sound.clock import RATE
from game.sound.pieces import PIECES
from tests.sound.hearing import Sound, Stay, longest_silence, loud, loudest, off_beat, stays
from tests.sound.test_device import ROOT, alone, serve

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(
        which("pulseaudio") is None or which("parec") is None,
        reason="needs PulseAudio: apt-get install pulseaudio pulseaudio-utils libopenal1",
    ),
]

RUN = ROOT / "tests" / "replays" / "cranes.replay"
FIGURES = {"corridor": -17.5, "office": -23.0, "letter": -23.0}
"""LUFS of the places that are not at -20."""
HEARD = 20.0
"""Seconds of a stay that are enough to tell how loud it is."""
MISSED = 0.005
"""Seconds of sound that came too late, with which a stay can no longer be said to be in time."""
ENOUGH = 3
"""Pieces of the four that keep to the ticks, which must have been heard in time."""


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Sound, list[Stay]]]:
    """What was heard, and the stays in it."""
    folder = tmp_path_factory.mktemp("heard")
    env = alone(folder)
    server = serve(env, folder)
    wave, told = folder / "heard.wav", folder / "told.jsonl"
    asked = ["--latency-msec=20", f"--rate={RATE}", "--file-format=wav", str(wave)]
    recorder = subprocess.Popen(["parec", "-d", "dream.monitor", *asked], env=env)
    began = monotonic()
    program = [sys.executable, "-m", "tests.sound.dreamt", str(RUN), str(told)]
    subprocess.run(program, env=env, cwd=ROOT, check=True, capture_output=True)
    recorder.terminate()
    recorder.wait(10)
    server.terminate()
    server.wait(10)
    sound, rate = soundfile.read(wave)
    assert rate == RATE
    log = [json.loads(line) for line in told.read_text().splitlines()]
    yield sound, stays(log, began)
    Path(wave).unlink()


def test_no_place_is_ever_silent_nor_too_loud(heard: tuple[Sound, list[Stay]]) -> None:
    sound, found = heard
    assert {stay.place for stay in found} >= set(PIECES) - {"storm", "awakening"}
    for stay in found:
        part = stay.part(sound)
        silence, peak = longest_silence(part), loudest(part)
        print(f"{stay.place}: {stay.long:.0f} s, {peak:.1f} dBTP", end=", ")
        print(f"silence {silence:.2f} s, {stay.missed:.3f} s too late")
        assert peak <= -1.0
        assert silence < 0.5 + stay.missed


def test_every_place_is_as_loud_as_it_was_meant(heard: tuple[Sound, list[Stay]]) -> None:
    sound, found = heard
    for stay in found:
        if stay.long >= HEARD:
            level = loud(stay.part(sound))
            print(f"{stay.place}: {level:.1f} LUFS")
            assert level == pytest.approx(FIGURES.get(stay.place, -20.0), abs=1.0), stay.place


def test_the_beat_keeps_to_the_ticks(heard: tuple[Sound, list[Stay]]) -> None:
    sound, found = heard
    judged = set()
    for stay in found:
        if PIECES[stay.piece].lock and stay.long >= HEARD and stay.missed < MISSED:
            jitter = float(abs(off_beat(sound, stay)).max())
            print(f"{stay.place}: jitter {jitter * 1000:.1f} ms")
            assert jitter <= 0.010, stay.place
            judged.add(stay.piece)
    if len(judged) < ENOUGH:
        pytest.skip(f"the machine is too busy to make sound in time: {sorted(judged)}")
