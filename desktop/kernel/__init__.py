"""Values and words that every layer shares; the standard library alone."""
