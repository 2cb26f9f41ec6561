"""The data of the tax slip 281.10 of a learner's year."""

from __future__ import annotations

from datetime import date

from desktop.documents.pay.kinds import COUNTS, MONEY, TOLD
from desktop.documents.pay.tax_slip import tax_slip_sheet
from desktop.documents.pay.tax_slip_facts import TaxLine, TaxSlip
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.money import Euro
from desktop.law.lists import Row
from desktop.law.tax_slip import Feed, SlipLine, SlipPart, slip_lines, years_read
from desktop.services.learners import contracts, learner
from desktop.services.papers.dossier import dossier_of
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.pay.tax_travel import Fed
from desktop.services.papers.pay.tax_year import TaxYear, tax_year

TYPE = "28110"
COMPUTED = frozenset(Feed) - {Feed.FILE, Feed.GIVEN, Feed.NONE}
WHERE = {
    "debtor": "employer.enterprise_number",
    "niss": "learner.niss",
    "last_name": "learner.last_name",
    "first_names": "learner.first_name",
    "street": "learner.street",
    "postcode": "learner.postcode",
    "town": "learner.town",
    "marital": "papers.marital",
    "children": "papers.children",
    "others": "papers.others",
}
NOT_HERE = {
    "total": T("to be added up from the lines of heading 9"),
    "travel_total": T("to be added up from the three lines above"),
    "bonus": T("what of the bonus is declared was not found published: from the payroll"),
    "bonus_5254": T("what of the bonus is declared was not found published: from the payroll"),
}


def prepare_tax_slip(asked: Asked) -> Prepared:
    """Return the data of the tax slip of a year.

    Raises:
        Refused: No learner was chosen, no contract of the learner runs in that year, or a value
            is none.
    """
    year, person = asked.year(), learner(asked.workspace, asked.learner_id())
    own = [
        one
        for one in contracts(asked.workspace, person.id)
        if one.period.first.year <= year <= one.period.last.year
    ]
    if not own:
        text = T(
            "No contract of {name} runs in {year}: there is no tax slip of that year.",
            name=person.first_name,
            year=str(year),
        )
        raise Refused(text, "year")
    found = tax_year(asked.workspace, asked.book, person.id, year, asked.today)
    dossier = dossier_of(asked, max(min(asked.today, date(year, 12, 31)), date(year, 1, 1)))
    known = {
        "year": str(year),
        "type": TYPE,
        "debtor": _digits(dossier.company.number),
        "niss": _digits(dossier.learner.niss),
        "last_name": person.last_name,
        "first_names": person.first_name,
        "street": person.street,
        "postcode": person.postcode,
        "town": person.town,
    }
    facts = TaxSlip(
        year=year,
        zones_known=year in years_read(),
        slip=tuple(_line(asked, row, found, known) for row in slip_lines(year)),
        months=found.months,
        late=found.late,
        dossier=dossier,
    )
    label = T(
        "Issue the data of the tax slip of {year} for {name}",
        year=str(year),
        name=dossier.learner.name,
    )
    return Prepared(tax_slip_sheet(facts), label, facts, own[-1].id)


def _line(asked: Asked, row: Row[SlipLine], found: TaxYear, known: dict[str, str]) -> TaxLine:
    line = row.value
    fed = _fed(asked, line, found)
    return TaxLine(
        line.name,
        line.part,
        line.label,
        zone=line.zone,
        element=line.element,
        code=line.code,
        seen=row.verified,
        amount=fed.amount,
        text=fed.text or known.get(line.name, ""),
        days=found.days.get(line.name, ()),
        none=T("none in this year") if found.days.get(line.name) == () else None,
        detail=fed.detail or NOT_HERE.get(line.name),
        money=line.part in {SlipPart.AMOUNTS, SlipPart.TRAVEL}
        and line.feeds is not Feed.BICYCLE_KM
        and line.name != "own_costs",
        where=_where(line.name, found),
    )


def _fed(asked: Asked, line: SlipLine, found: TaxYear) -> Fed:
    if line.feeds in COMPUTED:
        return _computed(asked, line, found)
    if line.feeds is not Feed.GIVEN:
        return Fed()
    if line.name in MONEY:
        amount = asked.amount(line.name)
        return Fed(amount, detail=_given(amount))
    if line.name in COUNTS:
        number = asked.number(line.name)
        return Fed(text="" if number is None else str(number))
    return Fed(text=asked.text(line.name))


def _computed(asked: Asked, line: SlipLine, found: TaxYear) -> Fed:
    """Return what the closed months give; where they are closed and it is not known, what was told.

    A sum of the file is never overwritten.
    """
    fed = found.fed[line.feeds]
    if line.name not in TOLD or fed.amount is not None or not found.closed:
        return fed
    amount = asked.amount(line.name)
    return fed if amount is None else Fed(amount, detail=T("as given"))


def _given(amount: Euro | None) -> Message:
    return T("from the payroll; 0 where there is none") if amount is None else T("as given")


def _where(name: str, found: TaxYear) -> str:
    """Return where a line is given that must not be missing; "" for another."""
    if name in TOLD:
        return f"papers.{name}" if found.closed else "pay"
    return WHERE.get(name, "")


def _digits(number: str) -> str:
    return "".join(letter for letter in number if letter.isdigit())
