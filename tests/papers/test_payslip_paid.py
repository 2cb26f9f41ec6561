"""How a payslip says that it was paid, and of which contracts it is."""

from __future__ import annotations

import json
from datetime import date

import pytest

from db.models import IssuedPaper
from desktop.documents.blocks import Heading, Signatures
from desktop.documents.payslip import blank_payslip
from desktop.documents.render import render_text
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import Level, Regime
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.demo_data import BAKERY, SHOP
from desktop.services.learners import add_learner, sign_contract
from desktop.services.papers import Asked, PrintOrder, issue, prepare
from desktop.services.supplement import note_extra_hours
from desktop.services.timetable import write_week
from desktop.services.workspace import Workspace

FRENCH = Translator(Language.FRENCH, CATALOGS)
APRIL = Month(2026, 4)


def slip(demo: Workspace, book: LawBook, today: date, learner: int = 1, **values: str) -> str:
    order = PrintOrder("payslip", (FRENCH,), learner, APRIL, values=values)
    return render_text(prepare(Asked(demo, book, order, today)).form, FRENCH)


def test_a_pay_handed_over_has_its_day_and_a_receipt_before_the_reasons(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    text = slip(demo, law_book, today, paid_how="hand", paid_on="2026-05-05")
    assert "Mode de paiement | De la main à la main, contre quittance" in text
    assert "Payé le | 05/05/2026" in text
    assert "Versé sur le compte | –" in text
    assert text.index("Montant net à payer") < text.index("Quittance") < text.index("## Pourquoi")
    assert "Date | 05/05/2026" in text[text.index("Quittance") :]


def test_a_pay_by_transfer_needs_no_receipt(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    text = slip(demo, law_book, today, paid_how="transfer", paid_on="2026-05-05")
    assert "Mode de paiement | Par virement" in text
    assert "Versé sur le compte | BE40 0019 9000 0163" in text
    assert "Quittance" not in text


def test_how_it_was_paid_is_kept_with_the_slip(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    values = {"paid_how": "hand", "paid_on": "2026-05-05"}
    paper = issue(demo, law_book, PrintOrder("payslip", (FRENCH,), 1, APRIL, values=values), today)
    with demo.reading() as session:
        kept = json.loads(session.get_one(IssuedPaper, paper.id).data)
    assert (kept["paid_how"], kept["paid_on"]) == ("hand", "2026-05-05")


def test_a_way_of_paying_that_does_not_exist_is_refused(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    with pytest.raises(Refused):
        slip(demo, law_book, today, paid_how="cheque")


def test_a_slip_of_two_contracts_names_what_each_of_them_says(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    learner = add_learner(demo, "Deux", "Contrats", date(2007, 2, 3))
    first = sign_contract(
        demo,
        learner,
        date(2025, 9, 1),
        date(2026, 4, 12),
        monthly=Euro.of("372.27"),
        establishment_id=1,
        trade="Boulanger",
    )
    second = sign_contract(
        demo,
        learner,
        date(2026, 4, 13),
        date(2027, 6, 30),
        level=Level.B,
        monthly=Euro.of("600.00"),
        establishment_id=2,
        trade="Vendeur",
        regime=Regime.EMPLOYEE,
        joint_committee="202.01",
    )
    for contract, weeks in ((first, BAKERY), (second, SHOP)):
        for kind, plan in weeks:
            write_week(demo, contract, kind, plan)
    text = slip(demo, law_book, today, learner)
    assert "Commission paritaire | 118.03 + 202.01" in text
    assert "Métier | Boulanger + Vendeur" in text
    assert "Régime | Ouvrier, Employé" in text
    assert "2.000.000.141" in text
    assert "2.000.000.240" in text


def test_the_formula_of_extra_hours_has_no_endless_decimals(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    note_extra_hours(demo, 2, date(2026, 4, 10), 95, reason="x", agreed_on=date(2026, 4, 1))
    assert "÷ 38 × 95 ÷ 60 × 150" in slip(demo, law_book, today, 2)


def test_an_empty_slip_has_no_heading_of_reasons() -> None:
    blocks = blank_payslip().blocks
    assert Heading(T("Why")) not in blocks
    assert any(isinstance(block, Signatures) for block in blocks)
