"""Baking the shipped pictures again gives the bytes that are committed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from game.profile import paths
from game.view.type.faces import read_faces
from game.view.type.layout import Setter

pytest.importorskip("scipy", reason="the art group is not installed")

from sprites.source import chasm
from sprites.source.office import bake
from sprites.source.office.catalogue import THINGS

SHIPPED = paths.sprites()
ROOT = SHIPPED.parent
FEW = 6


def test_some_of_the_office_baked_again_is_the_same_to_the_byte(tmp_path: Path) -> None:
    few = list(islice(THINGS, 0, None, max(1, len(THINGS) // FEW)))
    assert len(few) >= FEW
    for thing in few:
        name = f"{thing.name}.png"
        bake(thing).save(tmp_path / name)
        assert (tmp_path / name).read_bytes() == (SHIPPED / "office" / name).read_bytes(), name


def test_a_page_printed_again_is_the_same_to_the_byte() -> None:
    sheet = chasm.Sheet(Setter(read_faces()), len(chasm.PAGES))
    chasm.PAGES[-1](sheet)
    shipped = np.asarray(Image.open(SHIPPED / "chasm" / "pages.png"))
    assert np.array_equal(sheet.done(), shipped[-chasm.PAGE[1] :, -chasm.PAGE[0] :])


@pytest.mark.long
@pytest.mark.parametrize("program", ["chasm", "cliff", "gears", "hall", "memories", "office"])
def test_a_whole_place_baked_elsewhere_is_the_same_to_the_byte(
    tmp_path: Path, program: str
) -> None:
    shutil.copytree(ROOT / "sprites" / "source", tmp_path / "sprites" / "source")
    shutil.copytree(ROOT / "game", tmp_path / "game")
    # What is printed on paper is set in the shipped type.
    shutil.copytree(SHIPPED / "type", tmp_path / "sprites" / "type")
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "tilesets").mkdir()
    subprocess.run(
        [sys.executable, "-m", "sprites.source", program],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        check=True,
    )
    told = [*(SHIPPED / program).glob("*.png")]
    told += (ROOT / "maps" / "tilesets").glob(f"{program}*.tsx")
    baked = {p.relative_to(tmp_path) for p in (tmp_path / "sprites" / program).glob("*.png")}
    assert baked == {p.relative_to(ROOT) for p in told if p.suffix == ".png"}
    for path in told:
        again = tmp_path / path.relative_to(ROOT)
        assert again.read_bytes() == path.read_bytes(), path.name
