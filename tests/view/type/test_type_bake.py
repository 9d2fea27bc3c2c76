import json
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from game.profile import paths

pytest.importorskip("scipy", reason="the art group is not installed")

from sprites.source import type as baker

FOLDER = paths.sprites() / "type"


@pytest.mark.skipif(bool(baker.missing()), reason=f"no fonts to bake: {baker.missing()}")
def test_baking_again_gives_the_letters_that_are_here() -> None:
    picture, metrics = baker.bake()
    packed = BytesIO()
    picture.save(packed, "png", optimize=True)
    assert baker.tell(metrics) == (FOLDER / "type.json").read_text(encoding="utf-8")
    with Image.open(FOLDER / "type.png") as committed:
        assert picture.tobytes() == committed.tobytes()
    assert packed.getvalue() == (FOLDER / "type.png").read_bytes()


def test_the_field_tells_the_distance_to_the_edge_in_texels() -> None:
    ink = np.zeros((20 * baker.OVER, 24 * baker.OVER))
    ink[4 * baker.OVER : 16 * baker.OVER, 6 * baker.OVER : 18 * baker.OVER] = 255.0
    field = baker.distances(ink, 4)
    inside = (field.astype(float) / 127.5 - 1) * 4
    assert field.shape == (20, 24)
    assert inside[10, 6:9] == pytest.approx([0.5, 1.5, 2.5], abs=0.1)
    assert inside[10, 2:6] == pytest.approx([-3.5, -2.5, -1.5, -0.5], abs=0.1)
    assert inside[2, 4] == pytest.approx(-np.hypot(1.5, 1.5), abs=0.1)
    assert field[10, 12] == 255
    assert field[0, 0] == 0


def test_no_glyph_lies_over_another_and_all_lie_in_the_picture() -> None:
    told = json.loads((FOLDER / "type.json").read_text(encoding="utf-8"))
    width, height = told["size"]
    boxes = {
        tuple(glyph[3:])
        for face in told["faces"].values()
        for glyph in face["glyphs"].values()
        if glyph[5]
    }
    taken = np.zeros((height, width), bool)
    for x, y, w, h in boxes:
        assert not taken[y : y + h, x : x + w].any()
        assert x + w <= width
        assert y + h <= height
        taken[y : y + h, x : x + w] = True
    assert taken.mean() > 0.8


def test_a_missing_font_is_told_with_the_package_that_holds_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = baker.Cut("serif", baker.GARAMOND / "Nowhere.otf")
    monkeypatch.setattr(baker, "CUTS", (gone,))
    monkeypatch.setattr("sys.argv", ["type", str(tmp_path)])
    assert baker.main() == 1
    told = capsys.readouterr().err
    assert "fonts-ebgaramond" in told
    assert told.count("\n") == 1
