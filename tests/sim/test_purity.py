"""The rules use only what every processor rounds alike."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import game.sim

FILES = sorted(Path(game.sim.__file__).parent.rglob("*.py"))
ROUNDED_ANYHOW = {
    *("sin", "cos", "tan", "asin", "acos", "atan", "atan2", "arctan2", "hypot", "pow", "power"),
    *("exp", "log", "log2", "log10", "exp2", "expm1", "log1p", "cbrt", "dist", "norm"),
}
FOREIGN = {"random", "time", "os", "secrets", "datetime", "pathlib"}


def offences(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.BinOp(op=ast.Pow(), left=left, right=right):
                if not (isinstance(left, ast.Constant) and _is_number(right)):
                    yield f"line {node.lineno}: **"
            case ast.ImportFrom(module="math" | "numpy", names=names):
                for name in names:
                    if name.name in ROUNDED_ANYHOW:
                        yield f"line {node.lineno}: {name.name}"
            case ast.Attribute(value=ast.Name(id="math" | "np"), attr=attr):
                if attr in ROUNDED_ANYHOW or attr == "random":
                    yield f"line {node.lineno}: {attr}"
            case ast.Import(names=names):
                for name in names:
                    if name.name.split(".")[0] in FOREIGN:
                        yield f"line {node.lineno}: {name.name}"
            case ast.ImportFrom(module=str(module)) if module.split(".")[0] in FOREIGN:
                yield f"line {node.lineno}: {module}"


def sums(tree: ast.AST) -> Iterator[str]:
    """Python 3.12 and later round a sum otherwise than those before; counting is exact."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Name(id="sum"), args=[ast.GeneratorExp(elt=ast.Constant(value=int()))]
            ):
                pass
            case ast.Call(func=ast.Name(id="sum" | "fsum")):
                yield f"line {node.lineno}: sum"


def _is_number(node: ast.expr) -> bool:
    if isinstance(node, ast.UnaryOp):
        node = node.operand
    return isinstance(node, ast.Constant)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_rule_leans_on_what_is_rounded_anyhow(file: Path) -> None:
    tree = ast.parse(file.read_text())
    assert [*offences(tree), *sums(tree)] == []


def test_the_guard_sees_what_it_forbids() -> None:
    bad = "import random\nfrom math import sin\nx = y ** 2\nz = np.hypot(a, b)\nk = 2.0 ** -53"
    assert len(list(offences(ast.parse(bad)))) == 4
    added = "s = sum(a * b for a in c)\nt = sum(c)\nn = sum(1 for a in c)"
    assert len(list(sums(ast.parse(added)))) == 2
