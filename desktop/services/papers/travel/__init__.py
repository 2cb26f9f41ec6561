"""Papers of the way to the company."""
