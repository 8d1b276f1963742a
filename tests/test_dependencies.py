"""What is developed with is locked, whole and by hash; and the audit of it says what it was told."""

from __future__ import annotations

import importlib.util
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKED = dict(re.findall(r"^([\w.-]+)==(\S+)", LOCK, re.MULTILINE))
WANTED = [*PROJECT["dependencies"], *(one for extra in PROJECT["optional-dependencies"].values() for one in extra)]


@pytest.mark.parametrize("wanted", [one for one in WANTED if not one.startswith("tidings[")])
def test_every_dependency_is_locked_at_a_version_that_is_wanted(wanted: str) -> None:
    requirement = Requirement(wanted)
    assert requirement.specifier.contains(LOCKED[canonicalize_name(requirement.name)])


def test_every_locked_file_has_its_hash_and_no_address() -> None:
    for entry in re.split(r"\n(?=[a-z])", LOCK.split("\n\n")[-1]):
        if "==" in entry:
            assert "--hash=sha256:" in entry, entry
    assert "://" not in LOCK


@pytest.fixture
def audit() -> Any:
    spec = importlib.util.spec_from_file_location("audit", ROOT / "scripts" / "audit.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SOUND = {"name": "sound", "version": "1", "vulns": []}
WEAK = {"name": "weak", "version": "1", "vulns": [{"id": "CVE-1", "fix_versions": ["2"]}]}
UNKNOWN = {"name": "unknown", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("packages", "code", "words"),
    [
        ([SOUND, SOUND], 0, "2 packages without a known weakness"),
        ([SOUND, WEAK, UNKNOWN], 1, "weak 1: CVE-1 (mended in 2)"),
        ([SOUND, UNKNOWN], 0, "not known to the service: unknown"),
        ([UNKNOWN], 0, "SKIPPED"),
    ],
)
def test_the_audit_says_what_is_known(audit: Any, packages: list[object], code: int, words: str) -> None:
    said = audit.verdict(json.dumps({"dependencies": packages}), "")
    assert said[0] == code
    assert words in said[1]


def test_an_audit_that_reaches_nobody_is_skipped_and_any_other_failure_is_one(audit: Any) -> None:
    assert audit.verdict("", "requests.exceptions.ConnectionError: no name") == (
        0,
        "audit SKIPPED: the service that knows of weaknesses cannot be reached",
    )
    assert audit.verdict("", "error: unrecognized arguments")[0] == 1
