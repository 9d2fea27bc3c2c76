"""A virtual screen, a keyboard on it, the game in its window. All end with their block."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector
from typing import Final

from PIL import Image, ImageGrab

ROOT: Final = Path(__file__).parents[2]
_GRACE: Final = 5.0
"""Seconds a process has to end by itself."""


@contextmanager
def ending(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """The process does not outlive the block."""
    try:
        yield
    finally:
        if process.stdin is not None:
            with suppress(OSError):
                process.stdin.close()
        process.terminate()
        try:
            process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class Desktop:
    """A screen of ``size`` px with nothing on it."""

    def __init__(self, name: str, size: tuple[int, int]) -> None:
        self.name, self.size = name, size

    @classmethod
    @contextmanager
    def open(cls, size: tuple[int, int]) -> Iterator[Desktop]:
        """A server of its own, under a number nobody else has."""
        heard, told = os.pipe()
        server = subprocess.Popen(
            # -terminate: should nobody be left to end it, it ends with its last window.
            [
                *("Xvfb", "-displayfd", str(told), "-nolisten", "tcp", "-terminate"),
                *("-screen", "0", f"{size[0]}x{size[1]}x24"),
            ],
            pass_fds=[told],
            stderr=subprocess.DEVNULL,
        )
        os.close(told)
        with ending(server), os.fdopen(heard) as number:
            digits = number.readline().strip()
            if not digits:
                raise RuntimeError("Xvfb did not start")
            yield cls(f":{digits}", size)

    @property
    def environment(self) -> dict[str, str]:
        """For processes that are to show themselves here."""
        plain = {k: v for k, v in os.environ.items() if k not in ("ARCADE_HEADLESS", "CI")}
        return {**plain, "DISPLAY": self.name}

    def picture(self) -> Image.Image:
        """What the screen shows now, whole."""
        return ImageGrab.grab(xdisplay=self.name)


class Keyboard:
    """Real key events, by xdotool's names of keys."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self.held: frozenset[str] = frozenset()

    @classmethod
    @contextmanager
    def on(cls, desktop: Desktop) -> Iterator[Keyboard]:
        """A keyboard on that screen; the pointer rests in its middle."""
        process = subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE, env=desktop.environment)
        with ending(process):
            keyboard = cls(process)
            # Without a window manager the keys go to the window under the pointer.
            keyboard._say(f"mousemove {desktop.size[0] // 2} {desktop.size[1] // 2}")
            yield keyboard

    def hold(self, keys: frozenset[str]) -> None:
        """Hold these keys and no other."""
        for key in sorted(self.held - keys):
            self._say(f"keyup {key}")
        for key in sorted(keys - self.held):
            self._say(f"keydown {key}")
        self.held = keys

    def tap(self, key: str) -> None:
        """Press a key that is not held, and let it go."""
        self._say(f"keydown {key}", f"keyup {key}")

    def click(self, x: int, y: int) -> None:
        """Move the pointer there, px of the screen, and click."""
        self._say(f"mousemove {x} {y}", "click 1")

    def _say(self, *commands: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write("".join(f"{command}\n" for command in commands).encode())
        self._process.stdin.flush()


class Game:
    """The game running in its window, and what it tells."""

    def __init__(self, process: subprocess.Popen[bytes], heard: int) -> None:
        self.process = process
        self._heard, self._rest = heard, b""
        self._selector = DefaultSelector()
        self._selector.register(heard, EVENT_READ)

    @classmethod
    @contextmanager
    def on(cls, desktop: Desktop, home: Path, words: Sequence[str]) -> Iterator[Game]:
        """Start ``starfloor`` with those words; ``home`` holds what it keeps."""
        heard, told = os.pipe()
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.app.told", str(told), *words],
            cwd=ROOT,
            pass_fds=[told],
            env={**desktop.environment, "STARFLOOR_HOME": str(home)},
        )
        os.close(told)
        game = cls(process, heard)
        try:
            with ending(process):
                yield game
        finally:
            game._selector.close()
            os.close(heard)

    def listen(self, seconds: float = 10.0) -> list[list[str]]:
        """What it told since last asked, in words; waits for something to be told.

        Raises TimeoutError where nothing is, EOFError where the game is over.
        """
        if not self._selector.select(seconds):
            raise TimeoutError(f"the game has told nothing for {seconds:.0f} s")
        data = os.read(self._heard, 1 << 16)
        if not data:
            raise EOFError("the game is over")
        *lines, self._rest = (self._rest + data).split(b"\n")
        return [line.decode().split() for line in lines]

    def wait(self, seconds: float = 30.0) -> int:
        """Its exit code, once it has ended by itself."""
        until = time.monotonic() + seconds
        with suppress(EOFError):
            while time.monotonic() < until:
                self.listen(seconds)
        return self.process.wait(max(0.0, until - time.monotonic()))


def starfloor(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command as one would in a terminal, to its end."""
    return subprocess.run(
        [sys.executable, "-m", "game", *words],
        cwd=ROOT,
        env={**os.environ, "STARFLOOR_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
