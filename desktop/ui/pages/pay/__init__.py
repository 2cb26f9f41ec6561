"""The page of the pay of a month."""
