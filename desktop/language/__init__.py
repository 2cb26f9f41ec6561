"""French and Dutch."""
