import pytest

from tests.db.extract.dates.reading import only, values

QUARTER = "Harbour Mills said third-quarter profit rose to $5 million"
PUBLISHED = "2019-10-30"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (f"{QUARTER} from $4 million a year earlier.", ("a year earlier", "2018-Q3")),
        (f"{QUARTER}. A year ago it lost money.", ("A year ago", "2018-Q3")),
        (f"{QUARTER}, against $4 million in the year-ago period.", ("the year-ago period", "2018-Q3")),
        (f"{QUARTER} from the same period last year.", ("the same period last year", "2018-Q3")),
        (f"{QUARTER} from $4 million in the 2018 quarter.", ("the 2018 quarter", "2018-Q3")),
        (f"{QUARTER}. In the latest quarter it hired.", ("the latest quarter", "2019-Q3")),
        (f"{QUARTER}. The current quarter looks weak.", ("The current quarter", "2019-Q4")),
        (f"{QUARTER} after a flat second quarter. A year ago it fell.", ("A year ago", "2018-Q3")),
        (
            f"{QUARTER}. For the nine months it earned $9 million, from $8 million a year earlier.",
            ("a year earlier", "2018"),
        ),
        (f"{QUARTER}. In the nine months it lost, as in the 2018 period.", ("the 2018 period", "2018")),
        ("It posted fourth-quarter profit of $5 million, up from a year earlier.", ("a year earlier", "2018-Q4")),
        ("Wages rose from a year earlier.", ("a year earlier", "2018")),
        ("It expects a loss for the fiscal year.", ("the fiscal year", "2019")),
        ("It fell in the first nine months of the year.", ("the year", "2019")),
    ],
)
def test_periods_of_company_reports(text: str, last: tuple[str, str]) -> None:
    assert values(text, PUBLISHED)[-1] == last


def test_a_short_quarter_of_a_year() -> None:
    assert only("Incidents fell in Q3 of 2018.").value == "2018-Q3"
