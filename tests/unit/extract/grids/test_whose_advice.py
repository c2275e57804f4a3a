"""Where one sentence advises on several, each has its own advice, whatever joins them; what is advised of one is not said of the next."""

from __future__ import annotations

import pytest

from tests.monographs import advised, denied, interacting

JOINTS = ("; ", ", ", " and ", ", and ", ", but ")
FIRST = ("avoid ketoconazole", "ketoconazole must be avoided", "ketoconazole should not be given", "do not use it with ketoconazole")
SECOND = (
    "monitor levels with digoxin:monitor",
    "digoxin levels should be monitored:monitor",
    "with digoxin monitoring is needed:monitor",
    "halve the dose with digoxin:adjust_dose",
    "the dose of digoxin must be halved:adjust_dose",
    "use digoxin with caution:caution",
    "caution is advised with digoxin:caution",
    "digoxin should be taken two hours apart:separate",
)


@pytest.mark.parametrize("joint", JOINTS)
@pytest.mark.parametrize("first", FIRST)
def test_each_of_two_has_its_own_advice(first: str, joint: str) -> None:
    """In either order, each order is of the partner that it names."""
    found = {}
    for words, _, kind in (row.partition(":") for row in SECOND):
        for line in (f"{first}{joint}{words}.", f"{words}{joint}{first}."):
            found[line] = (advised(line[0].upper() + line[1:]), {"ketoconazole": ("avoid",), "digoxin": (kind,)})
    assert {line: told for line, (told, expected) in found.items() if told != expected} == {}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Avoid ketoconazole, monitor with itraconazole and halve the dose with digoxin or warfarin.",
            {"ketoconazole": ("avoid",), "itraconazole": ("monitor",), "digoxin": ("adjust_dose",), "warfarin": ("adjust_dose",)},
        ),
        (
            "Ketoconazole – avoid, digoxin – monitor, antacids – separate.",
            {"ketoconazole": ("avoid",), "digoxin": ("monitor",), "antacid": ("separate",)},
        ),
        (
            "Digoxin levels should be monitored, ketoconazole avoided and the dose of warfarin reduced.",
            {"ketoconazole": ("avoid",), "digoxin": ("monitor",), "warfarin": ("adjust_dose",)},
        ),
        ("Ketoconazole should not be given, itraconazole only with caution.", {"ketoconazole": ("avoid",), "itraconazole": ("caution",)}),
        (
            "Avoid ketoconazole, itraconazole and use digoxin with caution.",
            {"ketoconazole": ("avoid",), "itraconazole": ("avoid",), "digoxin": ("caution",)},
        ),
    ],
)
def test_each_of_several_has_its_own_advice(line: str, expected: dict[str, tuple[str, ...]]) -> None:
    """Rows of names stay together, and every order begins anew."""
    assert advised(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "With ketoconazole and digoxin, monitor levels and halve the dose.",
        "Monitor levels and halve the dose with ketoconazole or digoxin.",
        "Ketoconazole and digoxin: halve the dose, monitor levels.",
        "If ketoconazole or digoxin is given, halve the dose and monitor levels.",
    ],
)
def test_orders_on_the_same_partners_are_of_all(line: str) -> None:
    """An order that names nobody of its own holds for those named beside it."""
    assert advised(line) == dict.fromkeys(("ketoconazole", "digoxin"), ("adjust_dose", "monitor"))


def test_with_whom_an_advice_does_not_hold() -> None:
    """The words "but not with" bar nobody where something was advised, and deny only a change; where nothing was said they bar."""
    assert advised("Reduce the dose with itraconazole, but not with ketoconazole.") == {"itraconazole": ("adjust_dose",)}
    assert advised("It may be used with caution with itraconazole, but not with ketoconazole.")["ketoconazole"] == ("avoid",)
    assert advised("Take it with milk but not with ketoconazole.")["ketoconazole"] == ("avoid",)
    assert advised("Use with caution with itraconazole; not with ketoconazole.")["ketoconazole"] == ("avoid",)
    assert denied(interacting("Levels rise with itraconazole but not with ketoconazole.")) == {"ketoconazole"}
