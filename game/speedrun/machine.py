"""The machine a run was played on, as far as it can decide the last bit of a float."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version


@dataclass(frozen=True, slots=True)
class Machine:
    """Processor, system and the versions of what computes. Empty where unknown."""

    processor: str = ""
    system: str = ""
    python: str = ""
    pymunk: str = ""
    numpy: str = ""

    def computes_like(self, other: Machine) -> bool:
        """Whether both are promised to give the same bits: same wheels, same kind of processor."""
        return (self.processor, self.system, self.pymunk, self.numpy) == (
            other.processor,
            other.system,
            other.pymunk,
            other.numpy,
        )


@cache
def here() -> Machine:
    """This machine."""
    return Machine(
        processor=platform.machine(),
        system=platform.system(),
        python=platform.python_version(),
        pymunk=_version("pymunk"),
        numpy=_version("numpy"),
    )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
