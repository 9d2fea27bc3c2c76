from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from game.app.livesplit import Links
from game.sim.controls import Controls
from game.speedrun.livesplit import times
from game.speedrun.livesplit.address import Address
from tests.app.told import attempt_in
from tests.speedrun.livesplit.livesplit_server import LiveSplit, TcpServer
