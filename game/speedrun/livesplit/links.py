"""Links: the threads that tell LiveSplit of a run. The game only ever speaks to a ``Feed``.

A link comes late, goes and comes back without anyone waiting for it; what it has to say
to people is one line each time that something changes.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final, Protocol

from websockets.exceptions import WebSocketException
from websockets.sync.server import Server, ServerConnection, serve

from game.speedrun.livesplit.address import Address
from game.speedrun.livesplit.driver import Driver, Timer
from game.speedrun.livesplit.feed import Feed
from game.speedrun.livesplit.wires import MOST_LINE, Tcp, WebSocket
from game.speedrun.livesplit.wording import Json, Lines

Say = Callable[[str], None]
"""Tells people one line. May be called from any thread."""

_TRIES: Final = 0.5, 1.0, 2.0, 5.0
"""Seconds until the next try; the last from then on."""
_LOOK: Final = 0.5
"""Seconds after which one looks whether it is still there."""
_REST: Final = 1 / 40
"""Seconds between two game times, at the least."""
_FAREWELL: Final = 0.3
"""Seconds for the last word."""
_MOST_CLIENTS: Final = 4


class Idling(Timer, Protocol):
    """A timer that is looked after while there is nothing to tell."""

    def idle(self) -> None:
        """Raises OSError where it is gone."""


class Link:
    """What all have: a feed, an end, and words for people."""

    def __init__(self, feed: Feed, say: Say) -> None:
        self._feed, self._say = feed, say
        self._over = threading.Event()

    def _converse(self, driver: Driver, timer: Idling) -> None:
        """Tell a timer of everything until it is gone (OSError) or the game is."""
        driver.meet(timer)
        told = -1
        while True:
            over = self._over.is_set()
            version = self._feed.version
            if version == told:
                if over:
                    return
                timer.idle()
                self._feed.wait(version, _LOOK)
                continue
            for standing in self._feed.since(driver.run):
                driver.follow(timer, standing)
            told = version
            self._over.wait(_REST)


class Client(Link):
    """Connects to LiveSplit's server, over TCP or a WebSocket, and keeps trying."""

    def __init__(self, address: Address, feed: Feed, say: Say = print) -> None:
        super().__init__(feed, say)
        self._address = address
        self._wire: Tcp | WebSocket | None = None
        self.follows = False
        """Whether it is there."""
        self._thread = threading.Thread(target=self._run, name="livesplit", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Say the last word, if that can be done at once, and end."""
        self._over.set()
        self._feed.wake()
        self._thread.join(_FAREWELL)
        wire = self._wire
        if wire is not None and self._thread.is_alive():
            wire.close()

    def _run(self) -> None:
        driver, tries, known = Driver(), 0, ""
        while not self._over.is_set():
            now = f"LiveSplit is not at {self._address}; it is waited for"
            try:
                wire = self._connect()
            except OSError:
                wire = None
            if wire is not None:
                came = time.monotonic()
                self._say(f"LiveSplit at {self._address} follows")
                self.follows = True
                with suppress(OSError):
                    self._converse(driver, Lines(wire))
                self.follows = False
                wire.close()
                self._wire = None
                if self._over.is_set():
                    return
                known, now = "", f"LiveSplit at {self._address} is gone; it is waited for"
                if time.monotonic() - came > _TRIES[-1]:
                    tries = 0
            if now != known:
                self._say(now)
                known = f"LiveSplit is not at {self._address}; it is waited for"
            self._over.wait(_TRIES[min(tries, len(_TRIES) - 1)])
            tries += 1

    def _connect(self) -> Tcp | WebSocket:
        address = self._address
        self._wire = WebSocket.to(address.url) if address.url else Tcp(address.host, address.port)
        return self._wire


class One(Link):
    """What LiveSplit One connects to. Listens on this machine alone."""

    def __init__(self, port: int, feed: Feed, say: Say = print) -> None:
        """Raises OSError where the port cannot be had; port 0 takes any."""
        super().__init__(feed, say)
        self._drivers: list[Driver] = []
        self._lock = threading.Lock()
        self._clients = 0
        self._server: Server = serve(
            self._serve,
            "127.0.0.1",
            port,
            compression=None,
            open_timeout=2,
            close_timeout=0.2,
            ping_interval=5,
            ping_timeout=5,
            max_size=MOST_LINE,
        )
        self.port: int = self._server.socket.getsockname()[1]
        self._thread = threading.Thread(
            target=self._server.serve_forever, name="livesplit-one", daemon=True
        )
        self._thread.start()
        say(f"LiveSplit One may connect to ws://localhost:{self.port}")

    @property
    def follows(self) -> bool:
        """Whether any of them is there."""
        return self._clients > 0

    def stop(self) -> None:
        """Say the last word and let all go."""
        self._over.set()
        self._feed.wake()
        until = time.monotonic() + _FAREWELL
        while self._clients and time.monotonic() < until:
            time.sleep(0.01)
        with suppress(OSError, WebSocketException):
            self._server.shutdown()

    def _serve(self, connection: ServerConnection) -> None:
        with self._lock:
            if self._clients >= _MOST_CLIENTS:
                return
            self._clients += 1
            # Who comes back finds what was done with it; strangers start afresh.
            driver = self._drivers.pop() if self._drivers else Driver()
        wire = WebSocket(connection)
        self._say("LiveSplit One follows")
        try:
            with suppress(OSError):
                self._converse(driver, Json(wire))
        finally:
            with self._lock:
                self._clients -= 1
                self._drivers.append(driver)
        if not self._over.is_set():
            self._say("LiveSplit One is gone; it may come back")
