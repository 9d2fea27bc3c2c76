"""What the proof says in a check: one line a cause, with file and object."""

from pathlib import Path

import pytest

from game.cli.route import run as route
from game.levels.campaign import Campaign
from game.levels.errors import Finding
from tests.levels.drawn import LITTLE, TILES, area, map_text, objects, point, tile_layer

START = point(1, "start", 48, 48)
ROOM = tile_layer("1 1 1 1 1 1\n1 1 1 1 1 1\n1 1 1 1 1 1")
END = area(20, "ending", "130 10 30 30", relic="slip", always=True)


def campaign(folder: Path, **maps: str) -> Campaign:
    """A campaign of these maps; it begins in the first."""
    for name, text in maps.items():
        (folder / f"{name}.tmx").write_text(text, encoding="utf-8")
    names = ", ".join(f'"{name}"' for name in maps)
    head = f'name = "small"\ntitle = "Small"\nstart = "{next(iter(maps))}"\nmaps = [{names}]\n'
    (folder / "campaign.toml").write_text(head, encoding="utf-8")
    return Campaign.open(folder, (LITTLE,))


def room(*things: str) -> str:
    return map_text(TILES, ROOM, objects(START, *things), size=(6, 3))


def told(found: list[Finding]) -> list[tuple[str, str, int, str]]:
    return [(f.level, Path(f.error.file).name, f.error.object_id, f.error.problem) for f in found]


def test_a_campaign_that_can_be_finished_has_nothing_to_be_told(tmp_path: Path) -> None:
    on = area(2, "passage", "130 60 30 30", target="attic")
    back = area(2, "passage", "130 60 30 30", target="hall")
    assert told(campaign(tmp_path, hall=room(on), attic=room(back, END)).check()) == []


def test_a_map_no_way_leads_to_is_told(tmp_path: Path) -> None:
    assert told(campaign(tmp_path, hall=room(END), attic=room()).check()) == [
        ("warning", "attic.tmx", 0, "is a map no way leads to")
    ]


def round_trip(folder: Path, back: str) -> Campaign:
    """A hall, a den behind its passage and a loft behind the den's, which leads ``back``."""
    hall = room(area(2, "passage", "130 60 30 30", target="den"))
    den = room(area(2, "passage", "130 60 30 30", target="loft"))
    loft = room(area(2, "passage", "130 60 30 30", target=back), END)
    return campaign(folder, hall=hall, den=den, loft=loft)


def test_a_way_round_is_a_way_back(tmp_path: Path) -> None:
    assert told(round_trip(tmp_path, "hall").check()) == []


def test_a_way_back_to_another_place_is_none(tmp_path: Path) -> None:
    assert told(round_trip(tmp_path, "den").check()) == [
        ("warning", "hall.tmx", 2, "leads to 'den', from where no way leads back")
    ]


def test_a_relic_door_may_be_meant_to_have_no_way_back(tmp_path: Path) -> None:
    cranes = [point(number, "crane", 30 * number, 80, number=number) for number in (2, 3, 4)]
    holds = point(5, "self", 110, 60, relic="slip", age=9)
    for meant, said in ((True, 0), (False, 1)):
        door = point(6, "relic_door", 160, 60, relic="slip", target="attic", one_way=meant)
        hall = room(*cranes, holds, door)
        assert len(campaign(tmp_path, hall=hall, attic=room(END)).check()) == said


def test_a_dead_end_is_told_at_the_way_that_leads_into_it(tmp_path: Path) -> None:
    pit = area(2, "passage", "130 60 30 30", target="pit", one_way=True)
    assert told(campaign(tmp_path, hall=room(pit, END), pit=room()).check()) == [
        (
            *("error", "hall.tmx", 2),
            "leads into a dead end: no ending can be reached from there",
        )
    ]


def test_a_dream_that_breaks_off_is_told_by_what_one_cannot_come_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    on = area(2, "passage", "164 60 24 30", target="attic")
    split = tile_layer("1 1 0 0 0 1\n1 1 0 0 0 1\n1 1 0 0 0 1")
    hall = map_text(TILES, split, objects(START, on), size=(6, 3))
    found = told(campaign(tmp_path, hall=hall, attic=room(END)).check())
    problem = "begins a dream from which no ending can be reached: "
    problem += "on 'hall' one cannot come to the passage to 'attic' (object 2)"
    assert ("error", "hall.tmx", 0, problem) in found
    assert route([str(tmp_path)]) == 1
    assert "on 'hall' one cannot come to the passage to 'attic'" in capsys.readouterr().out


def test_a_campaign_that_is_too_intricate_is_told_so_and_nothing_is_said_of_its_ways(
    tmp_path: Path,
) -> None:
    dots = tile_layer(
        "\n".join(" ".join("10"[c % 2 or r % 2] for c in range(90)) for r in range(90))
    )
    wide = map_text(TILES, dots, objects(point(1, "start", 16, 16), END), size=(90, 90))
    ((level, file, _, problem),) = told(campaign(tmp_path, hall=wide).check())
    assert (level, file) == ("warning", "hall.tmx")
    assert problem.startswith("belongs to a campaign that cannot be proved: there are too many")
