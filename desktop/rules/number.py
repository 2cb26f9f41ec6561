"""Identifiers, checked digit by digit: ``number.*``.

The check digits are those of python-stdnum; the contract number is that of the
Vade Mecum, fiche 5.
"""

from __future__ import annotations

import re
from datetime import date

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T

IBAN_SHAPE = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
CONTRACT_NUMBER = re.compile(r"[CFS]-CA-\d{5}-\d{2}-\d{4}")
_COMMITTEE = re.compile(r"([0-9]{3})(?:[ .\u00a0\u202f]+([0-9]{2}))?")
# What stands between digits where they are printed, and the name that stands before them.
_SEPARATORS = str.maketrans("", "", " .-/:\t\u00a0\u2009\u2010\u2011\u2013\u202f")
_NAMES = re.compile(r"^(TVA|BTW|VAT|BCE|KBO|IBAN|NISS|INSZ|NN|RN)(?=[A-Z0-9])")
_LENGTH_OF_ENTERPRISE = 10


def enterprise_number(text: str) -> str:
    """Return the ten digits of an enterprise number (numéro d'entreprise; ondernemingsnummer).

    Raises:
        Refused: The number is not one the BCE could have given.
    """
    digits = _bare(text).removeprefix("BE")
    if len(digits) == _LENGTH_OF_ENTERPRISE - 1:
        digits = f"0{digits}"
    if not digits.isdecimal() or len(digits) != _LENGTH_OF_ENTERPRISE or digits[0] not in "01":
        raise Refused(
            T(
                "An enterprise number has ten digits and starts with 0 or 1: “{number}” does "
                "not. Copy it from the BCE.",
                number=text,
            )
        )
    from stdnum.be import vat  # noqa: PLC0415 - a start checks no number, and it is large

    if not vat.is_valid(digits):
        raise Refused(
            T(
                "The check digits of “{number}” do not fit. Copy the enterprise number again "
                "from the BCE.",
                number=text,
            )
        )
    return digits


def establishment_number(text: str) -> str:
    """Return the ten digits of an establishment number (unité d'établissement; vestigingseenheid).

    The check digits are reckoned as those of an enterprise number.

    Raises:
        Refused: The number is not one the BCE could have given.
    """
    digits = _bare(text)
    if not digits.isdecimal() or len(digits) != _LENGTH_OF_ENTERPRISE or digits[0] not in "2345678":
        raise Refused(
            T(
                "An establishment number has ten digits and starts with 2 to 8: “{number}” "
                "does not. Copy it from the BCE.",
                number=text,
            )
        )
    from stdnum.be import vat  # noqa: PLC0415 - as above

    if vat.checksum(digits) != 0:
        raise Refused(
            T(
                "The check digits of “{number}” do not fit. Copy the establishment number "
                "again from the BCE.",
                number=text,
            )
        )
    return digits


def niss(text: str, birth: date | None = None) -> str:
    """Return the eleven digits of a national number (NISS; INSZ).

    Args:
        text: The number as typed.
        birth: The date of birth it has to agree with, where that is known.

    Raises:
        Refused: The number does not exist, or is of somebody born on another day.
    """
    from stdnum.be import ssn  # noqa: PLC0415 - as above
    from stdnum.exceptions import (  # noqa: PLC0415 - as above
        InvalidChecksum,
        InvalidComponent,
        ValidationError,
    )

    digits = _bare(text)
    try:
        digits = ssn.validate(digits)
    except InvalidChecksum:
        raise Refused(
            T(
                "The last two digits of “{number}” do not fit the others. Read the identity card "
                "again.",
                number=text,
            )
        ) from None
    except InvalidComponent:
        raise Refused(
            T(
                "A national number begins with the date of birth, year first: “{number}” does "
                "not. Read the identity card again.",
                number=text,
            )
        ) from None
    except ValidationError:
        raise Refused(
            T(
                "“{number}” is not a national number. It has eleven digits; read the identity "
                "card again.",
                number=text,
            )
        ) from None
    if birth is not None and not agrees_with_birth(digits, birth):
        raise Refused(
            T(
                "The national number “{number}” is of somebody born on another day than "
                "{birth}. Check both on the identity card.",
                number=text,
                birth=birth,
            )
        )
    return digits


def agrees_with_birth(digits: str, birth: date) -> bool:
    """Return whether a valid national number can be of somebody born on ``birth``.

    Numbers of people whose day of birth was not known hold zeros, which agree with any day.
    """
    from stdnum.be import ssn  # noqa: PLC0415 - as above

    year, month, day = ssn.get_birth_year(digits), ssn.get_birth_month(digits), None
    if month is not None:
        known = ssn.get_birth_date(digits)
        day = known.day if known else None
    return year in (None, birth.year) and month in (None, birth.month) and day in (None, birth.day)


def contract_number(text: str) -> str:
    """Return a contract number such as ``S-CA-00000-30-0001``.

    Network (C, F or S), CA, five digits of the FASE number, two of the order number
    of the CEFA and four of the contract: 18 characters. Vade Mecum, fiche 5.

    Raises:
        Refused: The number is not of that form.
    """
    number = text.strip().upper()
    if not CONTRACT_NUMBER.fullmatch(number):
        raise Refused(
            T(
                "“{number}” is not a contract number. It looks like S-CA-00000-30-0001: C, F "
                "or S, then CA, five digits, two digits and four digits.",
                number=text,
            )
        )
    return number


def joint_committee(text: str) -> str:
    """Return the number of a joint committee such as ``118`` or ``118.03``; "" of nothing.

    Which numbers there are changes with each royal decree that founds one: the form alone
    is checked.

    Raises:
        Refused: It is not of that form.
    """
    if not text.strip():
        return ""
    found = _COMMITTEE.fullmatch(text.strip(" .\u00a0\u202f"))
    if found is None:
        raise Refused(
            T(
                "A joint committee is written with three digits, or with three and two for a "
                "subcommittee: 118 or 118.03. Copy it from a payslip or from your social "
                "secretariat; leave it empty if you do not know."
            ),
            "joint_committee",
        )
    return ".".join(part for part in found.groups() if part)


def account_number(text: str) -> str:
    """Return an IBAN without spaces.

    Raises:
        Refused: The check digits do not fit.
    """
    from stdnum import iban  # noqa: PLC0415 - as above
    from stdnum.exceptions import ValidationError  # noqa: PLC0415 - as above

    try:
        return iban.validate(_bare(text), check_country=False)  # banks come and go
    except ValidationError:
        raise Refused(
            T("“{number}” is not an IBAN. Copy it from a bank card or statement.", number=text)
        ) from None


def _bare(text: str) -> str:
    """Return a number as it is pasted, without its name and what stands between its digits."""
    return _NAMES.sub("", text.strip().upper().translate(_SEPARATORS))


def dotted_enterprise(digits: str) -> str:
    """Return ten digits as the BCE writes them, such as ``0464.897.838``."""
    return f"{digits[:4]}.{digits[4:7]}.{digits[7:]}"


def dotted_establishment(digits: str) -> str:
    """Return ten digits as the BCE writes an establishment, such as ``2.145.688.993``."""
    return f"{digits[0]}.{digits[1:4]}.{digits[4:7]}.{digits[7:]}"


def dotted_niss(digits: str) -> str:
    """Return eleven digits as identity cards write them, such as ``62.01.06-209.47``."""
    return f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}-{digits[6:9]}.{digits[9:]}"


def grouped_iban(account: str) -> str:
    """Return an IBAN in groups of four, as it is printed, such as ``BE68 5390 0754 7034``.

    What does not look like one is returned as it is.
    """
    compact = "".join(account.split()).upper()
    if not IBAN_SHAPE.fullmatch(compact):
        return account
    return " ".join(compact[at : at + 4] for at in range(0, len(compact), 4))
