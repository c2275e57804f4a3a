"""Monographs that try to run, load, hide or turn something from every field, and twins of them that try nothing."""

from __future__ import annotations

import json
import re
from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

PAYLOADS: Final = {
    "script": "</script></style></textarea><script>window.hit=1</script>",
    "image": "\"'><img src=x onerror='window.hit=2'>",
    "vector": "<svg onload=window.hit=3><a xlink:href=javascript:window.hit=4>",
    "link": "[x](javascript:window.hit=5) <a href='javascript:window.hit=6'>x</a>",
    "template": "{{7+7}} {% raw %} ${7+7} #{7+7} <%= 7+7 %>",
    "turned": "\u202etxet desrever \u2066\u200f",
    "steering": "\x1bc \x1b[2J \x1b]0;title\x07 \x9b31m \x7f\x08",
    "formula": "=cmd|'/C calc'!A0",
    "query": "\"'''\\ } ; DROP ALL # <http://a> @en ^^",
    "entities": "]]>&amp;&#60;b&#62;<!-- -->&nbsp;\u2028\u0085",
}
"""What each tries, and the words that do."""

_MONOGRAPH: Final = """---
title: {title}
{key}: {key}
faqs:
  - q: {question}
    a: {answer}
---
## Drug Interactions {escaped}

Ketoconazole raises {name} levels {escaped}. {name} is metabolized by CYP3A4 {raw}.

* **Warfarin {escaped}:** {escaped} the risk of bleeding is increased; avoid.
* {escaped} is not expected with digoxin.
* {name} does not interact with ketoconazole {escaped}.

{raw}

## How It Works {raw}

{name} inhibits CYP2D6 {escaped}.
"""


def write(folder: Path, payloads: dict[str, str]) -> None:
    """A monograph for each payload, which stands in its title, keys, questions, headings, sentences and, but for slashes, file name."""
    folder.mkdir(parents=True)
    for kind, payload in payloads.items():
        name = f"Zelo{kind}nib"
        text = _MONOGRAPH.format(
            title=json.dumps(f"{payload} {name}"),
            key=json.dumps(payload),
            question=json.dumps(f"Does {name} matter {payload} with itraconazole?"),
            answer=json.dumps(f"Itraconazole raises {name} levels {payload}."),
            name=name,
            raw=payload,
            escaped=escape(payload, quote=False),
        )
        (folder / f"{payload.replace('/', '')} {kind}.md").write_text(text, encoding="utf-8")


def twins() -> dict[str, str]:
    """The same with harmless words, as many, since what stands close together is read together."""
    return dict.fromkeys(PAYLOADS, "remarkably and at about the length of the others")


class Markup(HTMLParser):
    """The kinds of elements of a page with the names of their attributes, and the schemes of its links; frames are looked into."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[tuple[str, frozenset[str]]] = set()
        self.links: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.add((tag, frozenset(name for name, _ in attrs)))
        for name, value in attrs:
            if name == "srcdoc":
                inner = Markup(value or "")
                self.elements |= inner.elements
                self.links |= inner.links
            elif name in {"href", "src", "action", "formaction", "data", "poster", "xlink:href"}:
                self.links.add("".join(re.findall(r"^\w+:|^//", re.sub(r"[\x00-\x20]", "", value or "").lower())))
