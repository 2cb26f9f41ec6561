"""The papers of safety and health: forbidden work, and the description of the dangers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from desktop.documents.blocks import Form
from desktop.documents.catalog import PAPERS
from desktop.documents.kinds import Moment
from desktop.documents.missing import missing_of
from desktop.documents.render import render_text
from desktop.kernel.errors import Refused
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.law.forbidden_work import forbidden_works
from desktop.paths import CATALOGS
from desktop.rules.forbidden_work import CONDITIONS
from desktop.services.learners import change_contract, change_learner, contracts
from desktop.services.lent import lend
from desktop.services.papers import Asked, PrintOrder, prepare
from desktop.services.workspace import Workspace
from tests.papers.test_every_paper import lost_words

FRENCH = Translator(Language.FRENCH, CATALOGS)
LABEL = 34  # letters that fit in the narrow column of the window
TODAY = date(2026, 5, 4)
NONE: Mapping[str, str] = {}
MET = dict.fromkeys(CONDITIONS, "yes")


def form(workspace: Workspace, book: LawBook, paper: str, values: Mapping[str, str] = NONE) -> Form:
    order = PrintOrder(paper, (FRENCH,), 1, values=values)
    return prepare(Asked(workspace, book, order, TODAY)).form


def text_of(found: Form) -> str:
    """Return a paper as text, with ordinary spaces."""
    return render_text(found, FRENCH).replace("\u00a0", " ").replace("\u202f", " ")


def codes(found: Form) -> list[str]:
    """Return the codes of the entries on a paper."""
    known = {row.value.code for row in forbidden_works().rows}
    starts = (line.partition(" | ")[0] for line in text_of(found).splitlines())
    return [start for start in starts if start in known]


def listed(workspace: Workspace, book: LawBook, trade: str) -> list[str]:
    """Return the entries the paper has for a trade."""
    change_contract(workspace, contracts(workspace, 1)[-1].id, trade=trade)
    return codes(form(workspace, book, "forbidden_work"))


WHOLE = [row.value.code for row in forbidden_works().rows if not row.value.repealed]


@pytest.mark.parametrize(
    ("trade", "expected"),
    [
        ("Maçonne", ["B4", "B8", "B9", "B11", "C2"]),
        ("Couvreur-zingueur", ["A3e", "B8", "B9", "C2"]),
        ("Peinture en bâtiment", ["A3a", "B9", "B19"]),
        ("Coiffure", ["A3a"]),
        ("Boucherie", ["C2"]),
        ("Électricité", ["B11", "B12"]),
        ("Schrijnwerker", ["A3d", "B16", "B17"]),
    ],
)
def test_a_trade_finds_its_forbidden_work(
    demo: Workspace, law_book: LawBook, trade: str, expected: list[str]
) -> None:
    assert listed(demo, law_book, trade) == expected


def test_a_trade_that_is_not_named_gets_the_whole_list(demo: Workspace, law_book: LawBook) -> None:
    assert listed(demo, law_book, "Chocolatier") == WHOLE
    text = text_of(form(demo, law_book, "forbidden_work"))
    assert "Aucune rubrique de la liste n’a été trouvée avec « Chocolatier »" in text


def test_words_are_searched_in_the_text_too(demo: Workspace, law_book: LawBook) -> None:
    found = form(demo, law_book, "forbidden_work", {"words": "asbeste, scellement"})
    assert codes(found) == ["B11", "C2"]
    assert codes(form(demo, law_book, "forbidden_work", {"words": "x", "whole": "yes"})) == WHOLE


def test_entries_that_are_named_are_ticked(demo: Workspace, law_book: LawBook) -> None:
    found = form(demo, law_book, "forbidden_work", {"codes": "b 9; A3A c2"})
    assert codes(found) == ["A3a", "B9", "C2"]
    lines = text_of(found).splitlines()
    assert [line[-3:] for line in lines if line.partition(" | ")[0] in WHOLE] == ["[x]"] * 3


@pytest.mark.parametrize("text", ["B99", "A3b", "échafaudages", "B9 / C2"])
def test_an_entry_that_does_not_stand_is_refused(
    demo: Workspace, law_book: LawBook, text: str
) -> None:
    with pytest.raises(Refused) as refused:
        form(demo, law_book, "forbidden_work", {"codes": text})
    assert refused.value.field == "codes"


@pytest.mark.parametrize("lacks", [None, *CONDITIONS])
def test_the_ban_is_lifted_when_all_conditions_are_met(
    demo: Workspace, law_book: LawBook, lacks: str | None
) -> None:
    values = {"codes": "B9", **{name: yes for name, yes in MET.items() if name != lacks}}
    text = text_of(form(demo, law_book, "forbidden_work", values))
    assert ("l’interdiction est levée" in text) is (lacks is None)
    assert ("L’interdiction vaut" in text) is (lacks is not None)


def test_each_danger_stands_beside_its_measure(demo: Workspace, law_book: LawBook) -> None:
    values = {
        "dangers": "Four\nPétrin\n\nFarine",
        "measures": "Gants\n\nRien à signaler\nMasque\nAspiration",
    }
    lines = text_of(form(demo, law_book, "risk_description", values)).splitlines()
    first = lines.index("Danger | Mesure à respecter") + 1
    assert lines[first : first + 8] == [
        "Four | Gants",
        "Pétrin | ________",
        "________ | Rien à signaler",
        "Farine | Masque",
        "________ | Aspiration",
        *["________ | ________"] * 3,
    ]


def test_the_description_lists_what_it_must_say(demo: Workspace, law_book: LawBook) -> None:
    places = {one.where for one in missing_of(form(demo, law_book, "risk_description"))}
    assert places == {
        "papers.post",
        "papers.assessed_on",
        "papers.dangers",
        "papers.measures",
        "papers.clothes",
        "papers.emergency",
        "papers.codes",
        "employer.prevention_service",
    }
    values = {"dangers": "Four", "measures": "Gants"}
    told = form(demo, law_book, "risk_description", values)
    assert not {"papers.dangers", "papers.measures"} & {one.where for one in missing_of(told)}


@pytest.mark.parametrize(("on", "minor"), [("2026-11-13", True), ("2026-11-14", False)])
def test_the_representative_of_a_minor_signs_for_receipt(
    demo: Workspace, law_book: LawBook, on: str, minor: bool
) -> None:
    text = text_of(form(demo, law_book, "risk_description", {"on": on}))
    assert ("Le représentant légal | Ayşe Öztürk" in text) is minor


def test_forbidden_work_of_the_post_comes_with_its_conditions(
    demo: Workspace, law_book: LawBook
) -> None:
    without = text_of(form(demo, law_book, "risk_description"))
    assert "Condition | Remplie" not in without
    found = form(demo, law_book, "risk_description", {"codes": "B16"})
    assert codes(found) == ["B16"]
    assert "Condition | Remplie" in text_of(found)


@pytest.mark.parametrize(
    ("given", "shown"),
    [({}, "26/08/2025"), ({"next_on": "2025-02-03"}, "03/02/2025")],
)
def test_the_risks_are_looked_at_again_within_the_year(
    demo: Workspace, law_book: LawBook, given: dict[str, str], shown: str
) -> None:
    values = {"on": "2024-08-26", **given}
    text = text_of(form(demo, law_book, "risk_assessment", values))
    assert f"À revoir pour le | {shown}" in text
    assert "tous les 12 mois, ici au plus tard le 26 août 2025" in text
    late = text_of(form(demo, law_book, "risk_assessment", {**values, "next_on": "2026-01-05"}))
    assert "À revoir pour le | 26/08/2025" in late


@pytest.mark.parametrize(("on", "age"), [("2026-11-13", 17), ("2026-11-14", 18)])
def test_the_risks_are_those_of_the_age_of_the_day(
    demo: Workspace, law_book: LawBook, on: str, age: int
) -> None:
    text = text_of(form(demo, law_book, "risk_assessment", {"on": on}))
    assert f"Âge à la date de l’analyse | {age}" in text


def test_the_assessment_lists_what_it_must_say(demo: Workspace, law_book: LawBook) -> None:
    places = {one.where for one in missing_of(form(demo, law_book, "risk_assessment"))}
    assert places == {
        "papers.post",
        "papers.occasion",
        "papers.on",
        "papers.risks",
        "papers.measures",
        "papers.clothes",
        "papers.consulted",
        "papers.consulted_on",
        "papers.experience",
        "papers.young",
        "papers.codes",
        "employer.prevention_service",
    }


def test_a_minor_is_examined_and_the_paper_says_why(demo: Workspace, law_book: LawBook) -> None:
    text = text_of(form(demo, law_book, "health_request"))
    assert "Jeune au travail : mineur le premier jour | [x]" in text
    assert "avant le début de la formation pratique en entreprise" in text
    assert "Rien de ce qui est indiqué ici" not in text


@pytest.mark.parametrize(
    ("values", "asks"),
    [
        ({}, False),
        ({"foodstuffs": "yes"}, False),
        ({"night": "yes"}, True),
        ({"vigilance": "yes"}, True),
        ({"codes": "B9"}, True),
    ],
)
def test_an_adult_is_examined_for_what_the_post_is(
    demo: Workspace, law_book: LawBook, values: dict[str, str], asks: bool
) -> None:
    change_learner(demo, 1, birth_date=date(2003, 11, 14), niss="")
    text = text_of(form(demo, law_book, "health_request", values))
    assert ("Rien de ce qui est indiqué ici" in text) is not asks
    assert ("quel que soit l’âge" in text) is asks
    assert "=yes" not in text


def test_what_was_lent_stands_on_the_induction_sheet(demo: Workspace, law_book: LawBook) -> None:
    own = contracts(demo, 1)[-1]
    for number in range(1, 31):
        lend(demo, own.id, f"Couteau n° {number}", lent_on=date(2024, 9, 2))
    found = form(demo, law_book, "induction", {"on": "2024-09-02"})
    text = text_of(found)
    assert all(f"Couteau n° {number} | 02/09/2024 | ________" in text for number in range(1, 31))
    assert not lost_words(found, FRENCH)
    assert {one.where for one in missing_of(found)} == {
        "papers.sponsor",
        "papers.adviser_safety",
        "papers.adviser_doctor",
        "papers.adviser_psychosocial",
        "papers.training_on",
    }


def test_what_is_asked_for_fits_beside_the_paper(tr: Translator) -> None:
    kinds = [one for one in PAPERS if one.moment is Moment.WELLBEING]
    labels = [tr(one.label) for kind in kinds for one in kind.inputs]
    assert not [label for label in labels if len(label) > LABEL]


@pytest.mark.parametrize("paper", ["risk_assessment", "risk_description"])
@pytest.mark.parametrize("word", ["aucun", "Geen", "none"])
def test_a_post_may_have_no_forbidden_work(
    demo: Workspace, law_book: LawBook, paper: str, word: str
) -> None:
    found = form(demo, law_book, paper, {"codes": word})
    assert "Codes de la liste, ou aucun | aucun travail interdit" in text_of(found)
    assert "papers.codes" not in {one.where for one in missing_of(found)}


def test_the_request_asks_for_the_prevention_doctor(demo: Workspace, law_book: LawBook) -> None:
    places = {one.where for one in missing_of(form(demo, law_book, "health_request"))}
    assert "papers.doctor" in places


@pytest.mark.parametrize(("kind", "before"), [("before", True), ("periodic", False)])
def test_a_request_comes_before_the_first_day_where_it_is_for_the_start(
    demo: Workspace, law_book: LawBook, kind: str, before: bool
) -> None:
    text = text_of(form(demo, law_book, "health_request", {"kind": kind}))
    assert ("avant le premier jour." in text) is before


def test_a_blank_list_of_forbidden_work_says_that_it_was_changed(
    demo: Workspace, law_book: LawBook
) -> None:
    order = PrintOrder("forbidden_work", (FRENCH,), blank=True)
    text = render_text(prepare(Asked(demo, law_book, order, TODAY)).form, FRENCH)
    assert "22 mai 2019" in text
    assert "sous- catégorie" not in text
