"""Papers of the contract that the tests print."""

from tests.papers.orders.order import Example

EXAMPLES = {
    "draft-demo": Example("contract_draft", 1),
    "draft-filled": Example(
        "contract_draft",
        2,
        values={
            "condition": "a",
            "signatory": "Claire Lambert-Őri",
            "capacity": "Mandataire",
            "workplaces": "Marché couvert, Huy\nFoire de Liège",
            "qualification": "Vendeur (SFMQ)",
            "rhythm": "Deux semaines en entreprise, une chez l’opérateur",
            "closure": "Du 3 au 14 août",
        },
    ),
    "draft-blank": Example("contract_draft", blank=True),
    "plan-demo": Example("training_plan", 1),
    "plan-filled": Example(
        "training_plan",
        1,
        values={
            "profile": "Boulanger-pâtissier (SFMQ)",
            "skills_a": "Peser et pétrir\nFaçonner les pâtes\n\nTenir son poste propre",
            "skills_b": "\n".join(f"Recette n° {number}" for number in range(1, 31)),
            "assessed_a": "2025-06-16",
            "assessed_before": "2024-06-10",
            "remediation": "Calcul des proportions\nHygiène",
        },
    ),
    "plan-blank": Example("training_plan", blank=True),
    "grid-demo": Example("timetable_grid", 1),
    "grid-blank": Example("timetable_grid", blank=True),
    "dimona-in": Example("dimona_in", 1),
    "secretariat-letter": Example("secretariat_letter", 2),
}
