"""Every attack ends in one line that names the file, within a second and 100 MB."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.levels.attacks.bombs import BOMBS
from tests.levels.attacks.cage import MOST_MEMORY, MOST_SECONDS, Cage, Told
from tests.levels.attacks.documents import JSON, MUCH, NUMBERS, XML
from tests.levels.attacks.drawing import Attack
from tests.levels.attacks.paths import OTHERS, PATHS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits are those of Linux")

ATTACKS: dict[str, Attack] = {
    f"{kind}: {name}": attack
    for kind, attacks in {
        "xml": XML,
        "much": MUCH,
        "json": JSON,
        "number": NUMBERS,
        "bomb": BOMBS,
        "path": PATHS,
        "other": OTHERS,
    }.items()
    for name, attack in attacks.items()
}


@pytest.fixture(scope="module")
def cage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cage]:
    with Cage.locked(tmp_path_factory.mktemp("home")) as cage:
        yield cage


def within_limits(told: Told) -> None:
    assert told.fault == ""
    assert told.seconds < MOST_SECONDS
    assert told.memory < MOST_MEMORY


@pytest.mark.parametrize("name", ATTACKS)
def test_it_is_refused_in_one_line(name: str, cage: Cage, tmp_path: Path) -> None:
    folder = tmp_path / "attack"
    folder.mkdir()
    told = cage.run(ATTACKS[name](folder))
    within_limits(told)
    (line,) = told.lines
    assert told.code in {1, 2}
    assert str(folder) in line
    assert len(line) < 1500
    # That it was the cage which stopped it is no answer.
    assert "memory" not in line
    assert "passwd:" not in line
    assert "root:" not in line


def test_the_cage_holds(cage: Cage, tmp_path: Path) -> None:
    """What is told of attacks means something: a map the rules allow is more than it takes."""
    rows = "1," * 10_000
    path = tmp_path / "map.tmx"
    path.write_text(
        '<map width="10000" height="1600" tilewidth="9" tileheight="9">'
        '<tileset firstgid="1" name="t" tilewidth="9" tileheight="9"/>'
        f'<layer name="a" width="10000" height="1600"><data encoding="csv">{rows * 1600}'
        "</data></layer></map>"
    )
    assert "memory" in cage.run(["check", str(path)]).lines[0]
