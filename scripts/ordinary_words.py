# ruff: noqa: INP001 (a script, no package)
"""Derive extract/lexicon/ordinary.txt, the English words that end as names of drugs do, from a list of words.

    python scripts/ordinary_words.py /usr/share/dict/american-english-huge /usr/share/dict/british-english-huge

Both lists are SCOWL's, of the Debian packages wamerican-huge and wbritish-huge; the words at the head of the file are its licence.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from extract.lexicon import load
from extract.terms.likely import ENDINGS, SHORTEST

WORDS: Final = Path(__file__).resolve().parent.parent / "extract" / "lexicon" / "ordinary.txt"
HEADER: Final = """\
# English words that end as names of drugs do, from SCOWL (http://wordlist.sourceforge.net), less those that are names of drugs.
# Copyright 2000-2018 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the
# output created from the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above copyright
# notice appears in all copies and that both that copyright notice and this permission notice appear in supporting documentation. Kevin
# Atkinson makes no representations about the suitability of this array for any purpose. It is provided "as is" without express or implied
# warranty.
"""


def main(arguments: list[str]) -> None:
    """Write the list anew."""
    words = {word.lower() for path in arguments for word in Path(path).read_text(encoding="utf-8").split()}
    names = load().rows
    kept = sorted(w for w in words if re.fullmatch("[a-z]+", w) and len(w) >= SHORTEST and ENDINGS.search(w) and w not in names)
    WORDS.write_text(HEADER + "\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
