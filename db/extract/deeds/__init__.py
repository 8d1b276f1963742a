"""From triggers to events: who did what to whom, read from one sentence."""
