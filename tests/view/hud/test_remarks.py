"""The word beside a clean catch."""

from game.sim.events import Caught
from game.view.hud.remarks import TICKS, Remarks


def test_a_clean_catch_is_called_so_for_a_moment() -> None:
    remarks = Remarks()
    remarks.hear([Caught(1, 100.0, 200.0, 30.0, True, 1)])
    assert [one.text for one in remarks.shown] == ["clean"]
    remarks.hear([])
    assert 0.0 < remarks.shown[0].alpha < 1.0
    for _ in range(TICKS + 1):
        remarks.hear([])
    assert remarks.shown == ()


def test_another_catch_is_not() -> None:
    remarks = Remarks()
    remarks.hear([Caught(1, 100.0, 200.0, 30.0, False, 0)])
    assert remarks.shown == ()
