"""Papers of the contract."""
