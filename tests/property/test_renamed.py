"""What is read does not hang on who is named: a partner by another name has the same effect and advice."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

import pytest

import extract
from extract.lexicon import load
from kg.model import Kind, Predicate

if TYPE_CHECKING:
    from pathlib import Path

    from kg.model import Statement

STRANGERS: Final = ("fenoldopam", "bexarotene", "oxantel", "acamprosate", "mitotane")
UNKNOWN: Final = "pofextinib"
SAMPLES: Final = tuple(sorted(extract.samples().rglob("*.md")))
WHOLE: Final = re.compile(r"[a-z]{6,}")


def stands_in(name: str, text: str) -> str | None:
    """A drug that the text does not name and that textbooks count among all the classes that they count a drug among."""
    groups = [members for members in load().members.values() if name in members]
    others = frozenset.intersection(*groups) if groups else frozenset(STRANGERS)
    return next((n for n in sorted(others) if WHOLE.fullmatch(n) and n not in text.lower()), None)


@functools.cache
def told(path: Path) -> dict[tuple[str, bool], tuple[object, ...]]:
    """What a monograph says of each partner: effect and management by name and denial."""
    found = (s for s in extract.read(path).statements if s.predicate is Predicate.INTERACTS_WITH)
    return {(s.object.name, s.negated): (s.effect and (s.effect.on, s.effect.direction), s.management) for s in found}


def partner(path: Path) -> Statement | None:
    """The first partner that a monograph calls by a single word, and that is no part of another name there."""
    text = path.read_text(encoding="utf-8").lower()
    for s in extract.read(path).statements:
        name = s.object.name
        is_drug = s.predicate is Predicate.INTERACTS_WITH and s.object.kind is Kind.DRUG and s.object_mention.lower() == name
        if (
            is_drug
            and WHOLE.fullmatch(name)
            and len(re.findall(name, text)) == len(re.findall(rf"(?<![\w-]){name}(?![\w-]| [a-z]+ate\b)", text))
        ):
            return s
    return None


def renamed(path: Path, old: str, new: str, folder: Path) -> Path:
    """The monograph with another name for a partner."""
    text = path.read_text(encoding="utf-8")
    out = folder / path.name
    out.write_text(re.sub(old.capitalize(), new.capitalize(), re.sub(old, new, text)), encoding="utf-8")
    return out


CASES: Final = tuple((path, found.object.name) for path in SAMPLES if (found := partner(path)))
SWAPS: Final = tuple((path, name, new) for path, name in CASES if (new := stands_in(name, path.read_text(encoding="utf-8"))))


def test_most_samples_have_a_partner_to_rename() -> None:
    """The laws below are tried on enough monographs."""
    assert len(CASES) >= 40
    assert len(SWAPS) >= 18


@pytest.mark.parametrize(("path", "name", "new"), SWAPS, ids=[path.stem for path, *_ in SWAPS])
def test_another_known_name_changes_nothing_else(path: Path, name: str, new: str, tmp_path: Path) -> None:
    """By the name of another drug that lists hold, a partner keeps effect and advice, and so do all others."""
    expected = {(new if who == name else who, no): what for (who, no), what in told(path).items()}
    assert told(renamed(path, name, new, tmp_path)) == expected


def test_a_name_that_no_list_holds_is_read_like_one_that_lists_hold(tmp_path: Path) -> None:
    """By a name that nobody knows, nine partners in ten are still found, and none as surely as a name that is known."""
    found = 0
    for path, name in CASES:
        new = renamed(path, name, UNKNOWN, tmp_path)
        found += {(UNKNOWN if who == name else who, no) for who, no in told(path)} == set(told(new))
        assert all(s.confidence < 0.9 for s in extract.read(new).statements if s.object.name == UNKNOWN)
    assert found >= 0.9 * len(CASES)
