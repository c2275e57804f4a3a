"""What changed in meaning between two stores: statements, answers of `check`, and the documents that caused it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.diff import answers, statements
from kg.diff.changes import AnswerChange, Cause, Diff, Field, Move, StatementChange
from kg.store.select import select

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.store import Store

__all__ = ["AnswerChange", "Cause", "Diff", "Field", "Move", "StatementChange", "diff"]

_DOCUMENTS: Final = "SELECT ?path ?sha WHERE { ?m a rx:Monograph ; rx:path ?path ; dcterms:identifier ?sha }"


def diff(before: Store, after: Store) -> Diff:
    """What changed in meaning from one store to the other."""
    causes = _causes(before, after)
    said = tuple(statements.changed(before, after, causes))
    answered = tuple(sorted(answers.changed(before, after, said), key=lambda answer: (answer.a, answer.b)))
    documents = tuple((document, cause) for document, cause in causes.items() if cause is not Cause.READER)
    return Diff(documents=documents, statements=said, answers=answered)


def _causes(before: Store, after: Store) -> Mapping[str, Cause]:
    """Every document of either store, with what happened to it; one with the same bytes can only be read otherwise."""
    old, new = ({str(path): str(sha) for path, sha in select(store, _DOCUMENTS)} for store in (before, after))
    causes = {}
    for document in sorted(old.keys() | new.keys()):
        if document not in old:
            causes[document] = Cause.APPEARED
        elif document not in new:
            causes[document] = Cause.VANISHED
        else:
            causes[document] = Cause.READER if old[document] == new[document] else Cause.CHANGED
    return causes
