"""Out: the mix into one endless pyglet source. Without a device there is silence, and no word.

One source for everything: several players cannot be kept in step to the sample.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any, Final

import pyglet
from pyglet.media import drivers
from pyglet.media.codecs import AudioData, AudioFormat, StreamingSource

from game.sound.clock import BLOCK, RATE
from game.sound.mixer import Mixer

_AHEAD: Final = 0.1
"""Seconds that lie ready at the device: less would crackle where a machine is slow."""
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


def _driver() -> bool:
    """Open a device; whether there is one.

    pyglet chooses its driver when it is imported, and was told to be silent then, so that
    tools and tests open none.
    """
    platform = ("xaudio2", "directsound") if sys.platform == "win32" else ("openal", "pulse")
    for name in (*platform, "openal"):
        try:
            found = import_module(f"pyglet.media.drivers.{name}").create_audio_driver()
        except Exception:
            continue
        if found is not None:
            drivers._audio_driver = found
            return True
    return False


class Out:
    """The device, as far as there is one."""

    def __init__(self, mixer: Mixer) -> None:
        self._player: Any = None
        if not _driver():
            return
        try:
            player = pyglet.media.Player()
            player.queue(Stream(mixer))
            player.play()
            _hurry(player)
            self._player = player
        except Exception as problem:
            self.why = f"{type(problem).__name__}: {problem}"

    why = ""
    """Why there is no sound, where there is none."""

    @property
    def sounds(self) -> bool:
        """Whether there is a device."""
        return self._player is not None

    def close(self) -> None:
        """Be silent."""
        if self._player is not None:
            self._player.pause()
            self._player.delete()
            self._player = None


def _hurry(player: Any) -> None:
    """pyglet keeps most of a second ready; a step must be heard when it is made."""
    audio = getattr(player, "_audio_player", None)
    if audio is not None and hasattr(audio, "_buffered_data_ideal_size"):
        audio._buffered_data_ideal_size = BLOCK * _FRAME * round(_AHEAD * 60)
        audio._buffered_data_comfortable_limit = audio._buffered_data_ideal_size * 2 // 3
        # It would skip or repeat samples to follow a clock of its own.
        audio.desync_bytes_minor = audio.desync_bytes_critical = 1 << 40
