"""Offers: what can be run for in a campaign. What a category asks is ``speedrun``'s."""

from __future__ import annotations

from dataclasses import dataclass

from game.levels.campaign import Campaign
from game.sim.goal import GLITCHLESS
from game.speedrun.categories import (
    ALL_CRANES,
    ALL_RELICS,
    CATEGORIES,
    EVERY_CRANE,
    EVERY_RELIC,
    LOCATION,
)
from game.view.hud import words
from game.words import tongue


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to run for."""

    category: str
    title: str


def offers(campaign: Campaign) -> tuple[Offer, ...]:
    """The categories of the whole dream, then the campaign's own, then its single places.

    What nobody can do in its maps is left out. Reads all of them; MapError.
    """
    goals = campaign.goals
    whole = [
        Offer(c.name, words.RUN_TITLES[c.name])
        for c in CATEGORIES.values()
        if not lacking(campaign, c.name)
    ]
    own = [Offer(g.name, g.title) for g in goals.values() if g.name != GLITCHLESS]
    places = [
        Offer(LOCATION + name, tongue.dream(name, campaign.load(name).title))
        for name in campaign.locations
    ]
    return (*whole, *own, *places)


def lacking(campaign: Campaign, category: str) -> str:
    """What a category of the whole dream asks for that the maps have not; empty for nothing.

    One line. Reads all maps; MapError.
    """
    known = CATEGORIES.get(category)
    if known is None:
        return ""
    levels = [campaign.load(name) for name in campaign.names]
    cranes = len({spot.number for level in levels for spot in level.cranes})
    relics = len({way.earns for level in levels for way in level.passages} - {""})
    if category == EVERY_CRANE and cranes < ALL_CRANES:
        return f"{known.title} asks for {ALL_CRANES} cranes, {campaign.title} has {cranes}"
    if category == EVERY_RELIC and relics < ALL_RELICS:
        return (
            f"{known.title} asks for {ALL_RELICS} relics, in {campaign.title} {relics} are earned"
        )
    if category == GLITCHLESS and GLITCHLESS not in campaign.goals:
        return f"{known.title} asks for main hinges, {campaign.title} marks none"
    return ""
