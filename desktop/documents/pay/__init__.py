"""Papers of pay."""
