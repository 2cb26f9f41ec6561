"""Identifiers, checked digit by digit."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.errors import Refused
from desktop.rules.number import (
    account_number,
    agrees_with_birth,
    contract_number,
    dotted_enterprise,
    dotted_establishment,
    dotted_niss,
    enterprise_number,
    establishment_number,
    grouped_iban,
    joint_committee,
    niss,
)


@pytest.mark.parametrize(
    "text",
    [
        *("0464.897.838", "464897838", "BE 0464 897 838", "0464-897-838"),
        *("TVA BE0464.897.838", "btw: BE 0464.897.838", "BCE 0464\u2011897\u2011838"),
    ],
)
def test_enterprise(text: str) -> None:
    assert enterprise_number(text) == "0464897838"


@pytest.mark.parametrize(
    "text", ["", "0464.897.839", "2464897838", "x", "04648978380", "٠٤٦٤٨٩٧٨٣٨"]
)
def test_no_enterprise(text: str) -> None:
    with pytest.raises(Refused):
        enterprise_number(text)


def test_establishment() -> None:
    assert establishment_number("2.000.000.141") == "2000000141"
    for text in ("0464897838", "2.000.000.142", "", "abc", "²000000141"):
        with pytest.raises(Refused):
            establishment_number(text)


def test_niss() -> None:
    for text in ("08.11.14-998.20", "NISS : 08 11 14 998 20", "08.11.14\u2013998.20\t"):
        assert niss(text, date(2008, 11, 14)) == "08111499820"
    with pytest.raises(Refused, match="another day"):
        niss("08.11.14-998.20", date(2008, 11, 15))
    for text in ("", "08.11.14-998.21", "x" * 11, "1" * 12):
        with pytest.raises(Refused):
            niss(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("08.11.14-998.21", "last two digits"),
        ("08.13.14-998.34", "begins with the date of birth"),
        ("08.11.14-998", "eleven digits"),
        ("08.11.14-998.2O", "eleven digits"),
        ("", "eleven digits"),
    ],
)
def test_says_what_is_wrong_with_a_niss(text: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        niss(text)


def test_contract() -> None:
    assert contract_number("S-CA-00000-30-0001") == "S-CA-00000-30-0001"
    for text in ("", "X-CA-00000-30-0001", "S-CA-0000-30-0001", "S-CA-00000-30-00012"):
        with pytest.raises(Refused):
            contract_number(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("118", "118"),
        ("118.03", "118.03"),
        (" 118 03 ", "118.03"),
        ("118. 03", "118.03"),
        ("118.", "118"),
        ("999", "999"),  # not known, but of the form
        ("", ""),
        (" ", ""),
    ],
)
def test_joint_committee(text: str, number: str) -> None:
    assert joint_committee(text) == number


@pytest.mark.parametrize("text", ["99999", "11803", "12", "118.3", "118.030", "CP", "١١٨", "..."])
def test_no_joint_committee(text: str) -> None:
    with pytest.raises(Refused, match=r"118 or 118\.03") as refused:
        joint_committee(text)
    assert refused.value.field == "joint_committee"


def test_account() -> None:
    for text in ("BE40 0019 9000 0163", "IBAN: be40-0019-9000-0163", "BE40\u00a00019 9000 0163"):
        assert account_number(text) == "BE40001990000163"
    for text in ("", "BE41 0019 9000 0163", "x", "BE"):
        with pytest.raises(Refused):
            account_number(text)


def test_dots() -> None:
    assert dotted_enterprise("0464897838") == "0464.897.838"
    assert dotted_establishment("2145688993") == "2.145.688.993"
    assert dotted_niss("62010620947") == "62.01.06-209.47"


@pytest.mark.parametrize(
    ("first_nine", "birth", "agrees"),
    [
        ("800000001", date(1980, 3, 4), True),  # neither month nor day was known
        ("800000001", date(1981, 3, 4), False),
        ("800300001", date(1980, 3, 4), True),  # the day was not known
        ("800300001", date(1980, 4, 4), False),
        ("800304001", date(1980, 3, 4), True),
        ("800304001", date(1980, 3, 5), False),
    ],
)
def test_zeros_agree_with_any_day(first_nine: str, birth: date, agrees: bool) -> None:
    check = 97 - int(first_nine) % 97
    assert agrees_with_birth(f"{first_nine}{check:02}", birth) is agrees


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("BE68539007547034", "BE68 5390 0754 7034"),
        ("be68 5390 0754 7034", "BE68 5390 0754 7034"),
        ("FR1420041010050500013M02606", "FR14 2004 1010 0505 0001 3M02 606"),
        pytest.param("BE00", "BE00", id="no account"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_an_account_is_printed_in_fours(kept: str, shown: str) -> None:
    assert grouped_iban(kept) == shown
