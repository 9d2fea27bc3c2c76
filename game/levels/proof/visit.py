"""Visit: all that can be come to in a place from one entry, with what is known.

The plainest way to each, as steps. A visit is a search over the pieces and over how the
flaps lie; everything else in a place comes back by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple

from game.levels.proof.asks import STRING, Asks
from game.levels.proof.plan import MOST_FLAPS, STEPPING, Plan
from game.levels.proof.things import Record
from game.sim.level import Hinge
from game.sim.parts.flap import Flap
from game.sim.parts.kite import Kite
from game.sim.parts.prototype import FIGURE as IDEAS
from game.sim.parts.prototype import Prototype

Node = tuple[int, int]
"""A node of the plan, and which flaps lie folded, as bits."""


class Met(NamedTuple):
    """A thing that was come to: from where, and what it asks for."""

    node: Node
    asks: Asks


@dataclass(eq=False)
class Visit:
    """What was found."""

    plan: Plan
    came: dict[Node, tuple[Node | None, Asks]] = field(default_factory=dict)
    """Each node with the one before it and what the step asks for."""
    met: dict[int, Met] = field(default_factory=dict)
    """Things by their number in the plan."""
    hinges: set[tuple[str, int]] = field(default_factory=set)
    """Hinges by name, each with how the flaps lay when it was passed."""
    nodes: set[int] = field(default_factory=set)

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """What the things are that were come to, each once."""
        return tuple({(r := self.plan.things[n].record).id: r for n in self.met}.values())

    @cached_property
    def figures(self) -> frozenset[str]:
        """Figures all of which can be walked or touched."""
        return frozenset(name for name in (*self.plan.walks, IDEAS) if self.lit(name))

    def holds(self, x: float, y: float, near: int = 1) -> bool:
        """Whether one may stand at a point, px, or at most ``near`` cells beside it."""
        pieces = self.plan.standing(x, y, near)
        return any(number in self.nodes for number in pieces)

    def asks_of(self, thing: int) -> tuple[Asks, ...]:
        """What the way to a thing asks for, step by step; steps that ask nothing left out."""
        node, last = self.met[thing]
        steps = [last]
        here: Node | None = node
        while here is not None:
            here, asked = self.came[here]
            steps.append(asked)
        return tuple(asked for asked in reversed(steps) if asked)

    def lit(self, figure: str) -> bool:
        """Whether all of a figure can be walked."""
        if figure == IDEAS:
            ideas = {n for n, t in enumerate(self.plan.things) if isinstance(t.record, Prototype)}
            return bool(ideas) and ideas <= set(self.met)
        walk = self.plan.walks.get(figure)
        return bool(walk) and all(not near.isdisjoint(self.nodes) for near in walk or ())


def lies_at_first(plan: Plan) -> int:
    """How the flaps lie when one enters, as bits."""
    return sum(1 << i for i, flap in enumerate(plan.flaps) if flap.folded)


def visit(plan: Plan, entries: Iterable[int], known: frozenset[str], lies: int) -> Visit:
    """From the nodes ``entries``, with lessons and scenes ``known`` and the flaps as they lie."""
    starts = tuple(entries)
    found = _searched(plan, starts, known, lies)
    if any(isinstance(plan.things[thing].record, Kite) for thing in found.met):
        found = _searched(plan, starts, known | {STRING}, lies)
    return found


def _searched(plan: Plan, starts: Iterable[int], known: frozenset[str], lies: int) -> Visit:
    found = Visit(plan)
    order = count()
    queue: list[tuple[int, int, Node, Node | None, Asks]] = [
        (0, next(order), (start, lies), None, ()) for start in starts
    ]
    spent: dict[int, int] = {}
    while queue:
        paid, _, node, before, asked = heappop(queue)
        if node in found.came:
            continue
        plan.budget.spend(STEPPING * (len(plan.offers[node[0]]) + len(plan.steps[node[0]]) + 1))
        found.came[node] = before, asked
        found.nodes.add(node[0])
        for step in plan.offers[node[0]]:
            if not step.keys <= known:
                continue
            thing = plan.things[step.to]
            if isinstance(thing.record, Flap):
                if thing.folded is not None:
                    for to in _folded(plan, node, thing.record, thing.folded):
                        heappush(queue, (paid + step.cost, next(order), to, node, step.asks))
                continue
            if isinstance(thing.record, Hinge):
                found.hinges.add((thing.record.name, node[1]))
            if paid + step.cost < spent.get(step.to, 1 << 30):
                spent[step.to] = paid + step.cost
                found.met[step.to] = Met(node, step.asks)
        for step in plan.steps[node[0]]:
            to = step.to, node[1]
            if to not in found.came and step.keys <= known and _lies(plan, *to):
                heappush(queue, (paid + step.cost, next(order), to, node, step.asks))
    return found


def _lies(plan: Plan, number: int, lies: int) -> bool:
    """Whether a piece is there as the flaps lie."""
    piece = plan.pieces[number]
    if piece.flap < 0 or len(plan.flaps) > MOST_FLAPS:
        return True
    return bool(lies >> piece.flap & 1) == piece.folded


def _folded(plan: Plan, node: Node, flap: Flap, folded: bool) -> Iterator[Node]:
    """Where one may be after folding or unfolding a flap that lies ``folded``."""
    number, lies = node
    which = plan.flaps.index(flap)
    many = len(plan.flaps) > MOST_FLAPS
    if not many and bool(lies >> which & 1) != folded:
        return
    then = lies if many else lies ^ (1 << which)
    aboard = plan.under[number].get(which)
    if aboard is not None and aboard[not folded] >= 0:
        yield aboard[not folded], then
    if plan.nodes[number].flap != which:
        yield number, then
