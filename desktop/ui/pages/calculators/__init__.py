"""Every rule of the law as a small form with its answer."""
