"""Papers: those to print and those that were issued."""
