"""The monthly income statement: closed months, what does not count, and the allowance."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from desktop.documents.missing import missing_of
from desktop.documents.render import render_text
from desktop.kernel.errors import Refused
from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.learners import change_learner
from desktop.services.papers import Asked, Prepared, PrintOrder, prepare
from desktop.services.pay import close_months
from desktop.services.workspace import Workspace

FRENCH = Translator(Language.FRENCH, CATALOGS)
TODAY = date(2026, 7, 1)
MARCH = Month(2026, 3)
NONE: Mapping[str, str] = {}


def paper(
    workspace: Workspace,
    book: LawBook,
    learner: int,
    month: Month,
    values: Mapping[str, str] = NONE,
) -> Prepared:
    order = PrintOrder("income_statement", (FRENCH,), learner, month, values=values)
    return prepare(Asked(workspace, book, order, TODAY))


def text(found: Prepared) -> str:
    """Return the paper as text, every space an ordinary one."""
    return render_text(found.form, FRENCH).replace("\u202f", " ").replace("\u00a0", " ")


def places(found: Prepared) -> set[str]:
    return {one.where for one in missing_of(found.form)}


def test_a_closed_month_is_stated(demo: Workspace, law_book: LawBook) -> None:
    found = paper(demo, law_book, 1, MARCH)
    assert "mars 2026 | 366,20 € | 0,00 € | 0,00 € | 366,20 €" in text(found)
    assert "Ensemble" not in text(found)
    assert not places(found)


def test_months_are_added_up_over_the_end_of_a_year(demo: Workspace, law_book: LawBook) -> None:
    # 312,19 + 3 × 366,20; the tax of 2025 is not known, so neither is that of the whole.
    found = text(paper(demo, law_book, 1, MARCH, {"months": "4"}))
    assert "décembre 2025 – mars 2026" in found
    assert "Ensemble | 1 410,79 € | 0,00 € | ________ | ________" in found


def test_months_before_the_contract_are_left_out(demo: Workspace, law_book: LawBook) -> None:
    found = paper(demo, law_book, 2, Month(2025, 3), {"months": "12"})
    months = found.data["months"]
    assert isinstance(months, list)
    assert [one["month"] for one in months] == ["2025-01", "2025-02", "2025-03"]


def test_an_open_month_is_not_stated(demo: Workspace, law_book: LawBook) -> None:
    found = paper(demo, law_book, 1, Month(2026, 4))
    assert "avril 2026 | ________ | ________ | ________ | ________" in text(found)
    assert places(found) == {"pay"}


def test_what_does_not_count_stands_apart(demo: Workspace, law_book: LawBook) -> None:
    close_months(demo, law_book, 2, Month(2026, 5), TODAY)
    given = {"months": "2", "vouchers": "0", "holiday_pay": "480,00", "region": "brussels"}
    found = text(paper(demo, law_book, 2, Month(2026, 5), given))
    # By bicycle 16 days in April and 13 in May, 2,52 each.
    assert "Remboursement des déplacements | 73,08 €" in found
    assert "Pécule de vacances | 480,00 €" in found
    assert "Chèques-repas | 0,00 €" in found
    assert "Indemnités d’habillement | ________" in found


def test_a_worker_is_paid_holidays_by_the_fund(demo: Workspace, law_book: LawBook) -> None:
    worker, employee = paper(demo, law_book, 1, MARCH), paper(demo, law_book, 2, MARCH)
    assert "payé à un ouvrier par la caisse de vacances" in text(worker)
    assert "payé à un ouvrier par la caisse de vacances" not in text(employee)


def test_the_region_is_asked_for_where_the_right_hangs_on_it(
    demo: Workspace, law_book: LawBook
) -> None:
    assert "papers.region" in places(paper(demo, law_book, 2, MARCH))
    assert "Région du domicile" not in text(paper(demo, law_book, 1, MARCH))  # a minor
    told = paper(demo, law_book, 2, MARCH, {"region": "wallonia"})
    assert "papers.region" not in places(told)
    assert "En Wallonie, aucun plafond ne vaut pour ce mois" in text(told)
    assert "530,49" not in text(told)


def test_no_ceiling_is_warned_of_where_the_right_has_ended(
    demo: Workspace, law_book: LawBook
) -> None:
    change_learner(demo, 2, niss="", birth_date=date(2000, 12, 31))
    assert "papers.region" not in places(paper(demo, law_book, 2, MARCH))


@pytest.mark.parametrize("count", ["0", "13", "trois"])
def test_a_count_that_is_none_is_refused(demo: Workspace, law_book: LawBook, count: str) -> None:
    with pytest.raises(Refused) as refused:
        paper(demo, law_book, 1, MARCH, {"months": count})
    assert refused.value.field == "months"


def test_no_contract_no_statement(demo: Workspace, law_book: LawBook) -> None:
    with pytest.raises(Refused) as refused:
        paper(demo, law_book, 2, Month(2024, 12))
    assert refused.value.field == "month"
