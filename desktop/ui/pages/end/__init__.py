"""The end of a contract, prepared before anything is ended."""
