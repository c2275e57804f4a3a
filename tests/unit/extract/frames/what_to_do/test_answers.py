"""A question can give the advice that its answer leaves unsaid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.monographs import change, denied, one, partners, read, told

if TYPE_CHECKING:
    from kg.model import Reading


def _asked(question: str, answer: str) -> Reading:
    return read(f"## FAQs\n\n### **Q1: {question}**\n\n**A:** {answer}")


def test_what_is_named_when_asked_what_to_avoid_is_to_be_avoided() -> None:
    """A bare list that answers "what should be avoided" says of each name that it is; later sentences do not."""
    found = _asked("What medicines should be avoided while taking zelonib?", "Lithium and antacids. It also interacts with digoxin.")
    assert {p: told(one(found, p)) for p in partners(found)} == {"lithium": ("avoid",), "antacid": ("avoid",), "digoxin": ()}
    found = _asked("What medicines should be avoided while taking zelonib?", "Caution is advised with lithium.")
    assert told(one(found, "lithium")) == ("caution",)


def test_a_no_to_whether_one_may_take_both_is_advice_against_it() -> None:
    """The reason that follows the "no" is an effect, and the "no" is the advice."""
    found = one(_asked("Can I drink alcohol while taking zelonib?", "No, alcohol may deepen drowsiness and increase sedation."), "alcohol")
    assert (told(found), change(found.effect)) == (("avoid",), ("patient", "risk", "increase"))


def test_an_answer_with_advice_of_its_own_or_without_a_no_gives_no_other() -> None:
    """Doses kept apart are not avoided, "no interactions" is a denial, and a yes permits."""
    apart = _asked("Can I take zelonib with antacids?", "No, antacids lower its absorption. Take them two hours before it, 2 hours apart.")
    assert told(one(apart, "antacid")) == ("separate",)
    assert denied(_asked("Can I drink alcohol while taking zelonib?", "No interactions with alcohol are known.")) == {"alcohol"}
    assert told(one(_asked("Can I drink alcohol?", "Yes, but alcohol may increase sedation."), "alcohol")) == ()
