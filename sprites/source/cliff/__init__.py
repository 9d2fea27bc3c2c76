"""The city of glass gears as it is seen from the obsidian cliff, and what turns in its depth."""

from __future__ import annotations

import numpy as np

from sprites.source import kit
from sprites.source.cliff import city, legacies


def main() -> None:
    """Draw all of it into ``sprites/cliff``."""
    folder = kit.folder("cliff")
    for name, make in (("far", city.far), ("middle", city.middle), ("near", city.near)):
        seen, told = make().pictures()
        kit.save(seen, folder / f"city-{name}.png")
        kit.save(told, folder / f"city-{name}-glass.png")
    seen, told = legacies.atlas()
    kit.save(np.asarray(seen), folder / "legacies.png")
    kit.save(np.asarray(told), folder / "legacies-glass.png")
    kit.save(legacies.wheel(), folder / "wheel.png")
