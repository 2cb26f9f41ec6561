"""Overviews of Tandem itself: no paper of the law asks for them: what fills each from the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from desktop.documents.tandem.agenda import AgendaSheetFacts, agenda_sheet
from desktop.documents.tandem.folder import folder
from desktop.documents.tandem.folder_facts import FolderFacts
from desktop.documents.tandem.planner import PlannerFacts, planner
from desktop.documents.tandem.why import blank_why
from desktop.services.papers.source import Source
from desktop.services.papers.tandem.agenda import prepare_agenda
from desktop.services.papers.tandem.folder import prepare_folder
from desktop.services.papers.tandem.planner import prepare_planner
from desktop.services.papers.tandem.why import prepare_why

SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "agenda_sheet": Source(prepare_agenda, partial(agenda_sheet, AgendaSheetFacts())),
        "why_sheet": Source(prepare_why, blank_why),
        "year_planner": Source(prepare_planner, partial(planner, PlannerFacts())),
        "inspection_folder": Source(prepare_folder, partial(folder, FolderFacts())),
    }
)
