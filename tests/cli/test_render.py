from pathlib import Path

import pytest
from PIL import Image

from game.cli.render import run
from tests.levels.drawn import LITTLE, TILES, map_text, properties, tile_layer

OFFICE, HALL = str(LITTLE / "office.tmx"), str(LITTLE / "hall.tmx")


def test_a_map_is_drawn_to_a_png(tmp_path: Path) -> None:
    out = tmp_path / "new" / "office.png"
    assert run([OFFICE, str(out), "--plain"]) == 0
    with Image.open(out) as picture:
        assert (picture.format, picture.size, picture.mode) == ("PNG", (384, 288), "RGBA")


def test_several_maps_are_drawn_into_a_folder_and_a_bad_one_does_not_stop_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.tmx"
    bad.write_text("<map>", encoding="utf-8")
    assert run([OFFICE, str(bad), HALL, str(tmp_path / "out"), "--plain"]) == 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["hall.png", "office.png"]
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"starfloor render: {bad}: is not sound XML")


def test_a_single_bad_map_exits_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(tmp_path / "no.tmx"), str(tmp_path / "out.png"), "--plain"]) == 2
    assert "no.tmx: cannot be read" in capsys.readouterr().err
    assert not (tmp_path / "out.png").exists()


def test_a_wider_root_can_be_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sets").mkdir()
    (tmp_path / "sets" / "a.tsx").write_text('<tileset name="a"/>', encoding="utf-8")
    deep = tmp_path / "maps" / "one" / "two"
    deep.mkdir(parents=True)
    path, out = deep / "m.tmx", str(tmp_path / "m.png")
    path.write_text(map_text('<tileset firstgid="1" source="../../../sets/a.tsx"/>'))
    assert run([str(path), out, "--plain"]) == 2
    assert "lies outside the folders this map may use" in capsys.readouterr().err
    assert run([str(path), out, "--plain", "--root", str(tmp_path)]) == 0


def test_where_nothing_can_be_written_one_line_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert run([OFFICE, str(tmp_path / "file" / "out.png"), "--plain"]) == 2
    assert capsys.readouterr().err.startswith("starfloor render: ")


def test_a_plain_picture_can_show_one_state_alone(tmp_path: Path) -> None:
    layer = tile_layer("3 3 3 3\n" * 4, name="wall")
    said = properties(when="arrival cued")
    text = map_text(TILES, tile_layer("1 1 1 1"), layer.replace("<data", said + "<data"))
    path, out = tmp_path / "m.tmx", tmp_path / "m.png"
    path.write_text(text, encoding="utf-8")
    seen = []
    for state in ([], ["--state", "cued"], ["--state", "crowned"]):
        assert run([str(path), str(out), "--plain", "--root", str(LITTLE.parents[2]), *state]) == 0
        with Image.open(out) as picture:
            seen.append(picture.convert("RGBA").getpixel((40, 100)))
    assert seen[0] == seen[1] != seen[2]


def test_every_second_turn_is_drawn_the_other_way_round(tmp_path: Path) -> None:
    text = map_text(TILES, tile_layer("1 3 3 3\n" * 4))
    path = tmp_path / "m.tmx"
    path.write_text(text, encoding="utf-8")
    pictures = []
    for turn in ("1", "2", "3"):
        out = tmp_path / f"{turn}.png"
        root = ["--root", str(LITTLE.parents[2])]
        assert run([str(path), str(out), "--plain", "--turn", turn, *root]) == 0
        with Image.open(out) as picture:
            pictures.append(picture.convert("RGBA"))
    drawn, mirrored, again = pictures
    assert list(again.getdata()) == list(drawn.getdata()) != list(mirrored.getdata())
    flipped = mirrored.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    assert list(flipped.getdata()) == list(drawn.getdata())


@pytest.mark.parametrize("turn", ["0", "-1", "two", "1001", "²"])
def test_a_turn_there_is_none_of_is_refused_in_one_line(
    turn: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        run([str(tmp_path / "m.tmx"), str(tmp_path / "m.png"), f"--turn={turn}"])
    assert left.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1
