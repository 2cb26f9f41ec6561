"""Annual, supplementary and school leave: how much, what it pays, and when it is taken."""
