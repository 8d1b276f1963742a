"""Ask whether a weakness is known of anything in requirements-dev.txt: all that tidings runs or is built with.

    python scripts/audit.py

The answer comes from the service that pip-audit asks. Where it cannot be reached, that is said and nothing fails: what
was not asked is no news.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

LOCK = Path(__file__).parents[1] / "requirements-dev.txt"
AUDIT = ("--requirement", str(LOCK), "--require-hashes", "--disable-pip", "--format=json", "--progress-spinner=off")
UNREACHED = ("ConnectionError", "ConnectTimeout", "ReadTimeout", "ServiceError", "Temporary failure")


def verdict(answer: str, complaints: str) -> tuple[int, str]:
    """Give the exit code and the words for what pip-audit printed on stdout and stderr."""
    try:
        packages: list[dict[str, Any]] = json.loads(answer)["dependencies"]
    except ValueError:
        if any(sign in complaints for sign in UNREACHED):
            return 0, "audit SKIPPED: the service that knows of weaknesses cannot be reached"
        return 1, f"audit failed:\n{complaints}"
    weak = [package for package in packages if package.get("vulns")]
    unknown = [package["name"] for package in packages if "skip_reason" in package]
    if weak:
        return 1, "\n".join(f"{one['name']} {one['version']}: {_named(one['vulns'])}" for one in weak)
    if len(unknown) == len(packages):
        return 0, "audit SKIPPED: the service that knows of weaknesses does not know a single package"
    asked = f"{len(packages) - len(unknown)} packages without a known weakness"
    return 0, f"{asked}, not known to the service: {', '.join(unknown)}" if unknown else asked


def _named(weaknesses: list[dict[str, Any]]) -> str:
    return ", ".join(
        f"{one['id']} (mended in {', '.join(one['fix_versions']) or 'no version yet'})" for one in weaknesses
    )


def main() -> None:
    """Ask, say the answer, and leave with 1 where something is known."""
    command = [sys.executable, "-m", "pip_audit", *AUDIT]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    code, words = verdict(done.stdout, done.stderr)
    print(words)
    sys.exit(code)


if __name__ == "__main__":
    main()
