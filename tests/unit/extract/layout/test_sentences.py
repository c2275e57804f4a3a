"""Sentences end where a reader would end them."""

from __future__ import annotations

import itertools

import pytest

from extract.layout.sentences import starts
from extract.pipeline import annotate
from extract.terms.own import own_of

OWN, _ = own_of("Zelonib")


def cut(text: str) -> list[str]:
    """The sentences of a text."""
    _, spans = annotate(text, OWN)
    assert [a for a, _ in spans] == [0, *starts(text)]
    assert "".join(text[a:b] for a, b in spans) == text
    return [text[a:b].strip() for a, b in spans]


@pytest.mark.parametrize(
    "text",
    [
        "Levels rise. Monitor INR.",
        "Does it matter? No.",
        "Avoid it! It is dangerous.",
        'He said "never." Nobody asked.',
        "Levels fall (by half.) Watch them.",
        "Levels fall. (Watch them.)",
        "Take 2 mg. 5 mg is too much.",
        "Levels rise. β-blockers add to it.",
        "It is common. “Never” is a long time.",
    ],
)
def test_two_sentences_are_cut(text: str) -> None:
    """A stop, a question or an exclamation mark before a capital, a digit or a bracket ends a sentence."""
    assert len(cut(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Avoid azoles (e.g. Ketoconazole).",
        "Inhibitors, e.g. Ketoconazole, raise levels.",
        "St. John's wort lowers levels.",
        "Use with St. John’s wort is discouraged.",
        "Take approx. 2 hours before food.",
        "Dr. Who advises caution.",
        "Inducers (rifampicin. Also others.) lower it.",
        "Levels rise 1.5-fold with 2.5 mg.",
        "It is given i.e. Before meals.",
        "Diuretics etc. May add up.",
        "the end. of a line",
        "",
        "No stop at all",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    """Abbreviations, numbers and stops inside brackets end nothing."""
    assert len(cut(text)) == 1


def test_a_stop_that_is_an_abbreviation_can_stand_before_a_real_one() -> None:
    """An abbreviation does not swallow the next sentence end."""
    assert cut("Avoid azoles (e.g. ketoconazole). St. John's wort too. And garlic.") == [
        "Avoid azoles (e.g. ketoconazole).",
        "St. John's wort too.",
        "And garlic.",
    ]


def test_what_is_longer_than_any_sentence_is_cut() -> None:
    """No piece is longer than a sentence may be, whatever it is made of; cuts stand behind semicolons, else between words."""
    for part, ends in (("digoxin levels may rise; ", "; "), ("digoxin ", " "), ("x", "x")):
        text = part * (20_000 // len(part))
        cuts = [0, *starts(text), len(text)]
        assert len(cuts) > 6
        assert all(0 < b - a <= 3000 for a, b in itertools.pairwise(cuts))
        assert all(text[:at].endswith(ends) for at in cuts[1:-1])
    assert list(starts("digoxin levels may rise; " * 100)) == []
