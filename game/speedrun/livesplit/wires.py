"""Wires: a line at a time over TCP or a WebSocket, with bounds on size and waiting."""

from __future__ import annotations

import socket
import time
from contextlib import suppress
from typing import Final

from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.sync.client import connect
from websockets.sync.connection import Connection

_CONNECT: Final = 2.0
_SEND: Final = 2.0
"""Seconds after which one that takes nothing is given up."""
_ALIVE: Final = 5.0
"""Seconds between two looks whether a WebSocket is still there."""
MOST_LINE: Final = 65_536


class Tcp:
    """A ``wording.Wire`` over TCP; lines end in a newline."""

    def __init__(self, host: str, port: int) -> None:
        """Raises OSError where nobody listens."""
        self._socket = socket.create_connection((host, port), _CONNECT)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._rest = b""

    def send(self, line: str) -> None:
        """See Wire."""
        self._socket.settimeout(_SEND)
        self._socket.sendall(line.encode() + b"\n")

    def receive(self, seconds: float) -> str | None:
        """See Wire."""
        until = time.monotonic() + seconds
        while b"\n" not in self._rest:
            self._socket.settimeout(max(0.0, until - time.monotonic()))
            try:
                data = self._socket.recv(4096)
            except (TimeoutError, BlockingIOError):
                return None
            if not data:
                raise ConnectionResetError("it hung up")
            self._rest += data
            if len(self._rest) > MOST_LINE:
                raise ConnectionAbortedError("it sends what LiveSplit does not")
        line, _, self._rest = self._rest.partition(b"\n")
        return line.decode(errors="replace").removesuffix("\r")

    def close(self) -> None:
        """Hang up."""
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


class WebSocket:
    """A ``wording.Wire`` over a WebSocket; a line is a message."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @classmethod
    def to(cls, address: str) -> WebSocket:
        """Connect as a client. Raises OSError where nobody listens, or no WebSocket is."""
        try:
            return cls(
                connect(
                    address,
                    compression=None,
                    proxy=None,
                    open_timeout=_CONNECT,
                    close_timeout=0.2,
                    ping_interval=_ALIVE,
                    ping_timeout=_ALIVE,
                    max_size=MOST_LINE,
                    legacy=True,
                )
            )
        except WebSocketException as fault:
            raise ConnectionRefusedError(str(fault)) from None

    def send(self, line: str) -> None:
        """See Wire."""
        try:
            self._connection.send(line)
        except ConnectionClosed as fault:
            raise ConnectionResetError(str(fault)) from None

    def receive(self, seconds: float) -> str | None:
        """See Wire."""
        try:
            found = self._connection.recv(timeout=seconds)
        except TimeoutError:
            return None
        except ConnectionClosed as fault:
            raise ConnectionResetError(str(fault)) from None
        return found if isinstance(found, str) else found.decode(errors="replace")

    def close(self) -> None:
        """Hang up, even on one that takes nothing any more."""
        with suppress(OSError):
            self._connection.socket.shutdown(socket.SHUT_RDWR)
