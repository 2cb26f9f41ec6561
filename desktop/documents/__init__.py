"""Papers: what stands on them, and how they are put on paper."""
