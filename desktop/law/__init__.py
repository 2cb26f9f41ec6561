"""The figures of the law, by date."""
