"""The mix: what is asked of it is heard, at the place it comes from, and nothing clips."""

import numpy as np
import pytest

from game.sound.clock import BLOCK, RATE
from game.sound.mixer import Mixer, Volumes
from game.sound.mood import Mood
from game.sound.pieces import PIECES, STEMS
from game.sound.voices import MOST, MOST_ALIKE, Held, Voice, Voices, placed


def tone(seconds: float, hz: float = 440.0, loud: int = 12000) -> Voice:
    wave = np.sin(2 * np.pi * hz * np.arange(int(RATE * seconds)) / RATE) * loud
    data = np.stack([wave, wave], 1).astype(np.int16)
    return Voice("tone", data, data // 4, placed(0.0, 0.0))


def heard(mixer: Mixer, ticks: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return np.concatenate([mixer.sound() for _ in range(ticks)])


def test_an_effect_is_heard_in_the_next_tick_and_ends() -> None:
    mixer = Mixer(Volumes(master=1.0))
    assert not heard(mixer, 2).any()
    mixer.begin([tone(0.1)])
    sound = heard(mixer, 10)
    assert np.abs(sound[:BLOCK]).max() == pytest.approx(12000 / 32768, rel=0.01)
    assert not sound[int(0.1 * RATE) + BLOCK :].any()


def test_a_sound_from_the_right_is_on_the_right_and_from_afar_soft_and_dark() -> None:
    near, right, far = placed(0, 0), placed(640, 0), placed(0, 1500)
    assert near.left == near.right == pytest.approx(1.0)
    assert right.right > 2 * right.left
    assert far.left < 0.06
    assert far.bright < 0.3


def test_sounds_of_one_name_and_all_together_are_bounded() -> None:
    voices = Voices()
    for _ in range(20):
        voices.begin(tone(1.0))
    assert len(voices) == MOST_ALIKE
    for number in range(60):
        voice = tone(1.0)
        voice.name = f"tone {number}"
        voices.begin(voice)
    assert len(voices) == MOST
    block = voices.sound()
    later = voices.sound()
    assert np.abs(np.diff(np.concatenate([block, later])[BLOCK // 2 :, 0])).max() < 0.6


def test_however_much_sounds_it_does_not_clip() -> None:
    mixer = Mixer(Volumes(master=1.0))
    piece = PIECES["kite"]
    loud = np.full((piece.samples, 2), 30000, np.int16)
    mixer.play(piece, dict.fromkeys(STEMS, loud))
    mixer.post(Mood(courage=1.0, flow=1.0, breath=1.0), None)
    for number in range(20):
        voice = tone(0.5, 300.0 + number, 30000)
        voice.name = str(number)
        mixer.begin([voice])
    assert np.abs(heard(mixer, 60)).max() <= 0.871


def test_a_loop_comes_moves_and_goes_softly_and_goes_round() -> None:
    mixer = Mixer(Volumes(master=1.0))
    wave = (12000 * np.sin(2 * np.pi * np.arange(6000) / 480)).astype(np.int16)
    sound = np.stack([wave, wave], 1)
    mixer.hold({"hum": Held(sound, sound[:, :1] // 2, placed(0.0, 0.0))})
    coming = heard(mixer, 90)
    assert np.abs(coming[:BLOCK]).max() < 0.1
    assert np.abs(coming[-6000:]).max() == pytest.approx(12000 / 32768, rel=0.01)
    assert np.abs(np.diff(coming[:, 0])).max() < 0.006
    mixer.hold({"hum": Held(sound, sound[:, :1] // 2, placed(900.0, 0.0))})
    moved = heard(mixer, 90)[-6000:]
    assert np.abs(moved[:, 1]).max() > 2 * np.abs(moved[:, 0]).max()
    mixer.hold({})
    going = heard(mixer, 90)
    assert np.abs(np.diff(going[:, 0])).max() < 0.006
    assert not going[-BLOCK:].any()


def test_loud_voices_make_soft_ones_give_way_not_the_other_way_round() -> None:
    voices = Voices()
    for number in range(MOST):
        voice = tone(1.0)
        voice.name, voice.spot = str(number), placed(0.0, 0.0, 0.2 if number == 7 else 1.0)
        voices.begin(voice)
    voices.begin(tone(1.0))
    names = {voice.name for voice in voices}
    assert len(voices) == MOST
    assert "7" not in names
    assert "tone" in names


def test_music_that_is_hushed_goes_over_a_bar() -> None:
    mixer = Mixer(Volumes(master=1.0))
    piece = PIECES["kite"]
    mixer.play(piece, dict.fromkeys(STEMS, np.full((piece.samples, 2), 6000, np.int16)))
    heard(mixer, piece.beat * 5)
    mixer.hush()
    sound = heard(mixer, piece.bar + 5)
    assert np.abs(sound[: BLOCK * 10]).max() > 0.1
    assert not np.abs(sound[-BLOCK:]).max() > 0.01


def test_volumes_hold_and_mono_is_the_same_in_both_ears() -> None:
    mixer = Mixer(Volumes(master=0.5, effects=0.5, mono=True))
    voice = tone(0.2)
    voice.spot = placed(500, 0)
    mixer.begin([voice])
    sound = heard(mixer, 5)
    assert np.array_equal(sound[:, 0], sound[:, 1])
    assert 0.0 < np.abs(sound).max() < 0.25


def test_music_gives_way_to_words_by_three_decibels_at_once_and_comes_back_slowly() -> None:
    mixer = Mixer(Volumes(master=1.0))
    piece = PIECES["kite"]
    mixer.play(piece, dict.fromkeys(STEMS, np.full((piece.samples, 2), 3000, np.int16)))
    mixer.post(Mood(), None)
    before = float(heard(mixer, piece.beat * 5)[-1, 0])
    mixer.post(Mood(), None, ducked=True)
    under = float(heard(mixer, 18)[-1, 0])
    mixer.post(Mood(), None)
    soon, later = float(heard(mixer, 6)[-1, 0]), float(heard(mixer, 200)[-1, 0])
    assert 20 * np.log10(under / before) == pytest.approx(-3.0, abs=0.2)
    assert under < soon < 0.8 * before
    assert later == pytest.approx(before, rel=0.02)


def test_the_bus_opens_with_breath_and_closes_with_fear() -> None:
    piece = PIECES["kite"]
    rng = np.random.default_rng(2)
    noise = rng.integers(-6000, 6000, (piece.samples, 2)).astype(np.int16)

    def bright(mood: Mood) -> float:
        mixer = Mixer(Volumes(master=1.0))
        mixer.play(piece, dict.fromkeys(STEMS, noise))
        for _ in range(240):
            mixer.post(mood, None)
            mixer.sound()
        power = np.abs(np.fft.rfft(heard(mixer, 60)[:, 0])) ** 2
        hz = np.fft.rfftfreq(60 * BLOCK, 1 / RATE)
        return float(power[hz > 2000].sum() / power.sum())

    assert bright(Mood(breath=1.0)) > bright(Mood()) > 4 * bright(Mood(fear=1.0))
