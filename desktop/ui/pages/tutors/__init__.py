"""The tutors: what they can show, whom they follow, and who stands in for them."""
