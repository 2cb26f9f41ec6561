"""An accident of the demo, as grave as any, for the papers that need one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.kernel.vocabulary import InsuranceKind
from desktop.services import duty
from desktop.services.accident.record import write_answer, write_time
from desktop.services.employer_notes import note
from desktop.services.workspace import Workspace

DAY = date(2026, 4, 30)
WITNESSES = [
    {"name": "Karim Benali", "address": "Rue du Marché 3, 4500 Huy", "kind": "direct"},
    {"name": "Zsófia Erdős", "address": "", "kind": "indirect"},
]
# A mixer, an amputation that stays: the injury is permanent and its object is listed.
ANSWERS: Mapping[str, object] = {
    "what_happened": "La main a été entraînée par le crochet du pétrin.",
    "nature": "work",
    "place": "company",
    "known_on": "2026-04-30",
    "known_at": 645,
    "hours_that_day": "7-11 12-16",
    "environment": "Fournil",
    "activity": "Préparation de la pâte",
    "action": "Raclait la cuve du pétrin en marche, avec une raclette",
    "post": "usual",
    "usual_task": "yes",
    "first_aid_only": "no",
    "future": "permanent",
    "deviation": "63",
    "agent": "10.02",
    "how_injured": "Deux doigts coincés entre le crochet et la cuve",
    "body_part": "54",
    "body_side": "left",
    "injury": "040",
    "witnesses": WITNESSES,
    "report": "no",
    "third_party": "no",
    "care_here": "yes",
    "care_on": "2026-04-30",
    "care_at": 650,
    "carer": "Karim Benali",
    "care": "Garrot et appel du 112",
    "hospital": "CHR de Huy, rue des Trois Ponts 2, 4500 Huy",
    "hospital_on": "2026-04-30",
    "outcome": "incapacity",
    "stopped_on": "2026-05-01",
    "expected_days": 60,
    "hours_lost": "5",
    "protection": ["shoes", "clothes"],
    "measures": "Capot de protection avec arrêt automatique",
    "job_since": "year",
    "kinship": "none",
    "other_site": "no",
    "mutuality": "Solidaris 319, 08.11.14-123.45",
    "dimona": "123456789",
    "head_training": "no",
}


def note_grave_accident(workspace: Workspace, **answers: object) -> str:
    """Note a very grave accident, with these answers instead, and return it as a subject."""
    if not any(one.kind is InsuranceKind.WORK_ACCIDENTS for one in duty.insurances(workspace)):
        duty.note_insurance(
            workspace, InsuranceKind.WORK_ACCIDENTS, "Meuse", date(2024, 1, 1), policy="AT-1"
        )
    note(workspace, "prevention_service", "Service externe de Meuse, Liège")
    key = duty.note_accident(workspace, 1, DAY)
    write_time(workspace, key, 640)
    for name, value in {**ANSWERS, **answers}.items():
        write_answer(workspace, key, name, value)
    return f"work_accident:{key}"
