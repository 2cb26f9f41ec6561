"""The duties of an employer who trains: what is due, by when, why, and with which paper."""
