"""Short forms for the tests of dates: what an expression says, in one line."""

from db.extract.dates import find_dates
from db.model import DateExpression


def only(text: str, published: str | None = "2020-07-18") -> DateExpression:
    """Give the one expression of the text (Saturday, 18 July 2020 unless told otherwise)."""
    (found,) = find_dates(text, published=published)
    return found


def values(text: str, published: str | None = "2020-07-18") -> list[tuple[str, str]]:
    """Give every expression with its value."""
    return [(found.text, found.value) for found in find_dates(text, published=published)]


def days(text: str, published: str | None = "2020-07-18") -> list[tuple[str | None, str | None]]:
    """Give the days of every expression."""
    return [(found.earliest, found.latest) for found in find_dates(text, published=published)]
