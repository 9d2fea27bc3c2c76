"""Programs: every shader compiles, in every variant that is used."""

import pytest

from game.view.gl.program import SHADERS, Number, Shader, source
from game.view.offscreen import Offscreen

INCLUDED = {
    *("band", "coded", "covered", "crystal", "folding", "frame", "gearing", "outlook", "paper"),
    *("rim", "screen", "shadowink", "spiral", "toned", "unfurl"),
}
VARIANTS: list[tuple[str, dict[str, Number]]] = [
    ("bead", {}),
    ("bead", {"OVER": 1}),
    ("bead", {"OVER": 1, "TILED": 1}),
    ("arbor", {}),
    ("blueprint", {}),
    ("bleed", {}),
    ("bloom", {}),
    ("bloom", {"FIRST": 1}),
    ("bloom", {"UP": 1}),
    ("calmpath", {}),
    ("carved", {}),
    ("city", {}),
    ("caul", {}),
    ("clear", {}),
    ("collapse", {}),
    ("cosmos", {}),
    ("cord", {}),
    ("crossing", {}),
    ("crystal_bake", {}),
    ("deep", {}),
    ("develop", {}),
    ("doorlight", {}),
    ("doorlight", {"MIRROR": 1}),
    ("evening", {}),
    ("fire", {}),
    ("firefloor", {}),
    ("floor", {}),
    ("floor", {"RIM": 1}),
    ("floor", {"VOID": 1}),
    ("floor", {"VOID": 1, "SKY": 1}),
    ("floor", {"VOID": 1, "SKY": 1, "TILED": 1}),
    ("floor", {"TILED": 1}),
    ("floor", {"RIM": 1, "TILED": 1}),
    ("floor", {"VOID": 1, "TILED": 1}),
    ("embryo", {}),
    ("fold", {}),
    ("fold", {"ALL_LAMPS": 1}),
    ("fold", {"MIRROR": 0.0}),
    ("fold", {"MIRROR": 0.0002, "DEPTH": 1}),
    ("fold", {"SHELL": 1}),
    ("fold", {"TUMBLE": 1, "ALL_LAMPS": 1}),
    ("fold", {"TUMBLE": 1}),
    ("fold", {"TUMBLE": 1, "SHELL": 1}),
    ("crane", {"FRINGE": 0.8, "GILT": 1.5, "MATT": 1}),
    ("crane", {"FRINGE": 0.8, "GILT": 1.5, "MATT": 1, "PALE": 1}),
    ("bird", {}),
    ("frost", {}),
    ("frost", {"FACET": 1}),
    ("sweep", {}),
    ("gathering", {}),
    ("gathering", {"HOLE": 1}),
    ("galaxy", {}),
    ("galaxy", {"BAKED": 1}),
    ("galaxy_bake", {}),
    ("haze", {}),
    ("homing", {}),
    ("hem", {}),
    ("hem", {"FLAP": 1}),
    ("hem", {"SEAM": 1}),
    ("grass", {}),
    ("homing", {}),
    ("hoop", {}),
    ("ink", {}),
    ("inkword", {}),
    ("jade", {}),
    ("lamp", {}),
    ("lamp", {"SHADED": 1}),
    ("lamp", {"SPILL": 1}),
    ("leading", {}),
    ("leading", {"BIRD": 1}),
    ("legacy", {}),
    ("leaf", {}),
    ("leaf", {"FLAP": 1}),
    ("leaf", {"FLAP": 1, "SHADOW": 1}),
    ("line", {}),
    ("lit", {}),
    ("luminous", {}),
    ("luminous", {"GLOW": 1}),
    ("luminous", {"RING": 1}),
    ("melt", {}),
    ("needle", {}),
    ("page", {}),
    ("page", {"SCRAP": 1}),
    ("pageshade", {}),
    ("pane", {}),
    ("people", {}),
    ("people", {"LANTERN": 1}),
    ("ridge", {}),
    ("ribbon", {}),
    ("ribbon", {"FAR": 1}),
    ("ribbon", {"FLECKS": 1}),
    ("seed", {}),
    ("thread", {}),
    ("ribbon", {"OVER": 1}),
    ("ribbon", {"OVER": 1, "TILED": 1}),
    ("plan", {}),
    ("plate", {}),
    ("plate", {"TILED": 1}),
    ("shade", {}),
    ("shell", {}),
    ("shadow", {}),
    ("shards", {}),
    ("shards", {"BAKED": 1}),
    ("shards", {"WHOLE": 1}),
    ("shards", {"WHOLE": 1, "BAKED": 1}),
    ("sheet", {}),
    ("soften", {}),
    ("skyline", {}),
    ("stars", {}),
    ("stroke", {}),
    ("stroke", {"FLOOR": 1}),
    ("sun", {}),
    ("things", {}),
    ("things", {"NATIVE": 1}),
    ("things", {"MIRROR": 1}),
    ("tongue", {}),
    ("toothline", {}),
    ("farbird", {}),
    ("tiles", {}),
    ("tiles", {"EXACT": 1}),
    ("tiles", {"CACHE": 1}),
    ("tiles", {"CACHE": 1, "EXACT": 0}),
    ("tiles", {"PLAIN": 1}),
    ("veil", {}),
    ("tower", {}),
    ("tower", {"CASING": 1}),
    ("wheel", {"OUTER": 1}),
    ("wheel", {"INNER": 1}),
    ("wheel", {"OUTER": 1, "SHATTERS": 1}),
    ("wheel", {"INNER": 1, "SHATTERS": 1}),
    ("window", {}),
    ("breath", {}),
    ("panorama", {}),
    ("fern", {}),
    ("frostword", {}),
    ("gust", {}),
    ("topple", {}),
    ("obsidian", {}),
    ("pane_ice", {}),
    ("pointer", {}),
    ("prospect", {}),
    ("prospect", {"SKY": 1}),
    ("prospect", {"SKY": 1, "SUN": 1}),
    ("skyrow", {}),
    ("mist", {}),
    ("scrap", {}),
    ("depthwheel", {}),
    ("tremor", {}),
    ("tremor", {"TILED": 1}),
    ("way", {}),
]


@pytest.mark.parametrize(("name", "defines"), VARIANTS)
def test_it_compiles(offscreen: Offscreen, name: str, defines: dict[str, Number]) -> None:
    assert list(Shader(offscreen.ctx, name, **defines).program.attributes)
    if name != "develop":
        assert list(Shader(offscreen.ctx, name, HDR=1, **defines).program.attributes)


def test_no_shader_is_left_out_of_this_list() -> None:
    files = {path.stem for path in SHADERS.glob("*.glsl")}
    assert files == {name for name, _ in VARIANTS} | INCLUDED


def test_an_include_is_put_in_once() -> None:
    assert source("fold").count("uniform Frame") == 1


def test_a_uniform_nobody_declared_is_refused(offscreen: Offscreen) -> None:
    with pytest.raises(KeyError, match="u_nonsense"):
        Shader(offscreen.ctx, "window").set(u_nonsense=1.0)


def test_a_uniform_the_compiler_dropped_is_not(offscreen: Offscreen) -> None:
    shader = Shader(offscreen.ctx, "tiles", EXACT=0)
    shader.set(u_level=1.0)
