"""Which reports tell of one incident. Pure: reports of reports in, answers with their reasons out."""
