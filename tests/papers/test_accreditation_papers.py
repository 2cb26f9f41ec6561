"""The papers of the agrément: the request is possible before the file knows of one."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.documents.accreditation.facts import CONDITIONS
from desktop.documents.blocks import Form, Reasons
from desktop.documents.missing import missing_of
from desktop.documents.render import render_text
from desktop.kernel.errors import Refused
from desktop.kernel.vocabulary import Network
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.duty import change_insurance, note_accreditation
from desktop.services.employer import change_company, change_operator, change_tutor, establishments
from desktop.services.employer_notes import NO, YES, note
from desktop.services.papers import Asked, PrintOrder, prepare, preview
from desktop.services.workspace import Workspace
from tests.documents.layout import texts_of

TODAY = date(2026, 5, 4)
BOTH = tuple(Translator(language, CATALOGS) for language in Language)


def said(workspace: Workspace, book: LawBook, tr: Translator, **order: object) -> str:
    wanted = PrintOrder("accreditation_request", (tr,), **order)  # type: ignore[arg-type]
    return render_text(prepare(Asked(workspace, book, wanted, TODAY)).form, tr)


def test_it_takes_the_trade_of_the_learner(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    assert "Boulanger" in said(demo, law_book, tr, learner_id=1)


def test_it_takes_the_one_that_waits(demo: Workspace, law_book: LawBook, tr: Translator) -> None:
    note_accreditation(
        demo, establishment_id=1, trade="Chocolatier", number="Z-77", applied_on=TODAY
    )
    text = said(demo, law_book, tr)
    assert "Chocolatier" in text
    assert "Z-77" in text


def test_an_empty_file_has_the_lines_to_write_on(
    workspace: Workspace, law_book: LawBook, tr: Translator
) -> None:
    assert "________" in said(workspace, law_book, tr)


@pytest.mark.parametrize("paper", ["accreditation_visit", "accreditation_decision"])
def test_what_comes_later_is_about_one_of_the_file(
    workspace: Workspace, law_book: LawBook, tr: Translator, paper: str
) -> None:
    with pytest.raises(Refused):
        prepare(Asked(workspace, law_book, PrintOrder(paper, (tr,)), TODAY))


def form_of(workspace: Workspace, book: LawBook, paper: str, **order: object) -> Form:
    wanted = PrintOrder(paper, BOTH, subject="accreditation:1", **order)  # type: ignore[arg-type]
    return prepare(Asked(workspace, book, wanted, TODAY)).form


def test_a_condition_nobody_answered_is_missing(demo: Workspace, law_book: LawBook) -> None:
    note(demo, "in_bce", YES)
    note(demo, "social_and_tax_in_order", NO)
    for name in ("practises_trade", "no_withdrawal_within_a_year", "tutor_designated"):
        note(demo, name, "")
    form = form_of(demo, law_book, "accreditation_request")
    lacks = {one.where: one.label for one in missing_of(form)}
    assert lacks["employer.practises_trade"] == CONDITIONS["practises_trade"]
    assert {"employer.no_withdrawal_within_a_year", "employer.tutor_designated"} <= set(lacks)
    assert not {"employer.in_bce", "employer.social_and_tax_in_order"} & set(lacks)


@pytest.mark.parametrize(
    ("workers", "risky", "most"), [(3, False, "3"), (0, False, "1"), (9, True, "4")]
)
def test_the_visit_says_how_many_may_be_trained(
    demo: Workspace, law_book: LawBook, tr: Translator, workers: int, risky: bool, most: str
) -> None:
    change_company(demo, workers=workers, risky=risky)  # and two tutors
    form = form_of(demo, law_book, "accreditation_visit")
    assert any(isinstance(block, Reasons) for block in form.blocks)
    label = {"fr": "Apprenants au plus", "nl": "Leerlingen ten hoogste"}
    assert f"{label[tr.language.value]} | {most}" in render_text(form, tr)


@pytest.mark.parametrize("field", ["workers", "risky"])
def test_what_the_number_hangs_on_is_asked(demo: Workspace, law_book: LawBook, field: str) -> None:
    change_company(demo, **{"workers": 3, "risky": False, field: None})
    form = form_of(demo, law_book, "accreditation_visit")
    assert f"employer.{field}" in {one.where for one in missing_of(form)}
    assert not any(isinstance(block, Reasons) for block in form.blocks)


@pytest.mark.parametrize(
    ("number", "name"), [("112", "Commission paritaire des entreprises de garage"), ("999", "")]
)
def test_the_joint_committee_has_its_name_where_that_is_known(
    demo: Workspace, law_book: LawBook, number: str, name: str
) -> None:
    change_company(demo, joint_committee=number)
    text = render_text(form_of(demo, law_book, "accreditation_request"), BOTH[0])
    said = f"{number} – {name}" if name else number
    assert f"Commission paritaire | {said}\n" in text


def test_the_operator_is_named_with_its_service(demo: Workspace, law_book: LawBook) -> None:
    change_operator(demo, 1, network=Network.SFPME)
    text = render_text(form_of(demo, law_book, "accreditation_request"), BOTH[0])
    assert "| SFPME\n" in text
    assert "Opérateur de formation\u00a0: identifiant | S\n" in text
    given = {"operator_id": "33-S"}
    text = render_text(form_of(demo, law_book, "accreditation_request", values=given), BOTH[0])
    assert "Opérateur de formation\u00a0: identifiant | 33-S\n" in text


@pytest.mark.parametrize("paper", ["accreditation_request", "accreditation_automatic"])
def test_establishments_that_are_listed_are_not_missing(
    demo: Workspace, law_book: LawBook, paper: str
) -> None:
    """A request that is about no agrément yet lists every establishment, here two."""
    form = prepare(Asked(demo, law_book, PrintOrder(paper, BOTH), TODAY)).form
    text = render_text(form, BOTH[0])
    assert "2.000.000.141 | Atelier" in text
    assert "2.000.000.240 | Magasin" in text
    assert "employer.establishments" not in {one.where for one in missing_of(form)}


def test_who_signs_has_the_space_to_sign(demo: Workspace, law_book: LawBook) -> None:
    values = {"signatory": "Claire Őri, mandataire"}
    form = form_of(demo, law_book, "accreditation_request", values=values)
    assert "Pour l’entreprise | Claire Őri, mandataire | ________" in render_text(form, BOTH[0])


def test_a_tutor_is_listed_with_the_family_name_first(demo: Workspace, law_book: LawBook) -> None:
    text = render_text(form_of(demo, law_book, "accreditation_request"), BOTH[0])
    assert "Nom et prénom | NISS" in text
    assert "\nLambert Marc | 74.05.06-997.24 | 2.000.000.141 | " in text
    assert "Erdős" not in text  # of another establishment
    there = next(one for one in establishments(demo) if one.number == "2000000141")
    change_tutor(demo, 2, establishment_id=there.id)
    text = render_text(form_of(demo, law_book, "accreditation_request"), BOTH[0])
    assert "\nErdős Zsófia | 86.09.30-996.70 | 2.000.000.141 | " in text


@pytest.mark.parametrize("blank", [False, True])
def test_a_request_is_one_page(
    demo: Workspace, law_book: LawBook, tr: Translator, blank: bool
) -> None:
    change_tutor(demo, 2, establishment_id=1)  # both tutors in the same place
    order = PrintOrder("accreditation_request", (tr,), blank=blank, subject="accreditation:1")
    assert len(texts_of(preview(demo, law_book, order, TODAY))) == 1


@pytest.mark.parametrize(
    ("decision", "lacks"),
    [
        ("definitive", ["Motif", "À régulariser", "Suspendu jusqu’au", "Vaut pour", "Médiation"]),
        ("withdrawn", ["À régulariser", "Suspendu jusqu’au", "Apprenants au plus"]),
        ("suspended", ["Apprenants au plus"]),
    ],
)
def test_a_decision_says_what_is_of_its_kind(
    demo: Workspace, law_book: LawBook, decision: str, lacks: list[str]
) -> None:
    form = form_of(demo, law_book, "accreditation_decision", values={"decision": decision})
    own = render_text(form, BOTH[0]).split("La décision que cette fiche concerne")[1]
    assert not [one for one in lacks if f"\n{one}" in own]


def lacking(demo: Workspace, book: LawBook, values: dict[str, str]) -> set[str]:
    form = form_of(demo, book, "accreditation_decision", values=values)
    return {one.where for one in missing_of(form)}


@pytest.mark.parametrize("decision", ["suspended", "refused", "withdrawn"])
def test_a_decision_against_the_company_has_a_reason_and_a_scope(
    demo: Workspace, law_book: LawBook, decision: str
) -> None:
    told = {"decision": decision, "on": "2026-03-02"}
    assert {"papers.reason", "papers.scope"} <= lacking(demo, law_book, told)
    assert ("papers.until" in lacking(demo, law_book, told)) is (decision == "suspended")
    whole = told | {"reason": "Tuteur parti", "scope": "one", "until": "2026-04-01"}
    assert not lacking(demo, law_book, whole)
    form = form_of(demo, law_book, "accreditation_decision", values=whole)
    assert "Vaut pour | Cet opérateur seul" in render_text(form, BOTH[0])


def test_a_decision_has_the_same_day_in_both_places(demo: Workspace, law_book: LawBook) -> None:
    values = {"decision": "suspended", "on": "2026-03-02"}
    text = render_text(form_of(demo, law_book, "accreditation_decision", values=values), BOTH[0])
    assert "Suspendu le | 02/03/2026" in text
    assert "Date de la décision | 02/03/2026" in text
    values = {"decision": "definitive"}
    text = render_text(form_of(demo, law_book, "accreditation_decision", values=values), BOTH[0])
    assert "Date de la décision | 02/08/2024" in text
    assert not lacking(demo, law_book, values)


def test_a_policy_without_its_number_is_missing_for_the_visit(
    demo: Workspace, law_book: LawBook
) -> None:
    def places() -> set[str]:
        return {one.where for one in missing_of(form_of(demo, law_book, "accreditation_visit"))}

    assert "employer.insurances" not in places()
    change_insurance(demo, 1, policy="")
    assert "employer.insurances" in places()


@pytest.mark.parametrize(
    ("first", "last", "outside"),
    [
        ("2008-09-01", "2009-08-31", True),
        ("2008-09-01", "2009-09-01", False),
        ("2015-08-31", "2017-06-30", False),
        ("2015-09-01", "2017-06-30", True),
    ],
)
def test_an_earlier_contract_counts_between_two_days(
    demo: Workspace, law_book: LawBook, first: str, last: str, outside: bool
) -> None:
    order = PrintOrder("accreditation_automatic", BOTH, values={"first": first, "last": last})
    form = prepare(Asked(demo, law_book, order, TODAY)).form
    assert ("l’agrément n’est pas automatique" in render_text(form, BOTH[0])) is outside
    assert "papers.no_withdrawal" in {one.where for one in missing_of(form)}


@pytest.mark.parametrize("paper", ["accreditation_request", "accreditation_decision"])
def test_an_agrement_that_is_gone_is_refused(
    demo: Workspace, law_book: LawBook, paper: str
) -> None:
    order = PrintOrder(paper, BOTH, subject="accreditation:99")
    with pytest.raises(Refused):
        prepare(Asked(demo, law_book, order, TODAY))
