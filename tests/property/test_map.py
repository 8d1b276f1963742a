"""The map shows what it is said to show, wherever that is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.store.panes.points import Spot
from tui.map.canvas import Canvas, coasts_and_borders
from tui.map.clusters import clusters, holding
from tui.map.outlines import Outline, packed, unpacked, world
from tui.map.view import View, fitting

POINTS = st.tuples(st.floats(-84, 84), st.floats(-180, 180))
SIZES = st.tuples(st.integers(4, 200), st.integers(2, 60))
LINES = st.lists(st.tuples(st.integers(-18000, 18000), st.integers(-9000, 9000)), min_size=1, max_size=20)


@given(st.lists(POINTS, min_size=1, max_size=8), SIZES)
def test_a_fitting_view_shows_every_point(points: list[tuple[float, float]], size: tuple[int, int]) -> None:
    view = fitting(points, *size)
    whole = fitting([], *size).scale
    if view.scale > whole:
        assert all(view.shows(lat, lon) for lat, lon in points)


@given(POINTS, SIZES, st.floats(0.2, 500), st.floats(-5, 5), st.floats(-5, 5))
def test_panning_moves_a_point_by_so_many_cells(
    point: tuple[float, float], size: tuple[int, int], scale: float, right: float, down: float
) -> None:
    view = View(0.0, 0.0, scale, *size)
    moved = view.panned(round(right), 0)
    if abs(moved.lon) < 180:
        before, after = view.cell(*point), moved.cell(*point)
        assert abs((before[0] - after[0]) - round(right)) <= 1
    assert -85 <= view.panned(0, down * 1000).lat <= 85


@given(st.lists(st.tuples(POINTS, st.integers(1, 99)), max_size=30), SIZES)
def test_clusters_count_all_that_is_in_view_once(
    there: list[tuple[tuple[float, float], int]], size: tuple[int, int]
) -> None:
    spots = [Spot(lat, lon, "x", count) for (lat, lon), count in there]
    view = fitting([], *size)
    found = clusters(spots, view)
    assert sum(one.count for one in found) == sum(spot.count for spot in spots if view.shows(spot.lat, spot.lon))
    assert all(0 <= one.column < view.width and 0 <= one.line < view.height for one in found)
    for one in found:
        south, west, north, east = one.box
        assert all(south <= spot.lat <= north and west <= spot.lon <= east for spot in one.spots)
        at = holding(found, one.spots[0].lat, one.spots[0].lon)
        assert at is not None and found[at] == one


@given(st.lists(st.tuples(st.booleans(), LINES), max_size=5))
def test_outlines_come_back_as_they_were_packed(lines: list[tuple[bool, list[tuple[int, int]]]]) -> None:
    outlines = [Outline(border, [lon for lon, _ in line], [lat for _, lat in line]) for border, line in lines]
    again = unpacked(packed(outlines))
    assert [(one.border, list(one.lons), list(one.lats)) for one in again] == [
        (one.border, one.lons, one.lats) for one in outlines
    ]


@given(SIZES, st.tuples(st.integers(-500, 500), st.integers(-500, 500)), st.tuples(st.integers(0, 50), st.just(0)))
def test_a_line_of_the_canvas_is_as_wide_as_the_canvas(
    size: tuple[int, int], start: tuple[int, int], end: tuple[int, int]
) -> None:
    canvas = Canvas(*size)
    canvas.draw(start, end)
    assert all(len(canvas.line(y)) == size[0] for y in range(size[1]))


@pytest.mark.parametrize(("lat", "lon"), [(31.5, 34.45), (51.0, 1.4), (-33.9, 18.4)])
def test_coasts_are_where_they_are(lat: float, lon: float) -> None:
    view = View(lat, lon, 20.0, 20, 10)
    canvas = coasts_and_borders(view, world())
    assert any(canvas.line(y).strip() for y in range(3, 7))
