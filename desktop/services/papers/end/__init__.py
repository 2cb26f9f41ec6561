"""Papers of the end of a contract."""
