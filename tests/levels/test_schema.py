from pathlib import Path

import pytest

from game.levels.fields import TILED_TYPE, Kind
from game.levels.records import records
from game.levels.reference import reference, refreshed
from game.levels.schema import CLASSES, MAP, TILE
from game.sim.level import Level

README = Path(__file__).parents[2] / "maps" / "README.md"


def test_the_authors_reference_is_what_the_schema_says() -> None:
    page = README.read_text(encoding="utf-8")
    assert refreshed(page) == page, "write it anew with: python -m game.levels.reference"


def test_the_reference_names_every_class_and_property() -> None:
    text = reference()
    for entry in CLASSES.values():
        assert f"### `{entry.name}`" in text
        assert all(f"| `{field.name}` |" in text for field in entry.fields)


def test_a_page_without_marks_cannot_be_refreshed() -> None:
    with pytest.raises(ValueError, match="marks"):
        refreshed("# maps")


def test_every_record_of_a_level_has_a_class() -> None:
    gathered = {"floor", "solids", "figures", "parts"}
    told = {"name", "title", "width", "height", "sky", "calm", "heart", "weightless", "barefoot"}
    told |= {"mirrored"}
    assert set(records([])) | gathered | told == set(Level.__slots__)


def test_fields_are_sound() -> None:
    for field in (*MAP, *TILE, *(f for entry in CLASSES.values() for f in entry.fields)):
        assert field.help.endswith(".")
        assert field.kind in TILED_TYPE
        if field.kind is Kind.ENUM:
            assert field.default in field.choices
        if isinstance(field.default, float):
            assert field.least is None or field.default >= field.least
