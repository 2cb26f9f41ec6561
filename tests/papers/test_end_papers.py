"""The papers of the end: the indemnity, the data of the C4, the checklist with what was lent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from desktop.documents.blocks import Fields, Form
from desktop.documents.missing import missing_of
from desktop.documents.render import render_pdf, render_text
from desktop.kernel.errors import Refused
from desktop.kernel.vocabulary import AbsenceKind, DutyState, EndReason
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.duty import settle_duty
from desktop.services.ending import note_end
from desktop.services.facts import NewAbsence
from desktop.services.learners import contracts
from desktop.services.lent import lend
from desktop.services.papers import Asked, PrintOrder, issue, prepare
from desktop.services.timetable import note_absences
from desktop.services.workspace import Workspace
from tests.documents.layout import texts_of
from tests.papers.test_every_paper import lost_words

FRENCH = Translator(Language.FRENCH, CATALOGS)
TODAY = date(2026, 5, 4)
NONE: Mapping[str, str] = {}


def form(
    workspace: Workspace, book: LawBook, paper: str, learner: int, values: Mapping[str, str] = NONE
) -> Form:
    order = PrintOrder(paper, (FRENCH,), learner, values=values)
    return prepare(Asked(workspace, book, order, TODAY)).form


def places(found: Form) -> set[str]:
    return {one.where for one in missing_of(found)}


def test_no_indemnity_without_a_day_a_form_and_days(demo: Workspace, law_book: LawBook) -> None:
    name = "indemnity_statement"
    assert {"papers.told_on", "papers.method", "papers.unworked"} <= places(
        form(demo, law_book, name, 1)
    )
    half = form(demo, law_book, name, 1, {"told_on": "2026-05-04", "unworked": "7"})
    assert "papers.method" in places(half)
    assert "papers.unworked" in places(half)  # the amount, that hangs on the form
    whole = {"told_on": "2026-05-04", "unworked": "7", "method": "registered"}
    done = form(demo, law_book, name, 1, whole)
    assert not {one for one in places(done) if one.startswith("papers")}
    assert "85,91" in render_text(done, FRENCH)  # half of the two weeks of 171,82


def test_never_more_days_than_the_notice_has(demo: Workspace, law_book: LawBook) -> None:
    values = {"told_on": "2026-05-04", "unworked": "90", "method": "hand"}
    text = render_text(form(demo, law_book, "indemnity_statement", 1, values), FRENCH)
    assert "préavis non prestés | 14 jours" in text


def test_a_withdrawal_of_the_file_has_its_day(demo: Workspace, law_book: LawBook) -> None:
    own = contracts(demo, 1)[-1]
    note_end(demo, own.id, date(2026, 5, 29), EndReason.WITHDRAWAL)
    found = form(demo, law_book, "indemnity_statement", 1)
    text = render_text(found, FRENCH)
    assert "Retiré le | 29/05/2026" in text
    assert not {one for one in places(found) if one.startswith("papers")}


def test_the_end_of_the_company_has_no_notice(demo: Workspace, law_book: LawBook) -> None:
    values = {"method": "hand", "given_on": "2026-05-04", "ground": "cessation", "unworked": "3"}
    asked = form(demo, law_book, "notice", 1, values)
    assert "papers.stops_on" in places(asked)
    text = render_text(asked, FRENCH)
    assert "préavis" not in text.lower()
    assert "indemnité" not in text.lower()
    told = form(demo, law_book, "notice", 1, values | {"stops_on": "2026-06-30"})
    assert "Le contrat prend fin le | 30/06/2026" in render_text(told, FRENCH)


@pytest.mark.parametrize(
    ("paper", "values", "field"),
    [
        ("notice", {"method": "hand", "given_on": "2030-01-01"}, "given_on"),
        ("notice", {"ground": "cessation", "stops_on": "2030-01-01"}, "stops_on"),
        ("indemnity_statement", {"method": "hand", "told_on": "2030-01-01"}, "told_on"),
        ("indemnity_statement", {"cause": "withdrawal", "told_on": "2030-01-01"}, "told_on"),
    ],
)
def test_a_day_outside_the_contract_is_refused_where_it_is_asked(
    demo: Workspace, law_book: LawBook, paper: str, values: dict[str, str], field: str
) -> None:
    with pytest.raises(Refused, match="The contract runs from") as refused:
        form(demo, law_book, paper, 1, values)
    assert refused.value.field == field


def test_the_checklist_has_what_was_lent(demo: Workspace, law_book: LawBook) -> None:
    own = contracts(demo, 3)[-1]
    things = [f"Couteau d’office n° {number}" for number in range(1, 31)]
    for thing in things:
        lend(demo, own.id, thing, lent_on=date(2024, 9, 2))
    lend(demo, own.id, "Badge", returned_on=date(2025, 12, 19))
    found = form(demo, law_book, "end_checklist", 3)
    text = render_text(found, FRENCH)
    assert all(thing in text for thing in things)
    assert "Badge | ________ | 19/12/2025" in text
    assert not lost_words(found, FRENCH)


def test_the_checklist_says_what_was_done(demo: Workspace, law_book: LawBook) -> None:
    own = contracts(demo, 1)[-1]
    note_end(demo, own.id, date(2026, 4, 30), EndReason.GRAVE_BREACH)
    key = f"dimona.out:contract:{own.id}:2026-04-30"
    settle_duty(demo, key, DutyState.DONE, date(2026, 5, 2), reference="8800")
    order = PrintOrder("employment_certificate", (FRENCH,), 1)
    issue(demo, law_book, order, TODAY)
    lines = render_text(form(demo, law_book, "end_checklist", 1), FRENCH).splitlines()
    dimona = next(line for line in lines if "Dimona" in line)
    assert "02/05/2026, n° 8800" in dimona
    certificate = next(line for line in lines if "attestation d’emploi" in line)
    assert certificate.endswith("30/04/2026 | 04/05/2026 | ________")
    assert not any("conciliation" in line for line in lines)  # none for a grave breach
    assert any("motifs" in line for line in lines)


@pytest.mark.parametrize(("learner", "due"), [(1, ""), (3, "28/02/2026")])
def test_the_tax_sheet_of_the_end_is_that_of_its_year(
    demo: Workspace, law_book: LawBook, learner: int, due: str
) -> None:
    lines = render_text(form(demo, law_book, "end_checklist", learner), FRENCH).splitlines()
    sheet = next(line for line in lines if "281.10" in line)
    assert sheet.split(" | ")[1].strip() == due  # the law of 2027 is not known yet


def test_a_blank_checklist_is_one_page(demo: Workspace, law_book: LawBook, tr: Translator) -> None:
    order = PrintOrder("end_checklist", (tr,), blank=True)
    blank = prepare(Asked(demo, law_book, order, TODAY)).form
    assert len(texts_of(render_pdf(blank, [tr]))) == 1


@pytest.mark.parametrize(("learner", "asked"), [(2, True), (3, False)])
def test_an_employee_leaves_with_a_holiday_attestation(
    demo: Workspace, law_book: LawBook, learner: int, asked: bool
) -> None:
    text = render_text(form(demo, law_book, "end_checklist", learner), FRENCH)
    assert ("attestation de vacances" in text) is asked


def test_the_c4_says_how_the_contract_ends(demo: Workspace, law_book: LawBook) -> None:
    assert "end" in places(form(demo, law_book, "c4_sheet", 3))  # ended early, not told why
    text = render_text(form(demo, law_book, "c4_sheet", 2), FRENCH)
    assert "Arrivée du terme convenu" in text
    values = {"how": "notice", "unworked": "14"}
    assert "171,82" in render_text(form(demo, law_book, "c4_sheet", 1, values), FRENCH)


def test_the_c4_has_the_number_of_the_dimona(demo: Workspace, law_book: LawBook) -> None:
    own = contracts(demo, 3)[-1]
    settle_duty(
        demo, f"dimona.in:contract:{own.id}", DutyState.DONE, date(2024, 9, 1), reference="77123"
    )
    assert "N° de la Dimona IN | 77123" in render_text(form(demo, law_book, "c4_sheet", 3), FRENCH)


def test_a_letter_that_is_handed_over_has_its_receipt_on_its_page(
    demo: Workspace, law_book: LawBook
) -> None:
    values = {"method": "hand", "given_on": "2026-05-04", "ground": "aim", "reasons": "Motif."}
    found = form(demo, law_book, "notice", 1, values)
    (page,) = texts_of(render_pdf(found, [FRENCH]))
    assert page.index("Motif de la fin") < page.index("accusé de réception")
    receipt = render_text(found, FRENCH).split("accusé de réception")[1]
    assert "Lettre du | 04/05/2026" in receipt
    assert "Reçu le | ________" in receipt


def test_a_letter_names_why_the_contract_ends(demo: Workspace, law_book: LawBook) -> None:
    assert "papers.ground" in places(form(demo, law_book, "notice", 1))
    found = form(demo, law_book, "notice", 1, {"ground": "aim"})
    assert "papers.ground" not in places(found)
    text = render_text(found, FRENCH)
    assert "Motif de la fin | Manquement quant à la finalité de la formation" in text


def test_a_notice_of_which_no_day_is_worked_does_not_start(
    demo: Workspace, law_book: LawBook
) -> None:
    values = {"method": "bailiff", "given_on": "2026-05-04", "unworked": "14"}
    text = render_text(form(demo, law_book, "notice", 1, values), FRENCH)
    assert "Le préavis prend cours le | pas presté" in text
    assert "Le contrat prend fin le | 04/05/2026" in text


@pytest.mark.parametrize("ground", ["grave", "force_majeure"])
def test_what_ends_a_contract_at_once_has_no_notice(
    demo: Workspace, law_book: LawBook, ground: str
) -> None:
    values = {
        "method": "registered",
        "given_on": "2026-05-04",
        "ground": ground,
        "reasons": "Motif.",
        "unworked": "3",
    }
    found = form(demo, law_book, "notice", 1, values)
    text = render_text(found, FRENCH)
    assert "Le contrat prend fin le | 04/05/2026" in text
    assert FRENCH(found.title) == "Lettre de fin immédiate du contrat"
    labels = {
        label.msgid for one in found.blocks if isinstance(one, Fields) for label, _ in one.rows
    }
    assert not labels & {"Length of the notice", "The notice starts on", "In the trial period"}
    assert not labels & {"Days of notice not worked", "Indemnity in place of notice"}
    talk = "Conciliation with the referent on" in labels
    assert talk is (ground == "force_majeure")


def test_the_will_of_a_party_ends_a_contract_in_its_trial_alone(
    demo: Workspace, law_book: LawBook
) -> None:
    values = {"method": "hand", "given_on": "2024-09-16", "ground": "trial"}
    assert "7 jours calendrier" in render_text(form(demo, law_book, "notice", 1, values), FRENCH)
    with pytest.raises(Refused, match="trial period is over"):
        form(demo, law_book, "notice", 1, {**values, "given_on": "2026-05-04"})


def test_a_letter_says_what_prolongs_the_notice(demo: Workspace, law_book: LawBook) -> None:
    own = contracts(demo, 2)[-1]
    days = [date(2026, 5, number) for number in (6, 8, 13, 15, 20, 21, 22, 27, 28, 29)]
    ill = tuple(NewAbsence(AbsenceKind.ILLNESS, one, one) for one in days)
    values = {"method": "hand", "given_on": "2026-05-04", "ground": "aim"}
    before = render_text(form(demo, law_book, "notice", 2, values), FRENCH)
    assert "Prolongé par des suspensions de" not in before
    note_absences(demo, own.id, ill)
    text = render_text(form(demo, law_book, "notice", 2, values), FRENCH).replace("\u00a0", " ")
    assert "Prolongé par des suspensions de | 7 jours calendrier" in text
    assert "Le contrat prend fin le | 25/05/2026" in text


@pytest.mark.parametrize(
    ("learner", "said"), [(1, "est formé en alternance"), (3, "a été formé en alternance")]
)
def test_a_certificate_tells_of_a_contract_that_runs_in_the_present(
    demo: Workspace, law_book: LawBook, learner: int, said: str
) -> None:
    text = render_text(form(demo, law_book, "employment_certificate", learner), FRENCH)
    assert said in text
    assert ("Dernier jour convenu" in text) is (learner == 1)
