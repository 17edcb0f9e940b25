"""How runs ended."""

from gradviz.core.outcome.rules import GROWN, judge, judge_endings
from gradviz.core.outcome.verdicts import KEYS, NEVER_MET, Outcome

__all__ = ["GROWN", "KEYS", "NEVER_MET", "Outcome", "judge", "judge_endings"]
