"""Days of publication as the many formats write them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache

_ISO = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?$")
_MILLISECONDS = re.compile(r"\d{12,13}$")
_IN_WORDS = re.compile(r"(?=.*\b\d{4}\b)(?=.*[A-Za-z]{3})[\w\s,.:+()-]{8,60}$")


def day_of(value: object) -> str | None:
    """Give the ISO day that ``value`` names, None where it names none.

    Understood are ISO 8601 (a day or a moment), "20200718", the dates of e-mail and RSS ("Sat, 18 Jul 2020 09:00:00
    GMT"), English words with a year of four digits ("November 23, 2016 9:43 PM"), seconds or milliseconds since 1970
    (UTC), and date or datetime objects. A moment counts as the day that its own clock shows.
    """
    if isinstance(value, date):
        return value.isoformat()[:10]
    text = str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    try:
        if _SECONDS.match(text):
            return datetime.fromtimestamp(float(text), UTC).date().isoformat()
        if _MILLISECONDS.match(text):
            return datetime.fromtimestamp(int(text) / 1000, UTC).date().isoformat()
        if found := _ISO.match(text):
            return date(*map(int, found.groups())).isoformat()
        if "," in text or text[:2].strip().isdigit():
            return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, OverflowError, TypeError):
        pass
    return _in_words(text) if _IN_WORDS.match(text) else None


@lru_cache(maxsize=4096)
def _in_words(text: str) -> str | None:
    # Imported when first needed: it takes 70 ms, and most dumps write their dates in figures.
    from dateparser.date import DateDataParser

    parts = ["day", "month", "year"]
    settings = {"STRICT_PARSING": True, "REQUIRE_PARTS": parts, "RETURN_AS_TIMEZONE_AWARE": False}
    found = DateDataParser(languages=["en"], settings=settings).get_date_data(text).date_obj
    return found.date().isoformat() if found else None
