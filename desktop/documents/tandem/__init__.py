"""Overviews of Tandem itself: no paper of the law asks for them."""
