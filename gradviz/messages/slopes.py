"""What rules a difference quotient."""

from __future__ import annotations

import math
from collections.abc import Mapping

from gradviz import notation
from gradviz.core.difference import SCHEMES
from gradviz.core.slope.numbers import SlopeNumbers
from gradviz.core.slope.rule import Rule
from gradviz.language import translate
from gradviz.messages.mark import QT_TRANSLATE_NOOP
from gradviz.messages.settings import scheme_name

_SLOPE_RULES: Mapping[str, str] = {
    "vanished": QT_TRANSLATE_NOOP("slopes", "In {dtype} this h is 0: the quotient is 0/0, not a number."),
    "outside": QT_TRANSLATE_NOOP("slopes", "f is undefined at x = {x}: there is nothing to differentiate."),
    "pole": QT_TRANSLATE_NOOP("slopes", "A pole: f is infinite at x = {x} and has no slope, whatever the quotient is."),
    "overflow": QT_TRANSLATE_NOOP("slopes", "f({x}) is too large for {dtype}: infinity stands for it."),
    "edge": QT_TRANSLATE_NOOP(
        "slopes", "A sample has left the domain: f is no number there. {other} would stay inside, or a smaller h."
    ),
    "edge_both": QT_TRANSLATE_NOOP(
        "slopes", "A sample has left the domain: f is no number there; a smaller h may help."
    ),
    "absorbed": QT_TRANSLATE_NOOP(
        "slopes", "Absorbed: x {signs} h is x again, for the next number is {spacing} away. The quotient is {quotient}."
    ),
    "half": QT_TRANSLATE_NOOP(
        "slopes", "Half absorbed: x {stays} h is x again and the other sample moved, yet all of 2h is divided by."
    ),
    "jump": QT_TRANSLATE_NOOP(
        "slopes", "A jump: there is no slope at x. The smaller h, the larger the quotient: it grows like 1/h."
    ),
    "kink": QT_TRANSLATE_NOOP(
        "slopes", "A kink: the slope is {left} from the left and {right} from the right. There is no derivative at x."
    ),
    "vertical": QT_TRANSLATE_NOOP("slopes", "A vertical tangent: the quotient grows without end as h shrinks."),
    "across": QT_TRANSLATE_NOOP(
        "slopes", "Between the samples lies a kink, a jump or a pole: this secant says nothing about the slope at x."
    ),
    "cancelled": QT_TRANSLATE_NOOP(
        "slopes", "The samples differ in x but f is the same number at both: every digit cancels, the quotient is 0."
    ),
    "exact": QT_TRANSLATE_NOOP(
        "slopes",
        "No truncation: the third derivative is 0, so only rounding errs, the less the larger h. No best h here.",
    ),
    "exact_line": QT_TRANSLATE_NOOP(
        "slopes", "No truncation: the curve is straight here, so only rounding errs, the less the larger h."
    ),
    "hit": QT_TRANSLATE_NOOP("slopes", "The quotient is the slope, to the last digit."),
    "best": QT_TRANSLATE_NOOP("slopes", "Near the best h, {best}: truncation and rounding contribute about equally."),
    "truncation": QT_TRANSLATE_NOOP(
        "slopes", "Truncation dominates: the secant is not yet the tangent. Half the h, half the error; best is {best}."
    ),
    "truncation_central": QT_TRANSLATE_NOOP(
        "slopes", "Truncation dominates: half the h, a quarter of the error. Best is an h of about {best}."
    ),
    "truncation_alone": QT_TRANSLATE_NOOP(
        "slopes", "Truncation dominates: a smaller h makes the error smaller, at this point by more than usual."
    ),
    "round_off": QT_TRANSLATE_NOOP(
        "slopes",
        "Round-off dominates: {shared} leading digits cancel, and what rounding left is divided by h. Best is {best}.",
    ),
    "round_off_alone": QT_TRANSLATE_NOOP(
        "slopes", "Round-off dominates: {shared} leading digits cancel, and what rounding left is divided by h."
    ),
}

_SHORT_RULES: Mapping[str, str] = {
    "vanished": QT_TRANSLATE_NOOP("slopes", "h is 0 in this precision"),
    "outside": QT_TRANSLATE_NOOP("slopes", "undefined at x"),
    "pole": QT_TRANSLATE_NOOP("slopes", "a pole at x"),
    "overflow": QT_TRANSLATE_NOOP("slopes", "f is too large a number"),
    "edge": QT_TRANSLATE_NOOP("slopes", "a sample is outside the domain"),
    "absorbed": QT_TRANSLATE_NOOP("slopes", "absorbed: x + h == x"),
    "half": QT_TRANSLATE_NOOP("slopes", "half absorbed"),
    "jump": QT_TRANSLATE_NOOP("slopes", "a jump at x: no slope"),
    "kink": QT_TRANSLATE_NOOP("slopes", "a kink at x: no slope"),
    "vertical": QT_TRANSLATE_NOOP("slopes", "vertical tangent at x"),
    "across": QT_TRANSLATE_NOOP("slopes", "the samples span a break"),
    "cancelled": QT_TRANSLATE_NOOP("slopes", "every digit cancels"),
    "exact": QT_TRANSLATE_NOOP("slopes", "no truncation, rounding alone"),
    "hit": QT_TRANSLATE_NOOP("slopes", "exact to the last digit"),
    "best": QT_TRANSLATE_NOOP("slopes", "near the best h"),
    "truncation": QT_TRANSLATE_NOOP("slopes", "truncation dominates: h is large"),
    "round_off": QT_TRANSLATE_NOOP("slopes", "round-off dominates: h is small"),
}


def slope_rule(numbers: SlopeNumbers, rule: Rule) -> str:
    """What rules the difference quotient at this x and this h, in one sentence."""
    best = rule.theory.best_h
    upper, lower = numbers.absorbed
    sides = SCHEMES[numbers.settings.scheme]
    signs = {"forward": "+", "backward": notation.MINUS, "central": "±"}[numbers.settings.scheme]
    other = scheme_name("forward" if not math.isfinite(numbers.samples[1]) else "backward")
    return translate("slopes", _SLOPE_RULES[_slope_key(numbers, rule)]).format(
        x=notation.plain(numbers.x),
        dtype=numbers.settings.dtype,
        other=other.capitalize(),
        signs=signs,
        stays="+" if upper and sides.upper else notation.MINUS if lower else "",
        spacing=notation.number(numbers.spacing, 2),
        quotient=notation.number(numbers.quotient, 2),
        left=notation.number(rule.sides[0], 3),
        right=notation.number(rule.sides[1], 3),
        best=notation.number(best, 1),
        shared=notation.cancelling(*numbers.samples, numbers.most_digits).digits,
    )


def short_rule(rule: Rule) -> str:
    """The same in a few words."""
    return translate("slopes", _SHORT_RULES[rule.key])


def _slope_key(numbers: SlopeNumbers, rule: Rule) -> str:
    """Which of the sentences for a key."""
    central = numbers.settings.scheme == "central"
    if rule.key == "edge" and not any(math.isfinite(sample) for sample in numbers.samples):
        return "edge_both"
    if rule.key == "exact" and not central:
        return "exact_line"
    if rule.key in ("truncation", "round_off") and rule.theory.best_h is None:
        return rule.key + "_alone"
    if rule.key == "truncation" and central:
        return "truncation_central"
    return rule.key
