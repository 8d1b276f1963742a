"""Where articles come from: the feeds that are watched, and the files that could not be imported."""
