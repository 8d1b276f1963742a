"""What linking keeps: outlines of articles, pairs of reports, what looks back on them, what readers decided."""
