"""Advice is read as what to do, most urgent first, and not where the text lifts it."""

from __future__ import annotations

import pytest

from extract.frames.what_to_do import advice


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("use is contraindicated", "contraindicated"),
        ("it must not be taken with nitrates", "contraindicated"),
        ("avoid alcohol", "avoid"),
        ("use with it is not recommended", "avoid"),
        ("should not be used together", "avoid"),
        ("do not combine", "avoid"),
        ("use should be discouraged", "avoid"),
        ("take antacids 2 hours before or after it", "separate"),
        ("separate doses by at least 4 hours", "separate"),
        ("doses should be staggered", "separate"),
        ("avoid milk at the same time", "separate"),
        ("should not be swallowed at the same time", "separate"),
        ("dose adjustment may be needed", "adjust_dose"),
        ("reduce the dose of digoxin", "adjust_dose"),
        ("a lower starting dose", "adjust_dose"),
        ("do not exceed 20 mg", "adjust_dose"),
        ("the dose should not exceed 20 mg", "adjust_dose"),
        ("no more than 20 mg a day", "adjust_dose"),
        ("limit the daily amount to 10 mg", "adjust_dose"),
        ("vaccines are given 14 days before or after it", "separate"),
        ("avoid alcohol during and for 72 hours after treatment", "avoid"),
        ("avoid alcohol for at least 24 hours after the infusion", "avoid"),
        ("avoid alcohol during and for at least 3 days after it", "avoid"),
        ("milk, cheese and other dairy products are to be avoided for at least 2 hours before it", "separate"),
        ("avoid milk, cheese and products with iron, zinc or calcium within 2 hours of the dose", "separate"),
        ("avoid milk, cheese and other dairy products for 2 hours before and after it", "separate"),
        ("avoid milk close to administration time", "separate"),
        ("take it at least 30-60 minutes after iron", "separate"),
        ("the vaccine is given at least 10 days before it", "separate"),
        ("administer separately", "separate"),
        ("keep the doses 2 hours apart, at least 2 hours before iron to avoid reduced absorption", "separate"),
        ("use with lithium is not typically recommended", "avoid"),
        ("warn patients against the use of \ue002\ue002", "avoid"),
        ("patients should stop \ue001\ue001 intake", "avoid"),
        ("monitor inr", "monitor"),
        ("close monitoring is required", "monitor"),
        ("watch for bleeding", "monitor"),
        ("use with caution", "caution"),
        ("be careful", "caution"),
        ("combining them requires careful consideration", "caution"),
        ("alcohol should be avoided or limited", "avoid caution"),
        ("it should not be given within 24 hours of chemotherapy", "separate"),
        ("limit alcohol consumption", "caution"),
        ("alcohol in moderation", "caution"),
        ("drinking should be moderate", "caution"),
        ("avoid or limit alcohol intake", "avoid caution"),
        ("monitor levels and reduce the dose; contraindicated in some", "contraindicated adjust_dose monitor"),
        ("avoid tea near the time of the dose", "avoid separate"),
        ("avoid milk, juices fortified with calcium, antacids and supplements that contain iron or zinc close to the dose", "separate"),
        ("it should not be given until 48 hours after antivirals", "separate"),
        ("live vaccines should be deferred for about three months", "separate"),
        ("give them at least two weeks before the first infusion", "separate"),
        ("alcohol should be strictly avoided", "avoid"),
        ("caution against drinking", "caution"),
        ("insulin may require adjustment", "adjust_dose"),
        ("careful adjustment of \ue001\ue001 and \ue001\ue001 is wise", "adjust_dose"),
        ("monitor the potassium of these patients carefully", "monitor"),
        ("it should be carefully evaluated, and close monitoring is wise", "monitor"),
        ("it calls for careful consideration and monitoring", "monitor caution"),
        ("use them at different times of the day", "separate"),
        ("avoid simvastatin doses > 20 mg", "adjust_dose"),
        ("it is usually not combined with nitrates because of hypotension", "avoid"),
        ("alcohol use should be minimized", "caution"),
        ("never combine it with nitrates", "contraindicated"),
        ("it should generally not be given with lithium", "avoid"),
        ("it is not to be taken with lithium", "avoid"),
        ("patients are advised not to take lithium", "avoid"),
        ("do not take it within two hours of iron", "separate"),
        ("do not take them at the same time", "separate"),
        ("take it two hours before iron", "separate"),
        ("the dose may need to be halved", "adjust_dose"),
        ("begin with a low dose", "adjust_dose"),
        ("prothrombin time should be measured more often", "monitor"),
        ("periodic inr testing", "monitor"),
        ("patients should be carefully watched", "monitor"),
        ("special care is needed", "caution"),
        ("use with extreme care", "caution"),
        ("observe the patient carefully", "monitor"),
        ("it is best to limit or avoid it", "avoid caution"),
        ("no more than half of it is given", "adjust_dose"),
        ("blood counts have to be checked weekly", "monitor"),
        ("levels need checking", "monitor"),
        ("cut the digoxin dose by a third", "adjust_dose"),
        ("only a quarter of the usual dose is given", "adjust_dose"),
        ("cap rosuvastatin at 10 mg", "adjust_dose"),
        ("use the smallest dose", "adjust_dose"),
        ("keep two to four hours between the two", "separate"),
        ("leave half an hour between them", "separate"),
        ("the two are best not combined", "avoid"),
        ("it is best left out of the diet", "avoid"),
        ("supportive care is advised", ""),
        ("avoid or reduce alcohol intake", "avoid caution"),
        ("use with caution and monitor; separate by 2 hours, avoid if possible", "avoid separate monitor caution"),
    ],
)
def test_advice_is_read(text: str, expected: str) -> None:
    """Each phrase gives its advice, in the order from most to least urgent."""
    assert " ".join(advice.find(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "no dose adjustment is needed",
        "no dosage adjustment is necessary",
        "dose adjustment is not required",
        "without dose adjustment",
        "no special monitoring is needed",
        "monitoring is not necessary",
        "there is no need to avoid it",
        "it is not contraindicated",
        "data are limited",
        "such pairs are not typically recommended for initial therapy",
        "the two can be given separately",
        "while moderate \ue001\ue001 consumption is unlikely to matter, ask first",
        "review the medication list carefully",
        "mind dietary restrictions",
        "limit sun exposure",
        "it is usually not combined with other drugs",
        "for patients who have contraindications to other medicines",
        "take it twice daily",
        "it lowers exposure",
        "",
    ],
)
def test_lifted_or_absent_advice_is_none(text: str) -> None:
    """Advice that is denied, and words that advise nothing, give no advice."""
    assert advice.find(text) == ()


@pytest.mark.parametrize(
    "text", ["if use cannot be avoided, monitor inr", "if unavoidable, monitor inr", "when combination can't be avoided, monitor inr"]
)
def test_what_cannot_be_avoided_is_not_to_be_avoided(text: str) -> None:
    """A condition under which both are taken is no advice to avoid."""
    assert " ".join(advice.find(text)) == "monitor"
