"""What the company pays of the way between home and the company: ``travel.refund``."""
