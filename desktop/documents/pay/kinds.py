"""Papers of pay: which there are."""

from __future__ import annotations

from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.documents.words import PAID_HOW
from desktop.kernel.messages import T

CIVIL_STATUS = (
    ("0", T("0 · not known")),
    ("1", T("1 · single")),
    ("2", T("2 · married or legally cohabiting")),
    ("3", T("3 · widow or widower")),
    ("4", T("4 · divorced or legally separated")),
    ("5", T("5 · separated in fact")),
)
LANGUAGES = (("1", T("1 · Dutch")), ("2", T("2 · French")), ("3", T("3 · German")))
REGIONS = (("wallonia", T("Wallonia")), ("brussels", T("Brussels")))
COUNTS = ("sequence", "spouse", "children", "others")
MONEY = ("in_kind", "early_holiday_pay", "arrears", "indemnity", "special", "travel_collective")
# What the closed months give, where each of them is known.
TOLD = ("pay", "withholding")
_NOTHING = T("0 where there was none.")
_UNKNOWN = T("From the payroll, where the closed months do not tell it.")
_TAX_SLIP = (
    PaperInput("sequence", T("Sequence number of the slip"), InputKind.NUMBER),
    PaperInput("language", T("Language of the apprentice"), InputKind.CHOICE, LANGUAGES),
    PaperInput("marital", T("Civil status"), InputKind.CHOICE, CIVIL_STATUS),
    PaperInput(
        "spouse",
        T("Spouse or partner (code)"),
        InputKind.NUMBER,
        help=T("0, 1, 2 or 3: see the notice of the SPF Finances for the year."),
    ),
    PaperInput("children", T("Children dependent on the apprentice"), InputKind.NUMBER),
    PaperInput("others", T("Others dependent on the apprentice"), InputKind.NUMBER),
    PaperInput("pay", T("Taxable pay of the year"), InputKind.AMOUNT, help=_UNKNOWN),
    PaperInput("withholding", T("Tax withheld in the year"), InputKind.AMOUNT, help=_UNKNOWN),
    PaperInput("in_kind", T("Benefits in kind"), InputKind.AMOUNT, help=_NOTHING),
    PaperInput(
        "early_holiday_pay",
        T("Holiday pay paid at the departure"),
        InputKind.AMOUNT,
        help=T("An employee who left; a worker is paid by the holiday fund."),
    ),
    PaperInput("arrears", T("Arrears"), InputKind.AMOUNT, help=_NOTHING),
    PaperInput("indemnity", T("Indemnity in place of notice"), InputKind.AMOUNT, help=_NOTHING),
    PaperInput("special", T("Special social security contribution"), InputKind.AMOUNT),
    PaperInput("travel_collective", T("Transport organised by the company"), InputKind.AMOUNT),
)

_THESE = T("Paid in the months stated; 0 where there was none.")
_INCOME = (
    PaperInput("purpose", T("Whom it is for"), help=T("For example the family allowance fund.")),
    PaperInput(
        "months",
        T("How many months"),
        InputKind.NUMBER,
        help=T("The month chosen and those before it, 12 at most; 1 where it is left open."),
    ),
    PaperInput(
        "region",
        T("Region of the home"),
        InputKind.CHOICE,
        REGIONS,
        help=T("That of the apprentice, not that of the company."),
    ),
    PaperInput("holiday_pay", T("Holiday pay"), InputKind.AMOUNT, help=_THESE),
    PaperInput("vouchers", T("Meal vouchers"), InputKind.AMOUNT, help=_THESE),
    PaperInput("clothing", T("Clothing allowance"), InputKind.AMOUNT, help=_THESE),
)

_ACCOUNT = (
    PaperInput("function", T("Function"), help=T("The work itself, for example baker’s hand.")),
    PaperInput(
        "qualification",
        T("Professional qualification"),
        help=T("The one the apprentice has; none where there is none yet."),
    ),
    PaperInput(
        "tax_situation",
        T("Tax situation"),
        help=T("Civil status, and who depends on the apprentice."),
    ),
    PaperInput("onva", T("ONVA number"), help=T("Of a company with the regime of workers.")),
    PaperInput(
        "elements",
        T("Other elements of pay, and how often"),
        help=T("For example meal vouchers, each month."),
    ),
    PaperInput("in_kind", T("Benefits in kind and lump sums of the year")),
)

_PAYSLIP = (
    PaperInput(
        "paid_how",
        T("How it is paid"),
        InputKind.CHOICE,
        tuple((one.value, words) for one, words in PAID_HOW.items()),
        help=T("Handed over, the apprentice signs the receipt on the slip."),
        seldom=True,
    ),
    PaperInput("paid_on", T("Paid on"), InputKind.DATE, seldom=True),
)

KINDS: tuple[PaperKind, ...] = (
    PaperKind("payslip", T("Payslip"), ("learner", "month"), Moment.PAY, _PAYSLIP),
    PaperKind("correction", T("Correction slip"), ("learner", "month"), Moment.PAY),
    PaperKind("account", T("Individual account"), ("learner", "year"), Moment.PAY, _ACCOUNT),
    PaperKind(
        "income_statement",
        T("Monthly income statement"),
        ("learner", "month"),
        Moment.PAY,
        _INCOME,
    ),
    PaperKind(
        "tax_281_10", T("Data of the tax slip 281.10"), ("learner", "year"), Moment.PAY, _TAX_SLIP
    ),
)
