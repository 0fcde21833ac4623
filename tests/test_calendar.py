"""The tables of sessions and of the Security Council's numbers."""

from datetime import date
from itertools import pairwise

import pytest

from resolint.model import calendar


def test_the_security_council_counts_through_the_years_without_a_gap():
    years = [
        calendar.council_year(year) for year in range(1946, calendar.latest_council_year().year + 1)
    ]

    assert years[0].first == 1
    assert all(later.first == year.last + 1 for year, later in pairwise(years))
    assert calendar.council_year_of(1325).year == 2000
    assert calendar.council_year_of(calendar.latest_council_year().last + 1) is None


@pytest.mark.parametrize(
    ("name", "day", "holds", "confirmed"),
    [
        ("S-27", date(2002, 5, 10), True, True),
        ("S-27", date(2012, 5, 10), False, True),
        ("S-25", date(2001, 6, 9), True, False),
        ("ES-10", date(2024, 5, 10), True, True),
        ("ES-4", date(1960, 9, 20), True, True),
    ],
)
def test_special_sessions(name, day, holds, confirmed):
    session = calendar.special_session(name)

    assert (session.holds(day), session.confirmed) == (holds, confirmed)


def test_the_latest_sessions():
    assert calendar.session(calendar.latest_session().number + 1) is None
    assert calendar.latest_special_session("S") == 32
    assert calendar.latest_special_session("ES") == 11
