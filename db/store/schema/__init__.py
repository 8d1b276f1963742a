"""The tables, version by version, and the way from one version to the next."""
