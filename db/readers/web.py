"""Pages and feeds from the web, fetched politely: bounded in time and size, asked again only if they have changed."""

from __future__ import annotations

import io
import math
import re
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import urllib3

from db.readers.source import LONGEST_PAGE
from db.version import program_version

_CONNECT_SECONDS, _READ_SECONDS, _WHOLE_SECONDS = 10.0, 30.0, 120.0
_REDIRECTS, _RETRIES = 5, 3
_BUSY = (429, 500, 502, 503, 504)
_LONGEST_WAIT = 60
"""Seconds that a server may ask us to wait within one fetch; a longer wait is left to the next time."""
_WEEK = 7 * 24 * 3600
"""No pause is longer, whatever a server names: a mistake there must not end the watch."""
_CHUNK = 1 << 16
_UNCHANGED, _FOUND = 304, 200
_BROKE_OFF = "the answer broke off"


class FetchError(Exception):
    """What was asked for was not given; the message says why in one line. ``wait`` are the seconds the server named."""

    def __init__(self, reason: str, wait: int | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to tell whether a page has changed since; None where it gave nothing."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server answered: the content, None where it has not changed, and how to ask the next time."""

    content: io.BytesIO | None
    validators: Validators


def fetch(url: str, validators: Validators | None = None, *, seconds: float = _WHOLE_SECONDS) -> Fetched:
    """Fetch an http(s) address, following redirects and trying again where the server is busy.

    ``validators`` are those of the last time: what has not changed since is not sent again. No answer may take longer
    than ``seconds`` or be longer than an article can be. Raises FetchError.
    """
    known = validators or Validators()
    headers = {"User-Agent": f"tidings/{program_version()}", "Accept-Encoding": "gzip, deflate"}
    headers |= {"If-None-Match": known.etag} if known.etag else {}
    headers |= {"If-Modified-Since": known.modified} if known.modified else {}
    try:
        with urllib3.PoolManager(timeout=urllib3.Timeout(_CONNECT_SECONDS, _READ_SECONDS)) as pool:
            answer = _asked(pool, url, headers)
            try:
                return _read(answer, known, time.monotonic() + seconds)
            finally:
                answer.release_conn()
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        raise FetchError(_in_words(error)) from error


def _asked(pool: urllib3.PoolManager, url: str, headers: dict[str, str]) -> urllib3.BaseHTTPResponse:
    """Ask, and ask again with growing pauses, or after the pause that the server names if it is a short one."""
    retries = urllib3.Retry(connect=1, read=1, other=0, redirect=_REDIRECTS, respect_retry_after_header=False)
    for attempt in range(_RETRIES):
        answer = pool.request("GET", url, headers=headers, retries=retries, preload_content=False)
        if answer.status not in _BUSY:
            return answer
        wait = _wait(answer)
        answer.drain_conn()
        if attempt + 1 == _RETRIES or (wait or 0) > _LONGEST_WAIT:
            raise FetchError(f"the server is busy: {answer.status} {answer.reason or ''}".strip(), wait)
        time.sleep(wait if wait is not None else 2**attempt)
    raise AssertionError("the loop returns or raises")


def _wait(answer: urllib3.BaseHTTPResponse) -> int | None:
    """Give the seconds that the server asks us to wait: it names them, or the moment until which."""
    value = answer.headers.get("Retry-After", "")
    if value.isdecimal():
        return min(int(value), _WEEK)
    try:
        until = parsedate_to_datetime(value)
        wait = (until if until.tzinfo else until.replace(tzinfo=UTC)) - datetime.now(UTC)
    except (ValueError, TypeError, OverflowError):
        return None
    return min(max(0, math.ceil(wait.total_seconds())), _WEEK)


def _read(answer: urllib3.BaseHTTPResponse, known: Validators, deadline: float) -> Fetched:
    if answer.status == _UNCHANGED:
        return Fetched(None, known)
    if answer.status != _FOUND:
        raise FetchError(f"the server answered {answer.status} {answer.reason or ''}".strip())
    content = io.BytesIO()
    while chunk := answer.read1(_CHUNK):  # what there is, so that a server that drips does not hold us
        content.write(chunk)
        if content.tell() > LONGEST_PAGE:
            raise FetchError(f"longer than {LONGEST_PAGE >> 20} MB")
        if time.monotonic() > deadline:
            raise FetchError("the answer takes too long")
    if answer.length_remaining:
        raise FetchError(_BROKE_OFF)
    content.seek(0)
    return Fetched(content, Validators(answer.headers.get("ETag"), answer.headers.get("Last-Modified")))


_ERROR_NUMBER = re.compile(r"^\[Errno -?\d+\] ")


def _in_words(error: Exception) -> str:
    if isinstance(error, urllib3.exceptions.MaxRetryError) and error.reason is not None:
        error = error.reason
    if isinstance(error, urllib3.exceptions.ProtocolError) and "IncompleteRead" in str(error):
        return _BROKE_OFF
    words = _ERROR_NUMBER.sub("", str(error).rsplit(": ", 1)[-1])
    return f"cannot be fetched: {' '.join(words.split()) or type(error).__name__}"
