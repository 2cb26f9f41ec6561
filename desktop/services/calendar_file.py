"""The agenda as a calendar file that other programs import (iCalendar, RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.rules.agenda.agenda import Agenda
from desktop.rules.agenda.duty import AgendaEntry, Stand

DAYS_BEFORE = 7


def calendar_file(agenda: Agenda, tr: Translator, today: date) -> bytes:
    """Return the duties that are not settled as all-day events, each with a reminder.

    The same agenda gives the same bytes, and an event keeps its identity from one file to
    the next, so that importing twice changes it instead of doubling it.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Tandem//Agenda//" + tr.language.value.upper())
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for entry in agenda.entries:
        if entry.stand in {Stand.OPEN, Stand.LATE}:
            calendar.add_component(_event(entry, tr, today))
    return bytes(calendar.to_ical())


def _event(entry: AgendaEntry, tr: Translator, today: date) -> Event:
    duty = entry.duty
    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE_URL, 'tandem:' + duty.key)}@tandem")
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("dtstart", duty.due)
    event.add("dtend", duty.due + timedelta(days=1))
    event.add("summary", tr(duty.text))
    event.add("description", tr(T("Source: {source}", source=duty.basis)))
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", tr(duty.text))
    alarm.add("trigger", timedelta(days=-DAYS_BEFORE))
    event.add_component(alarm)
    return event
