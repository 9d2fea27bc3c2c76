"""Out: the mix into one endless pyglet source. Without a device there is silence, and no word;
where one leaves there is silence, ``Out.why`` says it in a line, and a device is looked for again
and again.

One source for everything: several players cannot be kept in step to the sample.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from time import monotonic
from typing import Any, Final

import pyglet
from pyglet.media import drivers
from pyglet.media.codecs import AudioData, AudioFormat, StreamingSource
from pyglet.media.drivers.base import AbstractAudioPlayer

from game.sound.clock import RATE
from game.sound.mixer import Mixer

_AHEAD: Final = 0.1
"""Seconds that lie ready at the device,"""
_AHEAD_MOST: Final = 0.25
"""and at most, where a machine is so slow that it would crackle."""
_LATE: Final = 0.8
"""Part of them after which the thread that feeds the device was almost too late."""
_SOONEST: Final = 2.0
_LATEST: Final = 30.0
"""Seconds until a device is looked for again: looking costs a frame, so ever more seldom."""
_FRAME: Final = 4
"""Bytes of a sample of both channels."""


class Stream(StreamingSource):
    """A mixer as a source of sound that never ends."""

    def __init__(self, mixer: Mixer) -> None:
        self.audio_format: AudioFormat = AudioFormat(2, 16, RATE)  # type: ignore[assignment]
        self._mixer = mixer
        self._left = b""
        self._given = 0

    def is_precise(self) -> bool:
        """It gives as much as it is asked for, so that pyglet need not read ahead."""
        return True

    def get_audio_data(self, num_bytes: int, compensation_time: float = 0.0) -> AudioData:  # noqa: ARG002 - pyglet's
        """The next ``num_bytes``, whole samples."""
        wanted = max(_FRAME, num_bytes - num_bytes % _FRAME)
        while len(self._left) < wanted:
            block = self._mixer.sound()
            self._left += (block * 32767.0).astype("<i2").tobytes()
        data, self._left = self._left[:wanted], self._left[wanted:]
        time = self._given / _FRAME / RATE
        self._given += wanted
        return AudioData(data, wanted, time, wanted / _FRAME / RATE, [])


@contextmanager
def _hushed() -> Iterator[None]:
    """Keep libraries from complaining on stderr, which they do by themselves."""
    try:
        kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    except OSError:
        yield
        return
    os.dup2(nowhere, 2)
    os.close(nowhere)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _driver() -> bool:
    """Open a device; whether there is one.

    pyglet chooses its driver when it is imported, and was told to be silent then, so that
    tools and tests open none.
    """
    # OpenAL also speaks later, when its device leaves.
    os.environ.setdefault("ALSOFT_LOGLEVEL", "0")
    platform = ("xaudio2", "directsound") if sys.platform == "win32" else ("openal", "pulse")
    for name in (*platform, "openal"):
        try:
            with _hushed():
                found = import_module(f"pyglet.media.drivers.{name}").create_audio_driver()
        except Exception:
            continue
        if found is not None:
            drivers._audio_driver = found
            return True
    return False


class Out:
    """The device, as far as there is one."""

    def __init__(
        self,
        mixer: Mixer,
        opens: Callable[[], bool] = _driver,
        now: Callable[[], float] = monotonic,
    ) -> None:
        """``opens`` opens a device and says whether there is one; ``now`` counts seconds."""
        self._mixer, self._opens, self._now = mixer, opens, now
        self._player: Any = None
        self._works = self._closed = False
        self._wait, self._next = _SOONEST, 0.0
        self.why = ""
        """Why there is no sound, where there was a device; one line."""
        self._start()

    @property
    def sounds(self) -> bool:
        """Whether there is a device, and it takes what it is given."""
        return self._player is not None and self._works

    def tend(self) -> None:
        """Look for a device where there is none. Call it now and then, from the window's thread."""
        if self.sounds or self._closed or self._now() < self._next:
            return
        self._drop()
        self._start()

    def close(self) -> None:
        """Be silent for good."""
        self._closed = True
        player, self._player = self._player, None
        if player is not None:
            try:
                player.pause()
                player.delete()
            except Exception:
                # Nor would it go later, when it is thrown away.
                player._audio_player = None

    def _start(self) -> None:
        self._next = self._now() + self._wait
        self._wait = min(_LATEST, 2.0 * self._wait)
        if not self._opens():
            return
        # pyglet would make most of a second before anything was known of a place.
        AbstractAudioPlayer.audio_buffer_length = _AHEAD
        self._works = True
        try:
            player = pyglet.media.Player()
            player.queue(Stream(self._mixer))
            player.play()
            self._player = player
            _keep_ready(player._audio_player, _AHEAD)
            self._guard(player._audio_player)
        except Exception as problem:
            self._fail(problem)
            return
        self._wait, self.why = _SOONEST, ""

    def _drop(self) -> None:
        """Leave a device that has left alone. What closes it may wait for it for ever."""
        player, self._player = self._player, None
        audio = getattr(player, "_audio_player", None)
        if audio is not None:
            player._audio_player = None
            _GONE.append(audio)

    def _guard(self, audio: Any) -> None:
        """What goes wrong in the thread that feeds the device is the end of sound, not of it;
        and where that thread comes late, more is kept ready."""
        work, ahead, last, alive = audio.work, _AHEAD, monotonic(), True

        def guarded() -> None:
            nonlocal ahead, last, alive
            if not alive:
                return
            now = monotonic()
            if now - last > _LATE * ahead and ahead < _AHEAD_MOST:
                ahead = min(_AHEAD_MOST, 1.3 * ahead)
                _keep_ready(audio, ahead)
            last = now
            try:
                if _has_left(audio):
                    raise OSError("the sound device has left")
                work()
            except Exception as problem:
                alive = False
                self._fail(problem)

        audio.work = guarded

    def _fail(self, problem: Exception) -> None:
        # It may be the device's own thread that finds out: nothing is closed from there.
        self._works = False
        self.why = " ".join(f"no sound any more: {problem}".split())


_GONE: Final[list[Any]] = []
"""Players whose device has left: thrown away, they would try to be closed by it."""


def _has_left(audio: Any) -> bool:
    """Whether OpenAL's device is gone: it would take sound as fast as one can make it."""
    device = getattr(getattr(audio.driver, "device", None), "_al_device", None)
    if device is None:
        return False
    alc = import_module("pyglet.media.drivers.openal.lib_alc")
    connected = ctypes.c_int(1)
    alc.alcGetIntegerv(device, _CONNECTED, 1, ctypes.byref(connected))
    return not connected.value


_CONNECTED: Final = 0x313
"""ALC_CONNECTED, of ALC_EXT_disconnect."""


def _keep_ready(audio: Any, seconds: float) -> None:
    """pyglet keeps most of a second ready; a step must be heard when it is made."""
    if hasattr(audio, "_buffered_data_ideal_size"):
        audio._buffered_data_ideal_size = int(seconds * RATE) * _FRAME
        audio._buffered_data_comfortable_limit = audio._buffered_data_ideal_size * 2 // 3
        # It would skip or repeat samples to follow a clock of its own.
        audio.desync_bytes_minor = audio.desync_bytes_critical = 1 << 40
