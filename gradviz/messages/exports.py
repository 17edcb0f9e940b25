"""Why something could not be written to a file, in one sentence."""

from __future__ import annotations

from gradviz.language import translate
from gradviz.messages.mark import QT_TRANSLATE_NOOP

_NO_CODER = QT_TRANSLATE_NOOP(
    "exports", "MP4 takes PyAV (pip install gradviz[video]) or an ffmpeg on the path, and there is neither."
)
_UNWRITTEN = QT_TRANSLATE_NOOP("exports", "“{name}” could not be written, and is as it was: {reason}.")


def no_coder() -> str:
    """What MP4 takes."""
    return translate("exports", _NO_CODER)


def unwritten(name: str, problem: OSError) -> str:
    """What the system says of it."""
    reason = str(problem.strerror or problem).rstrip(".")
    return translate("exports", _UNWRITTEN).format(name=name, reason=reason)
