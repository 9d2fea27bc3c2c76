"""Where words go: never over one another, the dreamer or what stands in the corners."""

from hypothesis import given
from hypothesis import strategies as st

from game.view.hud.layout import Layout
from game.view.hud.prompts import Box, overlap
from game.view.hud.state import Speech

BOUNDS = (18.0, 18.0, 1262.0, 702.0)
DREAMER = (618.0, 300.0, 662.0, 394.0)
CORNER = (0.0, 0.0, 150.0, 72.0)


def begun(*seen: Box) -> Layout:
    layout = Layout()
    layout.begin(BOUNDS, (DREAMER, CORNER), seen)
    return layout


def said(x: float, y: float, who: int = 1) -> Speech:
    return Speech("It folds like any other paper.", x, y, 1.0, who)


@given(
    st.lists(
        st.tuples(
            st.floats(0.0, 1280.0), st.floats(0.0, 720.0), st.floats(60.0, 260.0), st.integers(1, 4)
        ),
        max_size=8,
    )
)
def test_no_words_lie_over_others_the_dreamer_or_a_corner(
    spoken: list[tuple[float, float, float, int]],
) -> None:
    layout = begun()
    taken = [DREAMER, CORNER]
    for who, (x, y, width, rows) in enumerate(spoken):
        placed = layout.beside(said(x, y, who), width, 16.0 + 19.5 * rows)
        if placed is None:
            continue
        assert not any(overlap(placed.box, other) for other in taken)
        assert placed.box[0] >= BOUNDS[0]
        assert placed.box[2] <= BOUNDS[2]
        assert placed.box[1] >= BOUNDS[1]
        assert placed.box[3] <= BOUNDS[3]
        taken.append(placed.box)


def test_who_speaks_alone_is_written_right_above() -> None:
    placed = begun().beside(said(400.0, 300.0), 200.0, 40.0)
    assert placed is not None
    assert placed.side == "above"
    assert (placed.box[0] + placed.box[2]) / 2 == 400.0
    assert placed.box[3] < 300.0


def test_words_keep_off_a_face_they_could_cover() -> None:
    face = (380.0, 220.0, 420.0, 285.0)
    placed = begun(face).beside(said(400.0, 300.0), 200.0, 40.0)
    assert placed is not None
    assert not overlap(placed.box, face)


def test_words_stay_on_their_side_when_a_better_one_is_free_again() -> None:
    layout = begun()
    layout.take((300.0, 200.0, 500.0, 290.0))
    first = layout.beside(said(400.0, 300.0), 120.0, 40.0)
    assert first is not None
    assert first.side != "above"
    layout.begin(BOUNDS, (DREAMER, CORNER), ())
    again = layout.beside(said(402.0, 300.0), 120.0, 40.0)
    assert again is not None
    assert again.side == first.side
    layout.forget([], [])
    layout.begin(BOUNDS, (DREAMER, CORNER), ())
    anew = layout.beside(said(402.0, 300.0), 120.0, 40.0)
    assert anew is not None
    assert anew.side == "above"


def test_where_no_room_is_left_nothing_is_written() -> None:
    layout = Layout()
    layout.begin(BOUNDS, (BOUNDS,), ())
    assert layout.beside(said(400.0, 300.0), 120.0, 40.0) is None


def test_a_whisper_leaves_its_row_only_for_the_dreamer() -> None:
    layout = begun()
    tops = (560.0, 640.0, 100.0)
    assert layout.row("Begin badly.", 300.0, 34.0, tops) == 560.0
    layout.begin(BOUNDS, ((600.0, 540.0, 644.0, 640.0),), ())
    assert layout.row("Begin badly.", 300.0, 34.0, tops) == 100.0
    layout.begin(BOUNDS, (), ())
    assert layout.row("Begin badly.", 300.0, 34.0, tops) == 100.0


def test_a_whisper_keeps_off_faces_where_another_row_is_free() -> None:
    layout = begun((600.0, 550.0, 640.0, 600.0))
    assert layout.row("Begin badly.", 300.0, 34.0, (560.0, 640.0, 100.0)) == 640.0
    faces = [(600.0, top, 640.0, top + 40.0) for top in (560.0, 640.0, 100.0)]
    layout = begun(*faces)
    assert layout.row("Begin badly.", 300.0, 34.0, (560.0, 640.0, 100.0)) == 560.0
