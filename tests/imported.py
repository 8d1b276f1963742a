"""What the processes that tests kill have ready before they begin, so that they are killed at work."""

import tests.trust.operations  # noqa: F401
from db.extract import extract

extract("A bomb killed two people in Derna on Friday.", title="Bomb", published="2021-03-06")
