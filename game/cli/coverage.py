"""Coverage: what of a campaign no certified run comes by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.levels.campaign import Campaign
from game.sim.level import Level
from game.speedrun.witness import Witness

KINDS = ("map", "hinge", "door", "ending", "crane")


@dataclass(frozen=True, slots=True)
class Thing:
    """Something a run can prove: that it can be reached, passed, opened, caught."""

    place: str
    kind: str
    """One of ``KINDS``."""
    name: str
    proved: bool


def things(campaign: Campaign, seen: Witness) -> list[Thing]:
    """Everything of the campaign, map by map. MapError where a map cannot be read."""
    return [thing for name in campaign.names for thing in _of(campaign.load(name), seen)]


def _of(level: Level, seen: Witness) -> Iterator[Thing]:
    place = level.name
    yield Thing(place, "map", place, place in seen.places)
    for hinge in level.hinges:
        yield Thing(place, "hinge", hinge.name, (place, hinge.name) in seen.hinges)
    for door in level.doors:
        if door.target:
            yield Thing(place, "door", door.relic, (place, door.relic) in seen.doors)
    for ending in level.endings:
        yield Thing(place, "ending", ending.relic, (place, ending.relic) in seen.endings)
    for crane in level.cranes:
        yield Thing(place, "crane", str(crane.number), crane.number in seen.cranes)


def lines(found: list[Thing]) -> Iterator[str]:
    """For people: how much is proved, then a line for each map that is not wholly so."""
    counts = []
    for kind in KINDS:
        of_kind = [thing.proved for thing in found if thing.kind == kind]
        if of_kind:
            counts.append(f"{sum(of_kind)} of {len(of_kind)} {kind}s")
    yield "proved: " + ", ".join(counts)
    missing = [thing for thing in found if not thing.proved]
    for place in dict.fromkeys(thing.place for thing in missing):
        here = [thing for thing in missing if thing.place == place]
        if any(thing.kind == "map" for thing in here):
            yield f"unproved: {place}, all of it"
            continue
        told = (
            f"{kind} " + ", ".join(names)
            for kind in KINDS
            if (names := [thing.name for thing in here if thing.kind == kind])
        )
        yield f"unproved: {place}: " + "; ".join(told)


def record(found: list[Thing]) -> dict[str, object]:
    """For programs: counts by kind, and all that is unproved."""
    counts = {
        kind: {
            "all": sum(thing.kind == kind for thing in found),
            "proved": sum(thing.kind == kind and thing.proved for thing in found),
        }
        for kind in KINDS
    }
    unproved = [
        {"map": thing.place, "kind": thing.kind, "name": thing.name}
        for thing in found
        if not thing.proved
    ]
    return {"counts": counts, "unproved": unproved}
