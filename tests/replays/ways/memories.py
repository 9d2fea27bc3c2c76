"""Ways through the three memories: a kite, a report card, a letter."""

from __future__ import annotations

from game.speedrun.pilot import Dry, Exit, Fly, Fold, Go, Lure, Step, Straight, TakeString, Write

FIRST_HILL: tuple[Step, ...] = (
    *(TakeString(), Go(470, 1080), Fly(1000, 1080, (89,), lets_go=False)),
)
SECOND_HILL: tuple[Step, ...] = (Go(1090, 1110), Fly(1370, 480, (90,), lets_go=False))
HOME_BY_DARK: tuple[Step, ...] = (Go(1255, 515), Fly(340, 470, (91, 92)))
KITE: tuple[Step, ...] = (
    *(*FIRST_HILL, *SECOND_HILL, *HOME_BY_DARK, Exit("in for soup", straight=True)),
)
"""Three winds, four cranes."""

TO_THE_KITCHEN: tuple[Step, ...] = (
    *(Straight(504, 477), Fold(), Straight(873, 441), Straight(1088, 506), Fold()),
)
_WHAT_WAS_KEPT: tuple[Step, ...] = (Straight(985, 702), Lure(97), Straight(1088, 656))
THE_FERRY: tuple[Step, ...] = (
    Straight(1251, 685),
    *(Straight(1316, 692), Fold(), Straight(1352, 699), Fold(), Straight(1480, 669)),
)
THE_SEAL: tuple[Step, ...] = (
    *(Straight(1532, 625), Straight(1525, 522), Fold(), Straight(1480, 669)),
    *(Straight(1424, 694), Fold(), Straight(1290, 690), Straight(1251, 685)),
    *(Straight(1138, 653), Straight(1113, 574), Fold(), Straight(1230, 386)),
)
_FAR_OUT: tuple[Step, ...] = (
    *(Straight(1355, 449), Straight(1485, 442), Straight(1497, 397), Fold()),
    *(Straight(1701, 315), Lure(99), Straight(1524, 395), Fold(), Straight(1480, 440)),
    Straight(1355, 449),
)
LETTER: tuple[Step, ...] = (
    *(*TO_THE_KITCHEN, *_WHAT_WAS_KEPT, *THE_FERRY, Lure(98)),
    *(Straight(1523, 706), Fold(), Straight(1585, 790), Lure(100)),
    *(Straight(1523, 706), *THE_SEAL, *_FAR_OUT, Exit("the seal", straight=True)),
)
"""Every fold, every crane."""

REPORT: tuple[Step, ...] = (
    *(Straight(372, 240), Lure(93), Straight(400, 400), Straight(440, 462)),
    *(Dry(0, 330, 110, 60), Straight(650, 462), Straight(700, 380)),
    *(Straight(770, 362), Dry(1, 350, 130, 70), Straight(1000, 362)),
    *(Straight(1120, 300), Lure(94), Straight(1000, 362), Dry(1, 130, 380, 60)),
    *(Straight(770, 362), Straight(720, 600), Straight(760, 664)),
    *(Dry(2, 380, 120, 70), Straight(1010, 664), Straight(1010, 962)),
    *(Dry(3, 500, 625, 110), Straight(545, 963), Dry(4, 176, 30, 40), Straight(540, 775)),
    *(Lure(95), Dry(4, 30, 335, 85), Straight(545, 1130, waits=True)),
    *(Straight(600, 1190), Straight(512, 1216), Write(), Straight(750, 1222)),
    *(Straight(930, 1222, waits=True), Lure(96), Straight(1100, 1222, waits=True)),
    Exit("promise", straight=True),
)
"""Over every line of ink, every crane."""
