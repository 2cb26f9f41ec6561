"""What others depend on is not removed, and what depends on it is named with its page."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.vocabulary import Network
from desktop.language.translator import Language, Translator
from desktop.services import duty, employer, sector
from desktop.services.learners import (
    add_learner,
    change_contract,
    contract,
    learners,
    sign_contract,
)
from desktop.services.workspace import Workspace

DAY, LAST = date(2026, 6, 1), date(2026, 6, 5)


def refused(caught: pytest.ExceptionInfo[Refused], tr: Translator) -> str:
    return tr(caught.value.reason)


def test_the_contract_is_named(demo: Workspace, tr: Translator) -> None:
    found = employer.add_tutor(demo, "Ann", "Claes")
    change_contract(demo, 1, tutor_id=found)
    with pytest.raises(Refused) as caught:
        employer.remove_tutor(demo, found)
    name = next(one for one in learners(demo) if one.id == contract(demo, 1).learner_id).name
    said = {
        Language.FRENCH: f"Le contrat de {name} y renvoie encore\u00a0: changez-le d’abord sous ",
        Language.DUTCH: f"De overeenkomst van {name} verwijst er nog naar: wijzig ze eerst onder ",
    }
    assert refused(caught, tr) == said[tr.language] + "Dossier."


def test_many_contracts_are_counted_and_three_named(demo: Workspace, tr: Translator) -> None:
    place = employer.add_establishment(demo, "2.123.456.791", name="Atelier")
    for number in range(5):
        person = add_learner(demo, f"Ann{number}", "Claes", date(2009, 2, 3))
        sign_contract(demo, person, date(2026, 9, 1), date(2027, 6, 30), establishment_id=place)
    with pytest.raises(Refused) as caught:
        employer.remove_establishment(demo, place)
    said = refused(caught, tr)
    assert said.startswith("5 ")
    assert "(Ann0 Claes, Ann1 Claes, Ann2 Claes…)" in said
    assert "Dossier" in said


def test_what_is_no_contract_is_named_too(demo: Workspace, tr: Translator) -> None:
    place = employer.add_establishment(demo, "2.123.456.791", name="Atelier")
    tutor = employer.add_tutor(demo, "Ann", "Claes", establishment_id=place)
    with pytest.raises(Refused) as caught:
        employer.remove_establishment(demo, place)
    assert "Ann Claes" in refused(caught, tr)
    away = duty.note_tutor_absence(demo, tutor, DAY, LAST)
    with pytest.raises(Refused) as caught:
        employer.remove_tutor(demo, tutor)
    assert "01/06/2026 – 05/06/2026" in refused(caught, tr)
    duty.remove_tutor_absence(demo, away)
    employer.remove_tutor(demo, tutor)
    held = duty.note_accreditation(demo, place, "Boulanger")
    with pytest.raises(Refused) as caught:
        employer.remove_establishment(demo, place)
    assert "Boulanger" in refused(caught, tr)
    duty.remove_accreditation(demo, held)
    closed = sector.note_closure(demo, DAY, LAST, establishment_id=place)
    with pytest.raises(Refused) as caught:
        employer.remove_establishment(demo, place)
    assert "01/06/2026 – 05/06/2026" in refused(caught, tr)
    sector.remove_closure(demo, closed)
    employer.remove_establishment(demo, place)


def test_an_operator_names_its_people_and_holidays(demo: Workspace, tr: Translator) -> None:
    operator = employer.add_operator(demo, "CEFA", Network.IFAPME)
    person = employer.add_referent(demo, operator, "Ann", "Claes")
    with pytest.raises(Refused) as caught:
        employer.remove_operator(demo, operator)
    assert "Ann Claes" in refused(caught, tr)
    employer.remove_referent(demo, person)
    employer.add_school_holidays(demo, operator, (("", DAY, LAST),))
    with pytest.raises(Refused) as caught:
        employer.remove_operator(demo, operator)
    assert "01/06/2026 – 05/06/2026" in refused(caught, tr)
