"""What the data sheet of the tax slip 281.10 says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from desktop.documents.dossier import Dossier
from desktop.kernel.messages import Bilingual, Message
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.law.tax_slip import SlipPart


@dataclass(frozen=True, slots=True)
class TaxLine:
    """A line of the slip.

    Attributes:
        name: Its stable name.
        zone: Its number in Belcotax-on-web; "" where that of the year is not known.
        element: Its name in the XML.
        code: The code of the tax return; "" where none is known.
        seen: Whether its zone, its code and its labels were all read in a published text.
        amount: In euro; None where it is none, or is not known.
        text: What it says where that is no amount; "" where it is not known.
        days: What it says where that is one day or several.
        none: What is said where the file knows that there is nothing to say.
        detail: How it comes about, or why it is not known.
        money: Whether it is an amount.
        where: Where it is given, for what must not be missing.
    """

    name: str
    part: SlipPart
    label: Bilingual
    zone: str = ""
    element: str = ""
    code: str = ""
    seen: bool = False
    amount: Euro | None = None
    text: str | Decimal = ""
    days: tuple[date, ...] = ()
    none: Message | None = None
    detail: Message | None = None
    money: bool = False
    where: str = ""


@dataclass(frozen=True, slots=True)
class TaxMonth:
    """A month of the year.

    Attributes:
        closed: Whether it counts: only closed months do.
        gross: None where it is not known, as the other sums.
        due: What was withheld for social security.
        taxable: The gross less that.
        withholding: The tax withheld.
        travel: What was refunded of travel.
        travelled: Whether a way to the company was noted.
    """

    month: Month
    closed: bool = False
    gross: Euro | None = None
    due: Euro | None = None
    taxable: Euro | None = None
    withholding: Euro | None = None
    travel: Euro | None = None
    travelled: bool = True


@dataclass(frozen=True, slots=True)
class LateCorrection:
    """A month that was corrected in another year; the difference of its gross."""

    month: Month
    corrected_on: date
    difference: Euro


@dataclass(frozen=True, slots=True)
class TaxSlip:
    """What the data sheet of a tax slip says.

    Attributes:
        year: The income year.
        zones_known: Whether the zones of that year were read.
        late: The corrections made in another year than that of their month.
    """

    year: int | None = None
    zones_known: bool = False
    slip: tuple[TaxLine, ...] = ()
    months: tuple[TaxMonth, ...] = ()
    late: tuple[LateCorrection, ...] = ()
    dossier: Dossier = field(default_factory=Dossier)
