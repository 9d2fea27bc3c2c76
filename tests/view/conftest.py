"""One window nobody sees, for every test that draws: no second one may exist."""

from collections.abc import Iterator

import pytest

from game.view.offscreen import Offscreen


@pytest.fixture(scope="session")
def offscreen() -> Iterator[Offscreen]:
    window = Offscreen(1280, 720, depth=True)
    yield window
    window.close()
