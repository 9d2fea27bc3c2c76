"""Program: a shader loaded from a ``.glsl`` file, with its textures and numbers by name.

One file holds both stages, told apart by ``VERTEX`` and ``FRAGMENT``; a line
``#include "name"`` puts another file of the same folder in its place, once.
Owns the reading, not the drawing.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from arcade.gl import Context, Program, Texture2D

SHADERS: Final = Path(__file__).parent / "shaders"
FRAME_BINDING: Final = 1
"""Binding 0 belongs to the window's own block."""

Number = int | float | tuple[float, ...]

_INCLUDE: Final = re.compile(r'^#include "(\w+)"$', re.MULTILINE)
_SAMPLER: Final = re.compile(r"uniform\s+[ui]?sampler2D\s+(\w+)")
_UNIFORM: Final = re.compile(r"uniform\s+\w+\s+(\w+)")


def source(name: str, defines: dict[str, Number] | None = None) -> str:
    """The text of a shader with its includes and ``#define`` lines in place.

    Raises FileNotFoundError for a name that no file has.
    """
    seen: set[str] = set()

    def read(part: str) -> str:
        if part in seen:
            return ""
        seen.add(part)
        text = (SHADERS / f"{part}.glsl").read_text(encoding="utf-8")
        return _INCLUDE.sub(lambda match: read(match[1]), text)

    head = "".join(f"#define {key} {value}\n" for key, value in (defines or {}).items())
    return head + read(name)


class Shader:
    """A linked program. Numbers keep their last value and are sent only when they change."""

    def __init__(self, ctx: Context, name: str, **defines: Number) -> None:
        """Compile ``name``. Raises arcade's ShaderException with the compiler's words."""
        text = source(name, defines)
        self.name = name
        self.program: Program = ctx.program(
            vertex_shader=f"#version 330 core\n#define VERTEX\n{text}",
            fragment_shader=f"#version 330 core\n#define FRAGMENT\n{text}",
        )
        self._declared = frozenset(_UNIFORM.findall(text))
        self._units: dict[str, int] = {}
        self._last: dict[str, Number] = {}
        self._absent: set[str] = set()
        for unit, sampler in enumerate(dict.fromkeys(_SAMPLER.findall(text))):
            self._units[sampler] = unit
            self._send(sampler, unit)
        if "uniform Frame" in text:
            try:
                self.program["Frame"].binding = FRAME_BINDING
            except KeyError:  # the compiler found no use for it
                self._absent.add("Frame")

    def use(self, **textures: Texture2D) -> None:
        """Bind textures to the samplers of these names. Raises KeyError for an unknown one."""
        for name, texture in textures.items():
            texture.use(self._units[name])

    def set(self, **numbers: Number) -> None:
        """Set uniforms. Raises KeyError for a name the file does not declare."""
        for name, value in numbers.items():
            if self._last.get(name) != value:
                if name not in self._declared:
                    raise KeyError(f"{self.name}: no uniform {name}")
                self._send(name, value)

    def _send(self, name: str, value: Number) -> None:
        self._last[name] = value
        if name in self._absent:
            return
        try:
            self.program[name] = value
        except KeyError:  # declared, and optimised away
            self._absent.add(name)
