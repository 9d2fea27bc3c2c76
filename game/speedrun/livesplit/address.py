"""Address: where LiveSplit's server is, as a runner writes it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

PORT: Final = 16834
"""LiveSplit's own."""
_PATH: Final = "/livesplit"
_TCP: Final = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([^\s:/\[\]]+))(?::([0-9]{1,5}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Address:
    """Of a TCP server, or of a WebSocket if ``url`` is not empty."""

    host: str
    port: int = PORT
    url: str = ""

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return self.url or f"{host}:{self.port}"


def address(text: str) -> Address:
    """``HOST``, ``HOST:PORT`` or ``ws://HOST[:PORT][/livesplit]``. Raises ValueError."""
    if text.startswith(("ws://", "wss://")):
        parts = urlsplit(text)
        port = parts.port or PORT
        if not parts.hostname or parts.query or parts.fragment or parts.username:
            raise ValueError("give it as ws://HOST:PORT/livesplit")
        host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
        path = parts.path if parts.path not in ("", "/") else _PATH
        return Address(parts.hostname, port, f"{parts.scheme}://{host}:{port}{path}")
    match = _TCP.fullmatch(text)
    port = int(match[3] or PORT) if match else 0
    if match is None or not 1 <= port <= 65_535:
        raise ValueError("give it as HOST, HOST:PORT or ws://HOST:PORT/livesplit")
    return Address(match[1] or match[2], port)
