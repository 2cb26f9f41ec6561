"""Papers of the way to the company: what fills each from the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from desktop.documents.travel.bicycle import BicycleStatement, bicycle_statement
from desktop.documents.travel.claim import ExpenseClaim, expense_claim
from desktop.documents.travel.declaration import TravelDeclaration, travel_declaration
from desktop.services.papers.source import Source
from desktop.services.papers.travel.declaration import prepare_declaration
from desktop.services.papers.travel.month import prepare_bicycle, prepare_claim

SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "travel_declaration": Source(
            prepare_declaration, partial(travel_declaration, TravelDeclaration())
        ),
        "expense_claim": Source(prepare_claim, partial(expense_claim, ExpenseClaim())),
        "bicycle_statement": Source(
            prepare_bicycle, partial(bicycle_statement, BicycleStatement())
        ),
    }
)
