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


def named(names: Iterable[Any], example: str, *, differ: bool = False) -> None:
    """Names of entities, each a text that holds more than blanks; at least two that `differ`, or as many as there are."""
    names = tuple(names)
    if odd := [name for name in names if not isinstance(name, str)]:
        msg = f"a name is a text, as in {example}; got {odd[0]!r}"
    elif not all(map(str.strip, names)):
        msg = f"a name is empty, as none is in {example}; leave it out, or check the quotes around the names"
    elif differ and len({*names}) < 2:  # noqa: PLR2004 - a pair
        got = f"{names[0]} is one name, however often it is given" if len(names) > 1 else f"{len(names)} given"
        msg = f"two different names are needed, as in {example}; {got}"
    else:
        return
    raise BadQuery(msg)


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
