"""What a request is refused with: an HTTP status and one plain sentence."""

from __future__ import annotations

from kg.errors import RxloomError


class Refused(RxloomError):
    """A request that is not answered; `status` says why to programs, the text to people."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(status, text)
        self.status = status
        self.text = text

    def __str__(self) -> str:
        return self.text


class Stopped(Refused):
    """A question whose process had to be killed, or died."""


class Busy(Refused):
    """A question that came while too many others were waiting."""
