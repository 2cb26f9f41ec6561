"""What the user has seen of the law, from one session to the next."""

from __future__ import annotations

from datetime import date

from desktop.law.book import LawBook
from desktop.law.news import LawNews, fingerprints, news
from desktop.ui.preferences import Preferences


def read_news(preferences: Preferences, book: LawBook, today: date) -> LawNews | None:
    """Return what changed since it was last looked at, and remember how it is now.

    Returns:
        None where it never was looked at, or when is not known any more.
    """
    try:
        since = date.fromisoformat(preferences.law_seen_on)
    except ValueError:
        found = None
    else:
        found = news(book, preferences.law_seen, since, today)
    preferences.law_seen = fingerprints(book)
    preferences.law_seen_on = today.isoformat()
    preferences.save()
    return found
