"""What holds for every test."""

import os

import pytest
from hypothesis import HealthCheck, settings

_AT_ANY_PACE = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""How long an example takes says how busy the machine is."""
settings.register_profile("same", parent=_AT_ANY_PACE, derandomize=True)
settings.register_profile("new", parent=_AT_ANY_PACE)
settings.load_profile("same")

for name in ("COLUMNS", "LINES"):  # pytest-xdist sets them, and they would overrule the size of a test's terminal
    os.environ.pop(name, None)

_AT_A_TERMINAL = {"Terminal", "SlowLine"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one process have all of a file that waits for a real terminal or a broken machine: they wait, others work."""
    for item in items:
        names = vars(item.module) if isinstance(item, pytest.Function) else {}
        if not _AT_A_TERMINAL.isdisjoint(names) or "trust" in item.path.parts:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
