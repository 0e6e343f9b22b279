"""A number with its unit and comparator as a comparable value."""

from typing import NamedTuple


class Quantity(NamedTuple):
    """A number in base units; `op` is one of = < > <= >= ~, `unit` the base unit's name or None for a bare count.

    A `limit` is what may be reached ("up to 5"): equal to another limit, and more than what keeps within it.
    """

    value: float
    op: str = "="
    unit: str | None = None
    ordinal: bool = False
    limit: bool = False

    def bounds(self) -> tuple[float, float]:
        """The closed range of values that it allows (open ends are moved by a hair)."""
        hair = max(abs(self.value), 1.0) * 1e-9
        low = {">=": self.value, ">": self.value + hair, "=": self.value, "~": self.value * 0.95}
        high = {"<=": self.value, "<": self.value - hair, "=": self.value, "~": self.value * 1.05}
        return low.get(self.op, float("-inf")), high.get(self.op, float("inf"))


_ALIKE = {"share": ("percent", 100.0), "month": ("second", 2_629_800.0)}  # other units of one kind
_SLACK = {"percent": 0.5, "second": 0.02}  # "two thirds" is 67 percent; a month is 30 days


def in_one_unit(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity] | None:
    """The two in one unit, equal where one is only the rounder; None if they are of different kinds."""
    if a.unit == b.unit:
        return a, b
    first, second = _converted(a), _converted(b)
    if first.unit != second.unit or first.unit is None:
        return None
    slack = _SLACK[first.unit] * (1 if first.unit == "percent" else second.value)
    return (first._replace(value=second.value) if abs(first.value - second.value) <= slack else first), second


def _converted(quantity: Quantity) -> Quantity:
    unit, factor = _ALIKE.get(quantity.unit or "", (quantity.unit, 1.0))
    return quantity._replace(value=quantity.value * factor, unit=unit)
