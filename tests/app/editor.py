"""The real Tiled on a virtual screen, with a project of ours open. Ends with its block.

What one does with it are real keys. What it shows is asked of it by script: a small
extension of the test's own answers F9 with what the script in a file comes to.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from tests.app.desktop import ROOT, Desktop, Keyboard, ending

SIZE: Final = (1280, 800)
_ASK: Final = "F9"
_WINDOW: Final = "[.]tmx"
_TRIES: Final = 6
_PATIENCE: Final = 30.0
"""Seconds until something that must come counts as missing."""

_DRIVER: Final = """
var ask = tiled.registerAction("TestAsk", function () {
    var question = new TextFile("FOLDER/question.js", TextFile.ReadOnly);
    var text = question.readAll(), said;
    question.close();
    try { said = { value: eval(text) }; } catch (fault) { said = { fault: String(fault) }; }
    var answer = new TextFile("FOLDER/answer.json", TextFile.WriteOnly);
    answer.write(JSON.stringify(said));
    answer.commit();
});
ask.text = "Ask";
ask.shortcut = "KEY";
tiled.extendMenu("Edit", [{ action: "TestAsk" }]);
"""
_COMMAND: Final = """#!/bin/sh
echo "$@" >> FOLDER/words
case $1 in
play) PYTHONPATH="CHECKOUT" "INTERPRETER" -m tests.app.told 9 "$@" --mute --quality low \\
        9>> FOLDER/told &
    echo $! >> FOLDER/playing; wait; exit 0 ;;
*) PYTHONPATH="CHECKOUT" "INTERPRETER" -m game "$@" > FOLDER/out 2> FOLDER/err; code=$?
    cat FOLDER/out; cat FOLDER/err >&2; echo $code > FOLDER/code; exit $code ;;
esac
"""


class Editor:
    """Tiled, and what the command ``starfloor`` was asked by it."""

    def __init__(self, desktop: Desktop, keyboard: Keyboard, folder: Path) -> None:
        self.desktop, self.keyboard, self._folder = desktop, keyboard, folder

    @classmethod
    @contextmanager
    def on(cls, desktop: Desktop, folder: Path, project: Path, opened: Path) -> Iterator[Editor]:
        """Start it on a map of a project whose extensions are trusted; ``folder`` is its home."""
        for part in ("config/tiled/extensions", "config/mapeditor.org", "bin", "runtime"):
            (folder / part).mkdir(parents=True, mode=0o700)
        driver = _DRIVER.replace("FOLDER", str(folder)).replace("KEY", _ASK)
        (folder / "config" / "tiled" / "extensions" / "driver.js").write_text(driver)
        # What a click on "Enable Extensions" writes.
        (folder / "config" / "mapeditor.org" / "tiled.conf").write_text(
            f"[Scripting]\nEnabledProjects={project}\n[General]\naddedDefaultCommands=true\n"
        )
        command = folder / "bin" / "starfloor"
        shell = _COMMAND.replace("FOLDER", str(folder)).replace("CHECKOUT", str(ROOT))
        command.write_text(shell.replace("INTERPRETER", sys.executable))
        command.chmod(0o700)
        environment = {
            **desktop.environment,
            "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}",
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_RUNTIME_DIR": str(folder / "runtime"),
            "STARFLOOR_HOME": str(folder / "home"),
        }
        environment.pop("QT_QPA_PLATFORM", None)
        process = subprocess.Popen(
            ["tiled", "--new-instance", str(project), str(opened)],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        with ending(process), Keyboard.on(desktop) as keyboard:
            editor = cls(desktop, keyboard, folder)
            try:
                editor.until(lambda: editor.shows(_WINDOW), "no window")
                yield editor
            finally:
                editor.end_game()

    def shows(self, title: str) -> bool:
        """Whether a window with that in its title is there; it has the keys then."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", title, "windowfocus"],
            env=self.desktop.environment,
            capture_output=True,
            check=False,
        )
        return found.returncode == 0

    def press(self, key: str) -> None:
        """Press a key on the window of the editor. A window that just came may miss it."""
        self.until(lambda: self.shows(_WINDOW), "no window")
        self.keyboard.tap(key)

    def press_until(self, key: str, done: Callable[[], bool]) -> None:
        """Press a key that brings something about; again where it was lost."""
        for _ in range(_TRIES):
            self.press(key)
            with suppress(TimeoutError):
                self.until(done, "not yet", _PATIENCE / _TRIES)
                return
        raise TimeoutError(f"nothing came of the key {key}")

    def ask(self, script: str) -> Any:
        """What a script comes to inside the editor, as JSON holds it."""
        answer = self._folder / "answer.json"
        answer.unlink(missing_ok=True)
        (self._folder / "question.js").write_text(script, encoding="utf-8")
        self.press_until(_ASK, answer.exists)
        said = json.loads(answer.read_text(encoding="utf-8"))
        assert "fault" not in said, said["fault"]
        return said.get("value")

    def command(self, key: str) -> tuple[str, str, int]:
        """A key that runs a command which ends: what it printed, plain and as errors; its code."""
        code = self._folder / "code"
        code.unlink(missing_ok=True)
        self.start(key)
        self.until(lambda: code.exists() and code.read_text().strip() != "", "no command ran")
        out, err = ((self._folder / name).read_text(encoding="utf-8") for name in ("out", "err"))
        return out, err, int(code.read_text())

    def start(self, key: str) -> list[str]:
        """Press a key that runs a command; what ``starfloor`` is asked for."""
        words = self._folder / "words"
        words.unlink(missing_ok=True)
        self.press_until(key, lambda: words.exists() and words.read_text().endswith("\n"))
        return words.read_text(encoding="utf-8").split()

    def told(self, word: str) -> list[str]:
        """Waits until the game that was started tells something that begins so."""
        found: list[list[str]] = []

        def heard() -> bool:
            with suppress(OSError):
                lines = (self._folder / "told").read_text(encoding="utf-8").splitlines()
                found[:] = [line.split() for line in lines if line.startswith(f"{word} ")]
            return bool(found)

        self.until(heard, f"the game never told '{word}'")
        return found[0][1:]

    def end_game(self) -> None:
        """End the game that was started, if one was."""
        with suppress(OSError):
            numbers = (self._folder / "playing").read_text().split()
            for number in numbers:
                os.kill(int(number), signal.SIGTERM)
            self.until(lambda: not any(Path("/proc", n).exists() for n in numbers), "it plays on")
        # The editor would ask about a command that was killed: the shell outlives the game.
        for name in ("playing", "told"):
            (self._folder / name).unlink(missing_ok=True)

    @staticmethod
    def until(there: Callable[[], bool], missing: str, seconds: float = _PATIENCE) -> None:
        """Wait for something. TimeoutError."""
        end = time.monotonic() + seconds
        while not there():
            if time.monotonic() > end:
                raise TimeoutError(missing)
            time.sleep(0.1)
