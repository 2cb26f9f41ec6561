"""The law book as a whole."""

from __future__ import annotations

from desktop.law.book import LawBook


def test_a_book_is_as_old_as_its_oldest_figure(law_book: LawBook) -> None:
    found = [law_book.histories[key].checked_on for key in law_book.histories]
    assert len(found) == len(law_book.histories)
    assert law_book.checked_on == min(found)
