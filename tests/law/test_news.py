"""What changed in the law: what Tandem learned, and what came into force."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.law.book import Entry, LawBook
from desktop.law.news import fingerprints, news

KEY = "pay.reference_income"
BEFORE, TODAY = date(2026, 3, 31), date(2026, 4, 1)


def changed(book: LawBook, *entries: Entry) -> LawBook:
    history = book.histories[KEY]
    return LawBook({**book.histories, KEY: replace(history, entries=(*history.entries, *entries))})


def another(book: LawBook, **changes: object) -> Entry:
    return replace(book.histories[KEY].entries[-1], **changes)  # type: ignore[arg-type]


def test_nothing_is_news_on_the_same_day(law_book: LawBook) -> None:
    assert news(law_book, fingerprints(law_book), TODAY, TODAY).keys == ()


def test_what_came_into_force_since_is_news(law_book: LawBook) -> None:
    """The minimum income of 1 April 2026."""
    assert any(one.since == TODAY for one in law_book.histories[KEY].entries)
    seen = fingerprints(law_book)
    assert KEY in news(law_book, seen, BEFORE, TODAY).keys
    assert KEY not in news(law_book, seen, BEFORE, BEFORE).keys


def test_what_was_learned_is_news_though_it_is_old(law_book: LawBook) -> None:
    learned = changed(law_book, another(law_book, since=date(2026, 3, 1)))
    found = news(learned, fingerprints(law_book), TODAY, TODAY)
    assert (found.since, found.keys) == (TODAY, (KEY,))


def test_a_figure_unknown_before_is_news(law_book: LawBook) -> None:
    seen = fingerprints(law_book)
    del seen[KEY]
    assert news(law_book, seen, TODAY, TODAY).keys == (KEY,)


def test_what_the_employer_entered_is_no_news(law_book: LawBook) -> None:
    own = changed(law_book, another(law_book, since=TODAY, own=True))
    seen = fingerprints(law_book)
    assert fingerprints(own) == seen
    assert news(own, seen, TODAY, TODAY).keys == ()
