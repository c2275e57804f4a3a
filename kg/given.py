"""What callers in Python gave, held against what was asked for: an error names the value and shows a right one."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping
from typing import Any

from kg.errors import BadQuery


def text(value: Any, what: str, example: str) -> str:  # noqa: ANN401 - whatever was given
    """A text that holds more than blanks."""
    if not isinstance(value, str) or not value.strip():
        msg = f"{what} is a text, as in {example}; got {value!r}"
        raise BadQuery(msg)
    return value


def number(value: Any, what: str, example: str, *, least: int = 1, most: int | None = None) -> int:  # noqa: ANN401 - as above
    """A whole number within bounds."""
    try:
        found = operator.index(value)
    except TypeError:
        found = least - 1
    if found < least or (most is not None and found > most):
        bounds = f"from {least} on" if most is None else f"from {least} to {most}"
        msg = f"{what} is a whole number {bounds}, as in {example}; got {value!r}"
        raise BadQuery(msg)
    return found


def listed(value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - as above
    """The items of a list that may come only once, as those of a generator do; one text is none."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        msg = f"a medication list is a list of names, as in check(['imatinib', 'ketoconazole']), and no single text; got {value!r}"
        raise BadQuery(msg)
    return tuple(value)


def values(given: Any, what: str, example: str) -> dict[str, str | float]:  # noqa: ANN401 - as above
    """Texts and numbers by the names that they stand for; a truth value is neither."""
    if not isinstance(given, Mapping):
        msg = f"{what} are values by their names, as in {example}; got {given!r}"
        raise BadQuery(msg)
    for name, value in given.items():
        if isinstance(value, bool) or not isinstance(value, str | float | int):
            msg = f"the value of {name} is a text or a number, as in {example}; got {value!r}"
            raise BadQuery(msg)
    return dict(given)
