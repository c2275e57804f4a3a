"""Lines in italics or underlined alone, which sort what follows as SmPCs do."""

from __future__ import annotations

import pytest

from tests.monographs import advised


@pytest.mark.parametrize("line", ["*{}*", "_{}_", "<u>{}</u>", "<em>{}</em>", "**{}**"])
def test_a_line_in_italics_is_over_what_follows(line: str) -> None:
    """What such a line advises holds for those below it, and no longer for those below the next one."""
    told = advised(f"{line.format('Contraindicated')}\n\n- Ketoconazole\n\n{line.format('Use with caution')}\n\n- Digoxin")
    assert told == {"ketoconazole": ("contraindicated",), "digoxin": ("caution",)}


@pytest.mark.parametrize("line", ["*Approved by the board. Not recommended elsewhere.*", "*Not recommended* without advice"])
def test_a_sentence_in_italics_is_over_nothing(line: str) -> None:
    """Italics that are sentences, or only open one, are no heading."""
    assert advised(f"{line}\n\n- Digoxin").get("digoxin") == ()
