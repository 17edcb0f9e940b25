"""How runs ended: what is known of their ends, and the rules that tell."""

from gradviz.core.judgement.rules import GROWN, judge, judge_endings

__all__ = ["GROWN", "judge", "judge_endings"]
