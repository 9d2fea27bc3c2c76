import subprocess
import sys
from pathlib import Path

from importlinter.cli import lint_imports

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


def test_every_layer_imports_only_downwards() -> None:
    assert lint_imports(config_filename=str(PYPROJECT), no_cache=True) == 0


def test_the_rules_and_the_levels_need_no_window() -> None:
    code = (
        "import sys, game.sim.world, game.levels.campaign, game.speedrun.verify\n"
        "sys.exit(' '.join(m for m in ('arcade', 'pyglet') if m in sys.modules) or 0)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
