"""Processes that tests begin and kill.

They are forked from a process that does nothing else and has everything imported. The one that runs the tests has
threads of its own (those that share the tests out, those of a cluster), and what is forked while one of them holds a
lock waits for it for ever.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from typing import Any

import pytest

_FORKING = get_context("forkserver")
_FORKING.set_forkserver_preload(["tests.imported"])


def uncounted() -> dict[str, str]:
    """Give the environment of a process of which nobody counts which lines are run.

    One that is killed, whose files are limited, or that ends with the tests would leave half of what was counted.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}


def begun(function: Callable[..., object], *arguments: Any) -> BaseProcess:
    """Give a process that calls a function of a module, begun; arguments travel as pickles."""
    process = _FORKING.Process(target=function, args=arguments)
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ.keys() - uncounted().keys():
            patch.delenv(name)
        process.start()
    return process
