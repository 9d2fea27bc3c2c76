"""LiveSplit's server, written after its protocol and its timer's state machine, for tests.

Speaks TCP lines and WebSocket messages. Its clock is real; what it did is in ``log``.
"""

from __future__ import annotations

import re
import socket
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection, serve

from game.speedrun.livesplit import times


@dataclass
class Attempt:
    """What went into the history: game times of the splits, ns; None = skipped or none."""

    splits: list[int | None]
    final: int | None


@dataclass
class LiveSplit:
    """The timer behind the server. Times in ns."""

    names: Sequence[str]
    offset: int = 0
    phase: str = "NotRunning"
    index: int = -1
    method: str = "RealTime"
    history: list[Attempt] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    _loading: int | None = None
    _paused: bool = False
    _pause_time: int | None = None
    _start: int = 0
    _splits: list[int | None] = field(default_factory=list)
    _stopped_at: int = 0

    @property
    def initialized(self) -> bool:
        return self._loading is not None

    @property
    def real(self) -> int:
        if self.phase == "NotRunning":
            return 0
        if self.phase == "Paused":
            return self._stopped_at
        return time.monotonic_ns() - self._start

    @property
    def game(self) -> int | None:
        if self.phase == "Ended":
            return self._splits[-1]
        if self._paused:
            return self._pause_time
        return None if self._loading is None else self.real - self._loading

    def command(self, message: str) -> str | None:
        self.log.append(message)
        word, _, parameter = message.partition(" ")
        handler = getattr(self, f"_do_{word}", None)
        return handler(parameter) if handler is not None else None

    def _do_reset(self, _: str) -> None:
        if self.phase == "NotRunning":
            return
        final = self._splits[-1] if self.phase == "Ended" else None
        self.history.append(Attempt(self._splits[: self.index], final))
        self._unpause()
        self._loading = 0
        self.phase, self.index = "NotRunning", -1

    def _do_starttimer(self, _: str) -> None:
        if self.phase != "NotRunning":
            return
        self.phase, self.index = "Running", 0
        self._splits = [None] * len(self.names)
        self._start = time.monotonic_ns() - self.offset
        self._loading = None

    def _do_split(self, _: str) -> None:
        if self.phase != "Running" or self.real <= 0:
            return
        self._splits[self.index] = self.game
        self.index += 1
        if self.index == len(self.names):
            self.phase = "Ended"

    def _do_skipsplit(self, _: str) -> None:
        if self.phase in ("Running", "Paused") and self.index < len(self.names) - 1:
            self._splits[self.index] = None
            self.index += 1

    def _do_undosplit(self, _: str) -> None:
        if self.phase != "NotRunning" and self.index > 0:
            if self.phase == "Ended":
                self.phase = "Running"
            self.index -= 1
            self._splits[self.index] = None

    def _do_pause(self, _: str) -> None:
        if self.phase == "Running":
            self._stopped_at = self.real
            self.phase = "Paused"

    def _do_resume(self, _: str) -> None:
        if self.phase == "Paused":
            self._start = time.monotonic_ns() - self._stopped_at
            self.phase = "Running"

    def _do_setgametime(self, parameter: str) -> None:
        if parameter == "-" or not re.fullmatch(r"-?(\d+\.)?[\d:]+(\.\d{1,7})?", parameter):
            return
        game = times.read(parameter)
        self._loading = self.real - game
        if self._paused:
            self._pause_time = game

    def _do_pausegametime(self, _: str) -> None:
        if not self._paused:
            self._pause_time = self.real if self.game is None else self.game
        self._paused = True

    def _do_unpausegametime(self, _: str) -> None:
        self._unpause()

    def _do_switchto(self, parameter: str) -> None:
        self.method = {"gametime": "GameTime", "realtime": "RealTime"}.get(parameter, self.method)

    def _do_getcurrenttimerphase(self, _: str) -> str:
        return self.phase

    def _do_getsplitindex(self, _: str) -> str:
        return str(self.index)

    def _do_getsplitcount(self, _: str) -> str:
        return str(len(self.names))

    def _do_getsplitname(self, parameter: str) -> str:
        index = int(parameter)
        return self.names[index] if index < len(self.names) else "-"

    def _unpause(self) -> None:
        if self._paused:
            game = self.game
            self._loading = self.real - (self.real if game is None else game)
        self._paused = False


class TcpServer:
    """Speaks for a timer over TCP. ``port`` 0 takes any."""

    def __init__(self, timer: LiveSplit, port: int = 0, *, behaves: str = "well") -> None:
        """``behaves``: ``well``, ``mute`` (never replies), ``junk`` or ``deaf`` (never reads)."""
        self.timer, self._behaves = timer, behaves
        self._socket = socket.create_server(("127.0.0.1", port), reuse_port=False)
        self._clients: list[socket.socket] = []
        self.port: int = self._socket.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Gone, as a process that was ended: the timer stays."""
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for client in self._clients:
            with suppress(OSError):
                client.shutdown(socket.SHUT_RDWR)
            client.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._socket.accept()
            except OSError:
                return
            self._clients.append(client)
            if self._behaves != "deaf":
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with suppress(OSError, ValueError), client.makefile("r", newline=None) as lines:
            for line in lines:
                reply = self.timer.command(line.rstrip("\n"))
                if self._behaves == "junk":
                    client.sendall(b"\x00\xff<html>\n")
                elif reply is not None and self._behaves == "well":
                    client.sendall(reply.encode() + b"\n")


class WsServer:
    """Speaks for a timer over a WebSocket."""

    def __init__(self, timer: LiveSplit, port: int = 0) -> None:
        self.timer = timer
        self.paths: list[str] = []
        self._server = serve(self._serve, "127.0.0.1", port, close_timeout=0.2)
        self.port: int = self._server.socket.getsockname()[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()

    def _serve(self, connection: ServerConnection) -> None:
        if connection.request is not None:
            self.paths.append(connection.request.path)
        with suppress(ConnectionClosed):
            for message in connection:
                reply = self.timer.command(str(message))
                if reply is not None:
                    connection.send(reply)
