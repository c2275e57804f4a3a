# ruff: noqa: INP001 (a script, no package)
"""How many interacting pairs of the NLM-DDI labels the plain-text reader finds, sentence by sentence, without being given the names.

    python scripts/score_labels.py FOLDER   (each label as NAME.txt with its annotation NAME.xml)

A gold pair is found when a statement whose evidence is (a part of) the sentence joins its two names, in either order.
A statement counts against precision when both of its names stand in the sentence and no gold pair of the sentence joins them.
"""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import extract
from kg.model import Predicate
from kg.score.judge import rates
from kg.score.names import fold, names_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Statement

Pair = frozenset[str]


def main(folder: str) -> None:
    """Print the figures."""
    tp = fp = fn = 0
    for annotation in sorted(Path(folder).glob("*.xml")):
        text = annotation.with_suffix(".txt")
        read = [s for s in extract.read(text) if s.predicate is Predicate.INTERACTS_WITH and not s.negated]
        for sentence, gold in sentences(annotation):
            here = [s for s in read if any(overlap(e.sentence, sentence) for e in s.evidence)]
            found = {pair for pair in gold if any(joins(s, pair) for s in here)}
            words = f" {fold(sentence)} "
            extra = {(s.subject.id, s.object.id) for s in here if both_named(s, words) and not any(joins(s, pair) for pair in gold)}
            tp, fp, fn = tp + len(found), fp + len(extra), fn + len(gold - found)
    print("pairs per sentence: tp {} fp {} fn {}  P {:.3f} R {:.3f} F1 {:.3f}".format(tp, fp, fn, *rates(tp, fp, fn)))


def sentences(path: Path) -> Iterator[tuple[str, set[Pair]]]:
    """Each annotated sentence with its interacting pairs of folded names."""
    for sentence in ET.parse(path).getroot().iter("sentence"):  # noqa: S314 - a corpus that lies beside the project
        named = {e.get("id"): fold(e.get("text") or "") for e in sentence.findall("entity")}
        pairs = [p for p in sentence.iter("pair") if p.get("ddi") == "true"]
        gold = {frozenset((named.get(p.get("e1"), ""), named.get(p.get("e2"), ""))) for p in pairs}
        yield sentence.get("text") or "", {pair for pair in gold if "" not in pair and len(pair) > 1}


def overlap(one: str, other: str) -> bool:
    """Whether one sentence is part of the other, white space aside."""
    a, b = (re.sub(r"\W+", "", text).lower() for text in (one, other))
    return bool(a) and bool(b) and (a in b or b in a)


def joins(s: Statement, pair: Pair) -> bool:
    """Whether a statement is about a gold pair."""
    subject, target = names_of(s.subject.name, s.subject_mention), names_of(s.object.name, s.object_mention)
    a, b = tuple(pair)
    return (a in subject and b in target) or (b in subject and a in target)


def both_named(s: Statement, words: str) -> bool:
    """Whether a folded sentence holds both names of a statement."""
    sides = (names_of(s.subject.name, s.subject_mention), names_of(s.object.name, s.object_mention))
    return all(any(f" {name} " in words for name in side) for side in sides)


if __name__ == "__main__":
    main(sys.argv[1])
