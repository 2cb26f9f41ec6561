"""Papers of safety and health that the tests print."""

from tests.papers.orders.order import Example

EXAMPLES = {
    "risks": Example(
        "risk_assessment",
        1,
        values={
            "post": "Fournil",
            "occasion": "start",
            "risks": "Four : brûlures\nPétrin : happement",
            "measures": "Gants\nGrille fermée",
            "clothes": "Gants de four",
            "codes": "B16",
            "needed_for_training": "yes",
            "supervisor": "Marc Lambert",
            "consulted": "workers",
            "consulted_on": "2024-08-20",
            "experience": "Un stage de deux semaines",
            "young": "1",
            "on": "2024-08-26",
        },
    ),
    "risks-blank": Example("risk_assessment", blank=True),
    "health": Example("health_request", 1, values={"kind": "before", "risks": "Farine"}),
    "health-night": Example(
        "health_request",
        2,
        values={
            "kind": "periodic",
            "post": "Atelier",
            "night": "yes",
            "vigilance": "yes",
            "codes": "A3a, B16",
            "doctor": "Dr Łucja Nowak",
        },
    ),
    "health-adult": Example("health_request", 2, values={"kind": "before"}),
    "health-blank": Example("health_request", blank=True),
    "induction": Example(
        "induction",
        1,
        values={
            "on": "2024-09-02",
            "sponsor": "Zsófia Erdős",
            "adviser_safety": "Marc Lambert",
            "training_on": "2024-09-04",
        },
    ),
    "induction-blank": Example("induction", blank=True),
    "description": Example(
        "risk_description",
        1,
        values={
            "post": "Fournil et pétrin",
            "dangers": "Four : brûlures\nPétrin : happement\nFarine : poussières",
            "measures": "Gants, porte ouverte de côté\nNe jamais ouvrir la grille en marche",
            "clothes": "Veste, tablier, chaussures antidérapantes\nGants de four",
            "emergency": "Bouton rouge, puis prévenir Marc Lambert",
            "first_aid": "Zsófia Erdős, armoire du vestiaire",
            "assessed_on": "2024-08-26",
            "on": "2024-09-02",
        },
    ),
    "description-forbidden": Example(
        "risk_description",
        2,
        values={
            "post": "Atelier",
            "codes": "B16",
            "needed_for_training": "yes",
            "explained_by": "Marc Lambert",
        },
    ),
    "description-blank": Example("risk_description", blank=True),
    "forbidden-whole": Example("forbidden_work", 1),
    "forbidden-words": Example("forbidden_work", 2, values={"words": "jardinier"}),
    "forbidden-lifted": Example(
        "forbidden_work",
        1,
        values={
            "codes": "B16, a3e",
            "needed_for_training": "yes",
            "measures_applied": "yes",
            "checked_by_line": "yes",
            "experienced_worker_present": "yes",
            "supervisor": "Zsófia Erdős",
            "assessed_on": "2025-08-25",
        },
    ),
    "forbidden-blank": Example("forbidden_work", blank=True),
}
