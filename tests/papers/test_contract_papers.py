"""The papers of the contract: the draft for the referent and the skeleton of the training plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop.documents.blocks import Blank, Form, Signatures, Table
from desktop.documents.catalog import PAPERS
from desktop.documents.contract.dimona import DimonaFacts, dimona_sheet
from desktop.documents.dossier import CompanyPart, Dossier
from desktop.documents.kinds import Moment
from desktop.documents.missing import missing_of
from desktop.documents.render import render_pdf, render_text
from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import DutyState, InsuranceKind, Network
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.duty import note_insurance, settle_duty
from desktop.services.employer import change_operator, change_referent, operators
from desktop.services.learners import (
    add_learner,
    change_contract,
    change_learner,
    sign_contract,
)
from desktop.services.papers import Asked, PrintOrder, prepare
from desktop.services.workspace import Workspace
from tests.papers.test_every_paper import lost_words

FRENCH, DUTCH = (Translator(language, CATALOGS) for language in Language)
LABEL = 34  # letters that fit in the narrow column of the window
TODAY = date(2026, 5, 4)
NONE: Mapping[str, str] = {}


def form(
    workspace: Workspace, book: LawBook, paper: str, learner: int, values: Mapping[str, str] = NONE
) -> Form:
    order = PrintOrder(paper, (FRENCH,), learner, values=values)
    return prepare(Asked(workspace, book, order, TODAY)).form


def text_of(found: Form, tr: Translator = FRENCH) -> str:
    """Return a paper as text, with ordinary spaces."""
    return render_text(found, tr).replace("\u00a0", " ").replace("\u202f", " ")


def places(found: Form) -> set[str]:
    return {one.where for one in missing_of(found)}


@pytest.fixture
def early(demo: Workspace) -> int:
    """A learner of 2016 with the poorest of contracts."""
    whose = add_learner(demo, "Noé", "Peeters", date(1999, 3, 4))
    days = date(2016, 9, 1), date(2019, 6, 30)
    sign_contract(demo, whose, *days, trade="Boulanger", monthly=Euro.of("260.42"))
    return whose


def test_the_draft_compares_the_pay_with_the_law_of_the_first_day(
    demo: Workspace, law_book: LawBook, early: int
) -> None:
    text = text_of(form(demo, law_book, "contract_draft", early), FRENCH)
    assert "Minimum par mois à ce niveau | 260,43 €" in text  # 17 % of 1 531,93
    assert "inférieur au minimum" in text
    enough = text_of(form(demo, law_book, "contract_draft", 1), FRENCH)
    assert "inférieur au minimum" not in enough


def test_the_draft_lists_what_the_contract_must_say(
    demo: Workspace, law_book: LawBook, early: int
) -> None:
    found = form(demo, law_book, "contract_draft", early)
    assert {
        "learner.niss",
        "learner.street",
        "learner.representative",
        "tutors",
        "employer.operators",
        "employer.referents",
        "employer.insurances",
        "employer.prevention_service",
        "papers.condition",
    } <= places(found)
    text = text_of(found, FRENCH)
    assert "Nombre de mois | 34" in text
    assert "Essai, sans absence, jusqu’au | ________" in text
    assert "que l’horaire n’indique pas" in text


def test_the_draft_names_the_insurances_of_the_first_day(
    demo: Workspace, law_book: LawBook, early: int
) -> None:
    for kind, last in ((InsuranceKind.CIVIL_LIABILITY, None), (InsuranceKind.WORK_ACCIDENTS, 2015)):
        end = None if last is None else date(last, 12, 31)
        note_insurance(demo, kind, "Assurances Sambre", date(2015, 9, 1), policy="7", last_day=end)
    found = form(demo, law_book, "contract_draft", early)
    text = text_of(found, FRENCH)
    assert "Assurance responsabilité civile | Assurances Sambre, 7" in text
    assert "Assurance contre les accidents du travail | ________" in text
    assert "employer.insurances" in places(found)


@pytest.mark.parametrize(
    ("network", "title"),
    [
        (Network.IFAPME, "Alternerende overeenkomst: Waals Gewest"),
        (Network.CEFA, "Overeenkomst voor alternerende opleiding: Franse Gemeenschap"),
        (
            Network.SFPME,
            "Overeenkomst inzake alternerende opleiding: Franse Gemeenschapscommissie",
        ),
    ],
)
def test_the_contract_has_the_dutch_name_of_its_authority(
    demo: Workspace, law_book: LawBook, network: Network, title: str
) -> None:
    change_operator(demo, operators(demo)[0].id, network=network)
    text = text_of(form(demo, law_book, "contract_draft", 1), DUTCH)
    assert text.splitlines()[1] == title


def test_no_wording_is_invented_for_an_article_that_was_not_read(
    demo: Workspace, law_book: LawBook
) -> None:
    lines = text_of(form(demo, law_book, "contract_draft", 1), FRENCH).splitlines()
    assert "2 |  | Texte non lu : voir le contrat officiel." in lines
    assert "10 et suivants |  | Texte non lu : voir le contrat officiel." in lines
    rows = lines[lines.index("Article | Sujet | Ce qui en est connu") + 1 :][:10]
    assert all("voir le contrat officiel" in row for row in rows)


def test_every_skill_has_its_row_and_few_have_room_for_more(
    demo: Workspace, law_book: LawBook
) -> None:
    many = [f"Recette n° {number}" for number in range(1, 31)]
    values = {"skills_a": "Pétrir\n\n Façonner ", "skills_b": "\n".join(many)}
    found = form(demo, law_book, "training_plan", 1, values)
    tables = [block for block in found.blocks if isinstance(block, Table)]
    firsts = [[row.cells[0] for row in table.rows] for table in tables]
    assert firsts[0] == ["Pétrir", "Façonner", *[Blank()] * 3]
    assert firsts[1] == many
    assert firsts[2] == [Blank()] * 5
    assert not lost_words(found, FRENCH)


def test_the_plan_is_signed_by_the_operator_too(demo: Workspace, law_book: LawBook) -> None:
    text = text_of(form(demo, law_book, "training_plan", 1), DUTCH)
    assert "De opleidingsoperator (stempel) | Sophie Delvaux" in text
    assert "De wettelijke vertegenwoordiger | Ayşe Öztürk" in text


def test_what_is_asked_for_fits_beside_the_paper(tr: Translator) -> None:
    kinds = [one for one in PAPERS if one.moment is Moment.CONTRACT]
    labels = [tr(one.label) for kind in kinds for one in kind.inputs]
    assert not [label for label in labels if len(label) > LABEL]


def test_the_draft_is_never_signed_as_an_agreement(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    found = form(demo, law_book, "contract_draft", 1)
    text = text_of(found, tr)
    said = {"fr": "ceci ne vaut ni accord ni signature", "nl": "geldt niet als akkoord"}
    assert said[tr.language.value] in text
    assert "Fait à" not in text
    assert "Opgemaakt te" not in text
    mark = {"fr": "Feuille préparatoire", "nl": "Voorbereidingsblad · Informatieve vertaling"}
    pages = PdfReader(BytesIO(render_pdf(found, [tr]))).pages
    assert len(pages) == 3
    assert all(mark[tr.language.value] in page.extract_text() for page in pages)


def test_the_draft_asks_how_everybody_is_reached(demo: Workspace, law_book: LawBook) -> None:
    assert not {"learner.phone", "employer.referents"} & places(
        form(demo, law_book, "contract_draft", 1)
    )
    change_learner(demo, 1, phone="", email="", representative_address="")
    change_referent(demo, 1, email="")
    change_operator(demo, 1, street="", postcode="", town="")
    assert {
        "learner.phone",
        "learner.email",
        "learner.representative_address",
        "employer.referents",
        "employer.operators",
    } <= places(form(demo, law_book, "contract_draft", 1))


def test_somebody_else_than_the_head_says_with_which_mandate(
    demo: Workspace, law_book: LawBook
) -> None:
    assert "papers.capacity" not in places(form(demo, law_book, "contract_draft", 1))
    values = {"signatory": "Claire Őri"}
    assert "papers.capacity" in places(form(demo, law_book, "contract_draft", 1, values))


@pytest.mark.parametrize(("concluded", "minor"), [("2024-08-29", True), ("2024-08-30", False)])
def test_the_draft_names_the_representative_of_who_is_a_minor_when_it_is_signed(
    demo: Workspace, law_book: LawBook, concluded: str, minor: bool
) -> None:
    """The first day is 2 September 2024, when the learner is of age."""
    change_learner(demo, 1, birth_date=date(2006, 8, 30), niss="")
    change_contract(demo, 1, concluded_on=date.fromisoformat(concluded))
    text = text_of(form(demo, law_book, "contract_draft", 1))
    assert ("Le représentant légal | Ayşe Öztürk" in text) is minor


@pytest.mark.parametrize("paper", ["contract_draft", "timetable_grid"])
def test_a_timetable_that_is_not_there_is_missing(
    demo: Workspace, law_book: LawBook, early: int, paper: str
) -> None:
    assert "timetable" in places(form(demo, law_book, paper, early))
    assert "timetable" not in places(form(demo, law_book, paper, 1))


def test_the_half_days_at_the_operator_are_counted(demo: Workspace, law_book: LawBook) -> None:
    text = text_of(form(demo, law_book, "timetable_grid", 1))
    assert "Total |  |  | 22 h 48 |  | 4 demi-jours\n" in text
    assert "Total |  |  | 38 h |  | \n" in text


@pytest.mark.parametrize(("paper", "key"), [("dimona_in", "in"), ("dimona_out", "out")])
def test_the_number_of_the_dimona_is_that_which_was_noted(
    demo: Workspace, law_book: LawBook, paper: str, key: str
) -> None:
    label = "N° Dimona (reçu)"
    assert f"{label} | ________\n" in text_of(form(demo, law_book, paper, 1))
    settle_duty(demo, f"dimona.{key}:contract:1", DutyState.DONE, TODAY, reference="2026 12345678")
    assert f"{label} | 2026 12345678\n" in text_of(form(demo, law_book, paper, 1))


def test_the_letter_says_of_which_day_its_amount_is(demo: Workspace, law_book: LawBook) -> None:
    text = text_of(form(demo, law_book, "secretariat_letter", 1))
    assert "Situation au | 04/05/2026" in text


@pytest.mark.parametrize(
    "paper",
    [
        "contract_draft",
        "timetable_grid",
        "training_plan",
        "amendment",
        "notice",
        "risk_description",
    ],
)
def test_two_representatives_sign_each_in_a_space(
    demo: Workspace, law_book: LawBook, paper: str
) -> None:
    names = ["Ayşe Öztürk", "Mehmet Öztürk"]
    change_learner(demo, 1, representative=" ; ".join(names))
    (signed,) = [
        [name for role, name in block.parties if FRENCH(role) == "Le représentant légal"]
        for block in form(demo, law_book, paper, 1).blocks
        if isinstance(block, Signatures) and len(block.parties) > 1
    ]
    assert signed == names


@pytest.mark.parametrize("number", ["", "0464.897.838"])
def test_one_number_names_the_employer_of_a_dimona(number: str) -> None:
    facts = DimonaFacts(dossier=Dossier(company=CompanyPart(number=number)))
    asked = {one.where for one in missing_of(dimona_sheet(facts))}
    assert ("employer.onss_number" in asked) is (not number)
