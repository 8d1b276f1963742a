"""Reports as they are read back: what the extractor said, with what a reader put right."""
