"""The employer, the victim and the compensation, as the declaration of an accident asks them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from desktop.documents.accident.part import AccidentPart
from desktop.documents.blocks import Blank, Block, Cell, Fields, Heading, Paragraph, Role
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMMITTEE, COMPANY, LEARNER, day, lines
from desktop.documents.sheet import PAGE, Sheet
from desktop.documents.words import SEX
from desktop.kernel.messages import Hundredths, Message, T
from desktop.rules.number import grouped_iban

YES_NO = T("Yes / No")


def numbered(number: int, label: Message) -> Message:
    """Return a question with its number on the official model."""
    return T("{number}. {label}", number=str(number), label=label)


def employer(sheet: Sheet, *, paid: bool = True) -> Iterator[Block]:
    """Questions 1 to 6; the last, on the account, only where something is paid."""
    dossier = sheet.dossier
    company, place = dossier.company, dossier.place
    account = (
        (
            numbered(6, T("IBAN of the company")),
            needed(grouped_iban(sheet.given.get("iban", "")), f"{PAGE}.iban"),
        ),
        (T("BIC of the company"), sheet.text("bic")),
    )
    yield Heading(T("Employer"))
    yield Fields(
        (
            (
                numbered(1, T("Enterprise number (BCE)")),
                needed(company.number, f"{COMPANY}.enterprise_number"),
            ),
            (T("ONSS number"), needed(company.onss_number, f"{COMPANY}.onss_number")),
            (T("Number of the establishment"), needed(place.number, f"{COMPANY}.establishments")),
            (numbered(2, T("Name or trade name")), needed(company.name, f"{COMPANY}.name")),
            (numbered(3, T("Address")), lines(company.address, f"{COMPANY}.street")),
            (numbered(4, T("Activity of the company")), sheet.must("activity")),
            (
                numbered(5, T("Phone of the contact person")),
                needed(company.phone, f"{COMPANY}.phone"),
            ),
            *(account if paid else ()),
        )
    )


def victim(sheet: Sheet, accident: AccidentPart, *, paid: bool = True) -> Iterator[Block]:
    """Questions 7 to 16 and those that follow; some only where something is paid."""
    dossier = sheet.dossier
    rows = [*_identity(dossier)]
    if paid:
        rows += [*_letters(accident), *_account(dossier, accident)]
    yield Heading(T("Victim"))
    yield Fields((*rows, *_work(dossier, accident)))


def _identity(dossier: Dossier) -> Iterator[tuple[Message, Cell]]:
    learner = dossier.learner
    sex = None if learner.sex is None else SEX[learner.sex]
    yield numbered(7, T("NISS")), needed(learner.niss, f"{LEARNER}.niss")
    yield (
        numbered(8, T("Name and first name")),
        needed(learner.name, f"{LEARNER}.last_name"),
    )
    yield (
        numbered(9, T("Place of birth")),
        needed(learner.birth_place, f"{LEARNER}.birth_place"),
    )
    yield T("Date of birth"), day(learner.birth_date, f"{LEARNER}.birth_date")
    yield numbered(10, T("Sex")), needed(sex, f"{LEARNER}.sex")
    yield T("Nationality"), needed(learner.nationality, f"{LEARNER}.nationality")
    yield (
        numbered(11, T("Main residence")),
        lines(learner.address, f"{LEARNER}.street"),
    )
    yield T("Address for letters, if another"), Blank()
    yield T("Phone"), written(learner.phone)
    yield T("Civil status"), Blank()


def _letters(accident: AccidentPart) -> Iterator[tuple[Message, Cell]]:
    yield T("Language of the letters"), accident.answer("language")
    yield T("Kinship with the employer"), accident.answer("kinship")


def _account(dossier: Dossier, accident: AccidentPart) -> Iterator[tuple[Message, Cell]]:
    yield T("IBAN"), needed(dossier.learner.iban, f"{LEARNER}.iban")
    yield T("BIC"), Blank()
    yield (
        T("Mutuality: code, name, address, membership number"),
        accident.answer("mutuality", lines=2),
    )
    yield T("Dimona number of the employment"), accident.answer("dimona")


def _work(dossier: Dossier, accident: AccidentPart) -> Iterator[tuple[Message, Cell]]:
    contract = dossier.contract
    yield (
        numbered(16, T("Day of entry into service")),
        day(contract.first_day, f"{LEARNER}.first_day"),
    )
    yield T("Duration of the contract"), T("For a fixed term")
    yield T("Last day of the contract"), day(contract.last_day, f"{LEARNER}.last_day")
    yield T("Usual trade"), needed(contract.trade, f"{LEARNER}.trade")
    yield T("ISCO code (CITP) of the trade"), Blank()
    yield T("In this trade, in the company, for"), accident.answer("job_since")
    yield T("Temporary agency worker? User company"), T("No")
    yield (
        T("Was working in the establishment of another employer?"),
        accident.answer("other_site"),
    )
    if "other_site_who" not in accident.pointless:
        yield T("Which employer?"), accident.answer("other_site_who")


def compensation(sheet: Sheet, accident: AccidentPart) -> Iterator[Block]:
    """The questions on compensation, 63 and 65 among them."""
    company, contract = sheet.dossier.company, sheet.dossier.contract
    yield Heading(T("Compensation"))
    yield Paragraph(
        T(
            "The insurer reckons with the real pay of a victim who is a minor, and with the "
            "average pay of an adult worker from the day of majority on (Vade Mecum, fiche 7)."
        ),
        Role.SMALL,
    )
    yield Fields(
        (
            (
                T("Subject to the ONSS? If not, why"),
                T("Yes") if company.onss_number else Blank(YES_NO),
            ),
            (
                T("Worker code of social security"),
                Blank(T("given by the social secretariat")),
            ),
            (T("Category"), T("Apprentice or trainee subject to the ONSS")),
            (T("Type F1 or F2"), Blank()),
            (
                T("Apprentice in training as head of a company?"),
                accident.answer("head_training"),
            ),
            (T("Joint committee"), needed(contract.joint_committee, COMMITTEE)),
            (T("Full time or part time"), _share(sheet.dossier)),
            (T("Working days a week"), sheet.must("days_week")),
            (T("Hours a week of the victim (hundredths)"), _hours(contract.weekly_minutes)),
            (
                T("Hours a week of the reference person (hundredths)"),
                _hours(company.weekly_minutes),
            ),
            (T("Pensioner?"), Blank(YES_NO)),
            (T("Kind of pay"), T("Fixed")),
            (T("Unit of time, cycle"), T("Month, 1")),
            (T("Total pay subject to the ONSS"), written(contract.monthly)),
            (T("End-of-year bonus"), sheet.must("year_bonus")),
            (numbered(63, T("Other benefits")), accident.answer("other_benefits")),
            (T("Change of function in the year before, on"), Blank()),
            (
                numbered(65, T("Hours lost on the day of the accident")),
                accident.answer("hours_lost"),
            ),
            (T("Pay lost on the day of the accident"), sheet.text("wage_lost")),
            (
                T("Social secretariat: name, membership number, address"),
                written(company.social_secretariat),
            ),
        )
    )


def _share(dossier: Dossier) -> Cell:
    """Return whether the week of the contract is that of a full-time worker of the company."""
    own, full = dossier.contract.weekly_minutes, dossier.company.weekly_minutes
    if own is None or full is None:
        return Blank(T("Full time / part time"))
    return T("Full time") if own >= full else T("Part time")


def _hours(minutes: int | None) -> Cell:
    """Return a week in hours and hundredths of an hour."""
    return written(None if minutes is None else Hundredths(Decimal(minutes) / 60))
