"""Where a finding is settled: the field, or the list, of its page."""

from __future__ import annotations

from types import MappingProxyType

_PARTS = MappingProxyType(
    {
        "pay.below-minimum": "monthly",
        "pay.unknown": "monthly",
        "contract.no-level": "level",
        "contract.months": "months",
        "contract.too-long": "last_day",
        "contract.past-last-year": "last_day",
        "contract.concluded-late": "concluded_on",
        "contract.too-young": "birth_date",
        "contract.too-old": "birth_date",
        "contract.school-years": "secondary_years",
        "learner.no-niss": "niss",
        "learner.niss-and-birth": "niss",
        "learner.no-representative": "representative",
        "file.no-establishment": "establishments",
        "insurance.missing": "insurances",
        "insurance.ended": "insurances",
        "accreditation.places": "workers",
        "calendar.rest-days-unknown": "rest_days",
        "overtime.no-agreement": "extra",
    }
)
_LISTS = MappingProxyType({"accreditation": "accreditations"})


def part_of(code: str) -> str:
    """Return the part of its page in which a finding is settled; "" where it is the whole page."""
    return _PARTS.get(code) or _LISTS.get(code.split(".", maxsplit=1)[0], "")
