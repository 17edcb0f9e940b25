"""Every sentence that the core's keys stand for: (key, parameters) → text. No Qt at import, so the command line
says the same sentences; the literals are marked for Qt's translation tools."""

from __future__ import annotations

import math
from collections.abc import Mapping

from gradviz import notation
from gradviz.core import CoreError, FormulaError, Outcome
from gradviz.core.difference import SCHEMES
from gradviz.core.functions import Floats
from gradviz.core.probe import Moment, Nature
from gradviz.core.regimes import EtaRegime, HRegime
from gradviz.core.slope import SlopeNumbers
from gradviz.core.slope_rule import Rule


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a literal for translation and leaves it as it is."""
    return text


FUNCTIONS: Mapping[str, tuple[str, str]] = {
    # key: (name, what it teaches)
    "sphere": (
        QT_TRANSLATE_NOOP("functions", "Round bowl"),
        QT_TRANSLATE_NOOP("functions", "every gradient points straight away from the minimum"),
    ),
    "elongated": (
        QT_TRANSLATE_NOOP("functions", "Elongated bowl"),
        QT_TRANSLATE_NOOP("functions", "the steepest direction is not the direction to the minimum"),
    ),
    "saddle": (
        QT_TRANSLATE_NOOP("functions", "Saddle"),
        QT_TRANSLATE_NOOP("functions", "a zero gradient that is no minimum"),
    ),
    "dome": (
        QT_TRANSLATE_NOOP("functions", "Dome"),
        QT_TRANSLATE_NOOP("functions", "a zero gradient at a maximum: descent leaves it"),
    ),
    "shelf": (
        QT_TRANSLATE_NOOP("functions", "Plateau"),
        QT_TRANSLATE_NOOP("functions", "far out the gradient is nearly zero and learning stalls"),
    ),
    "two_wells": (
        QT_TRANSLATE_NOOP("functions", "Two wells"),
        QT_TRANSLATE_NOOP("functions", "the learning rate decides which minimum is found"),
    ),
    "rotated": (
        QT_TRANSLATE_NOOP("functions", "Rotated ellipse"),
        QT_TRANSLATE_NOOP("functions", "a narrow valley across the axes"),
    ),
    "booth": (
        QT_TRANSLATE_NOOP("functions", "Booth"),
        QT_TRANSLATE_NOOP("functions", "a bowl whose minimum is not at the origin"),
    ),
    "matyas": (QT_TRANSLATE_NOOP("functions", "Matyas"), QT_TRANSLATE_NOOP("functions", "a flat diagonal valley")),
    "rosenbrock": (
        QT_TRANSLATE_NOOP("functions", "Rosenbrock"),
        QT_TRANSLATE_NOOP("functions", "a curved valley that is easy to find and slow to follow"),
    ),
    "himmelblau": (
        QT_TRANSLATE_NOOP("functions", "Himmelblau"),
        QT_TRANSLATE_NOOP("functions", "four equal minima: the start decides"),
    ),
    "beale": (
        QT_TRANSLATE_NOOP("functions", "Beale"),
        QT_TRANSLATE_NOOP("functions", "flat in the middle, steep at the corners"),
    ),
    "goldstein_price": (
        QT_TRANSLATE_NOOP("functions", "Goldstein–Price"),
        QT_TRANSLATE_NOOP("functions", "heights from 3 to a million"),
    ),
    "camel3": (
        QT_TRANSLATE_NOOP("functions", "Three-hump camel"),
        QT_TRANSLATE_NOOP("functions", "one global minimum and two local ones"),
    ),
    "camel6": (
        QT_TRANSLATE_NOOP("functions", "Six-hump camel"),
        QT_TRANSLATE_NOOP("functions", "two global minima and four local ones"),
    ),
    "mccormick": (QT_TRANSLATE_NOOP("functions", "McCormick"), QT_TRANSLATE_NOOP("functions", "a valley on a slope")),
    "rastrigin": (
        QT_TRANSLATE_NOOP("functions", "Rastrigin"),
        QT_TRANSLATE_NOOP("functions", "about a hundred local minima"),
    ),
    "ackley": (
        QT_TRANSLATE_NOOP("functions", "Ackley"),
        QT_TRANSLATE_NOOP("functions", "a kink at the minimum: a fixed step never settles"),
    ),
    "griewank": (
        QT_TRANSLATE_NOOP("functions", "Griewank"),
        QT_TRANSLATE_NOOP("functions", "ripples on a very wide bowl"),
    ),
    "styblinski": (
        QT_TRANSLATE_NOOP("functions", "Styblinski–Tang"),
        QT_TRANSLATE_NOOP("functions", "four minima of different depth"),
    ),
    "easom": (
        QT_TRANSLATE_NOOP("functions", "Easom"),
        QT_TRANSLATE_NOOP("functions", "one hole in a plain where the gradient vanishes"),
    ),
    "eggholder": (
        QT_TRANSLATE_NOOP("functions", "Eggholder"),
        QT_TRANSLATE_NOOP("functions", "the lowest point lies on the edge of the window"),
    ),
    "bohachevsky1": (QT_TRANSLATE_NOOP("functions", "Bohachevsky 1"), QT_TRANSLATE_NOOP("functions", "a dimpled bowl")),
    "branin": (QT_TRANSLATE_NOOP("functions", "Branin"), QT_TRANSLATE_NOOP("functions", "three equal minima")),
    "dropwave": (
        QT_TRANSLATE_NOOP("functions", "Drop-wave"),
        QT_TRANSLATE_NOOP("functions", "rings that trap the descent"),
    ),
    "schaffer2": (
        QT_TRANSLATE_NOOP("functions", "Schaffer N. 2"),
        QT_TRANSLATE_NOOP("functions", "ever finer ripples towards the corners"),
    ),
    "schwefel": (
        QT_TRANSLATE_NOOP("functions", "Schwefel"),
        QT_TRANSLATE_NOOP("functions", "the second-best minimum is far from the best"),
    ),
    "monkey": (
        QT_TRANSLATE_NOOP("functions", "Monkey saddle"),
        QT_TRANSLATE_NOOP("functions", "three ways down: the Hessian is zero at the centre"),
    ),
    "wavy": (QT_TRANSLATE_NOOP("functions", "Wavy bowl"), QT_TRANSLATE_NOOP("functions", "local minima on a bowl")),
    "absvalley": (
        QT_TRANSLATE_NOOP("functions", "Absolute valley"),
        QT_TRANSLATE_NOOP("functions", "a kink: a fixed step hops across it for ever"),
    ),
    "flatquartic": (
        QT_TRANSLATE_NOOP("functions", "Flat quartic"),
        QT_TRANSLATE_NOOP("functions", "ever slower towards a minimum without curvature"),
    ),
    "gaussian_wells": (
        QT_TRANSLATE_NOOP("functions", "Gaussian wells"),
        QT_TRANSLATE_NOOP("functions", "a shallow well beside a deep one"),
    ),
    "sine_saddle": (
        QT_TRANSLATE_NOOP("functions", "Sine valley"),
        QT_TRANSLATE_NOOP("functions", "minima and saddles in turn"),
    ),
    "dented_bowl": (
        QT_TRANSLATE_NOOP("functions", "Dented bowl"),
        QT_TRANSLATE_NOOP("functions", "an elongated dent in a bowl"),
    ),
    "hills": (QT_TRANSLATE_NOOP("functions", "Hills"), QT_TRANSLATE_NOOP("functions", "hills that divert the path")),
    "ripples": (QT_TRANSLATE_NOOP("functions", "Ripples"), QT_TRANSLATE_NOOP("functions", "rings around a hole")),
}

CURVES: Mapping[str, tuple[str, str]] = {
    "square": (
        QT_TRANSLATE_NOOP("curves", "Parabola"),
        QT_TRANSLATE_NOOP("curves", "central is exact here: the chapter's own example hides its best h"),
    ),
    "book": (
        QT_TRANSLATE_NOOP("curves", "The book's curve"),
        QT_TRANSLATE_NOOP("curves", "slopes 0.2 at 5 and 0.3 at 10"),
    ),
    "cubic": (
        QT_TRANSLATE_NOOP("curves", "Cubic"),
        QT_TRANSLATE_NOOP("curves", "the simplest curve with both kinds of truncation"),
    ),
    "two_wells": (
        QT_TRANSLATE_NOOP("curves", "Two wells"),
        QT_TRANSLATE_NOOP("curves", "two minima and a maximum between them"),
    ),
    "sine": (
        QT_TRANSLATE_NOOP("curves", "Sine"),
        QT_TRANSLATE_NOOP("curves", "every derivative is as large as the function"),
    ),
    "exponential": (QT_TRANSLATE_NOOP("curves", "Exponential"), QT_TRANSLATE_NOOP("curves", "its own derivative")),
    "runge": (
        QT_TRANSLATE_NOOP("curves", "Runge's curve"),
        QT_TRANSLATE_NOOP("curves", "bends sharply: a small h is needed"),
    ),
    "shelf": (
        QT_TRANSLATE_NOOP("curves", "Plateau"),
        QT_TRANSLATE_NOOP("curves", "far out the slope is lost in the rounding of 1"),
    ),
    "absolute": (
        QT_TRANSLATE_NOOP("curves", "Absolute value"),
        QT_TRANSLATE_NOOP("curves", "a kink at 0: central says 0 where there is no slope"),
    ),
    "sign": (
        QT_TRANSLATE_NOOP("curves", "Step"),
        QT_TRANSLATE_NOOP("curves", "a jump at 0: the quotient grows without end"),
    ),
    "reciprocal": (QT_TRANSLATE_NOOP("curves", "Reciprocal"), QT_TRANSLATE_NOOP("curves", "a pole at 0")),
    "logarithm": (
        QT_TRANSLATE_NOOP("curves", "Logarithm"),
        QT_TRANSLATE_NOOP("curves", "near 0 a sample leaves the domain"),
    ),
    "root": (
        QT_TRANSLATE_NOOP("curves", "Square root"),
        QT_TRANSLATE_NOOP("curves", "a vertical tangent at the edge of the domain"),
    ),
    "flat_quartic": (
        QT_TRANSLATE_NOOP("curves", "Flat quartic"),
        QT_TRANSLATE_NOOP("curves", "at 0 every derivative up to the third is 0"),
    ),
    "wiggle": (QT_TRANSLATE_NOOP("curves", "Wiggle"), QT_TRANSLATE_NOOP("curves", "ever finer waves towards 0")),
}

OPTIMIZER_NAMES: Mapping[str, str] = {
    "gradient_descent": QT_TRANSLATE_NOOP("optimizers", "Gradient descent"),
    "momentum": QT_TRANSLATE_NOOP("optimizers", "Momentum"),
    "nesterov": QT_TRANSLATE_NOOP("optimizers", "Nesterov"),
    "adagrad": QT_TRANSLATE_NOOP("optimizers", "AdaGrad"),
    "rmsprop": QT_TRANSLATE_NOOP("optimizers", "RMSProp"),
    "adam": QT_TRANSLATE_NOOP("optimizers", "Adam"),
}

SCHEME_NAMES: Mapping[str, str] = {
    "forward": QT_TRANSLATE_NOOP("schemes", "forward difference"),
    "backward": QT_TRANSLATE_NOOP("schemes", "backward difference"),
    "central": QT_TRANSLATE_NOOP("schemes", "central difference"),
}

SHORT_SCHEME_NAMES: Mapping[str, str] = {
    "forward": QT_TRANSLATE_NOOP("schemes", "forward"),
    "backward": QT_TRANSLATE_NOOP("schemes", "backward"),
    "central": QT_TRANSLATE_NOOP("schemes", "central"),
}

SETTING_NAMES: Mapping[str, str] = {
    "h": "h",
    "eta": "η",
    "x": "x",
    "steps": QT_TRANSLATE_NOOP("settings", "steps"),
    "start": QT_TRANSLATE_NOOP("settings", "start"),
    "point": QT_TRANSLATE_NOOP("settings", "point"),
    "momentum": QT_TRANSLATE_NOOP("settings", "momentum"),
    "decay": QT_TRANSLATE_NOOP("settings", "decay"),
    "beta1": "β₁",
    "beta2": "β₂",
    "epsilon": "ε",
}

_OUTCOMES: Mapping[str, str] = {
    "undefined": QT_TRANSLATE_NOOP("outcomes", "Left the domain: beyond {point} the function is undefined."),
    "undefined_at_start": QT_TRANSLATE_NOOP(
        "outcomes", "Undefined at the start, {point}: the function has no value there."
    ),
    "diverged": QT_TRANSLATE_NOOP("outcomes", "Diverged: the steps grow without end; at step {step}, x = {point}."),
    "infinite_at_start": QT_TRANSLATE_NOOP(
        "outcomes", "Infinite at the start, {point}: no step can be taken from there."
    ),
    "frozen": QT_TRANSLATE_NOOP(
        "outcomes", "Frozen by rounding at {point}: h or the move is too small to change x, and the slope is not zero."
    ),
    "biased": QT_TRANSLATE_NOOP(
        "outcomes", "Stopped at {point}, beside the minimum: with this h the difference quotient is zero there."
    ),
    "oscillating": QT_TRANSLATE_NOOP("outcomes", "Oscillates for ever: every second step returns to {point}."),
    "converged": QT_TRANSLATE_NOOP("outcomes", "Converged to a minimum at {point}, f = {value}."),
    "saddle": QT_TRANSLATE_NOOP(
        "outcomes", "Stopped at a saddle point, {point}: the gradient is zero, but it is no minimum."
    ),
    "maximum": QT_TRANSLATE_NOOP(
        "outcomes", "Stopped at a maximum, {point}: the gradient is zero, but it is no minimum."
    ),
    "plateau": QT_TRANSLATE_NOOP("outcomes", "Stalled on a plateau at {point}: the function is flat all around."),
    "steps_exhausted": QT_TRANSLATE_NOOP(
        "outcomes", "The steps ran out at {point}, f = {value}; the slope there is still {slope}."
    ),
}

_ERRORS: Mapping[str, str] = {
    "empty": QT_TRANSLATE_NOOP("errors", "Type a formula, for example x0**2 + x1**2."),
    "too_long": QT_TRANSLATE_NOOP("errors", "At most {limit} characters fit into a formula."),
    "too_many_parts": QT_TRANSLATE_NOOP("errors", "The formula has more than {limit} parts."),
    "too_deep": QT_TRANSLATE_NOOP(
        "errors", "More than {limit} brackets, signs or powers stand within each other here."
    ),
    "unknown_character": QT_TRANSLATE_NOOP("errors", "“{character}” ({codepoint}) has no meaning in a formula."),
    "unfinished_number": QT_TRANSLATE_NOOP(
        "errors", "“{text}” is an unfinished number; for the constant e write {suggestion}."
    ),
    "number_too_large": QT_TRANSLATE_NOOP("errors", "{text} is too large a number; the largest is about 1.8e308."),
    "unknown_name": QT_TRANSLATE_NOOP("errors", "“{name}” is not known here."),
    "unknown_name_meant": QT_TRANSLATE_NOOP("errors", "“{name}” is not known here; perhaps {suggestion}?"),
    "expected_operator": QT_TRANSLATE_NOOP("errors", "An operator or the end was expected, not “{found}”."),
    "expected_operand": QT_TRANSLATE_NOOP(
        "errors", "A number, a variable, a function or “(” was expected, not “{found}”."
    ),
    "expected_operand_end": QT_TRANSLATE_NOOP(
        "errors", "The formula breaks off: a number, a variable, a function or “(” was expected."
    ),
    "expected_closing": QT_TRANSLATE_NOOP("errors", "“)” was expected, not “{found}”."),
    "expected_closing_end": QT_TRANSLATE_NOOP("errors", "The formula breaks off: “)” was expected."),
    "missing_operator": QT_TRANSLATE_NOOP("errors", "An operator is missing here."),
    "missing_operator_meant": QT_TRANSLATE_NOOP("errors", "An operator is missing here; perhaps {suggestion}?"),
    "call_without_parentheses": QT_TRANSLATE_NOOP("errors", "“(” was expected: {name} is called with parentheses."),
    "wrong_count": QT_TRANSLATE_NOOP("errors", "{name} takes {takes} values, not {given}."),
    "not_a_number": QT_TRANSLATE_NOOP("errors", "The function has to return a real number, not {type}."),
    "wrong_shape": QT_TRANSLATE_NOOP(
        "errors", "The function has to return one number per point: shape {wanted}, not {returned}."
    ),
    "not_a_point": QT_TRANSLATE_NOOP("errors", "A point of this function has {takes} coordinates, not {given}."),
    "scalar_point": QT_TRANSLATE_NOOP("errors", "A point needs an array of coordinates."),
    "not_positive": QT_TRANSLATE_NOOP("errors", "{name} takes a positive number."),
    "not_finite": QT_TRANSLATE_NOOP("errors", "{name} takes a finite number."),
    "unreadable_number": QT_TRANSLATE_NOOP("errors", "{name} takes a number, for example 0.0001, 1e-4 or 10^-4."),
    "not_whole": QT_TRANSLATE_NOOP("errors", "{name} takes a whole number."),
    "out_of_range": QT_TRANSLATE_NOOP("errors", "{name} takes a number from {low} to {high}."),
    "out_of_range_below": QT_TRANSLATE_NOOP("errors", "{name} takes a number from {low} to below {high}."),
    "unknown_choice": QT_TRANSLATE_NOOP("errors", "{name} takes one of {choices}."),
    "missing": QT_TRANSLATE_NOOP("errors", "{name} is missing."),
    "one_point": QT_TRANSLATE_NOOP("errors", "{name} takes one point."),
}

_H_REGIMES: Mapping[str, str] = {
    "absorbed": QT_TRANSLATE_NOOP("regimes", "absorbed: x + h == x, the quotient is 0"),
    "round_off": QT_TRANSLATE_NOOP("regimes", "round-off rules: error ≈ {error} of |∇f|"),
    "truncation": QT_TRANSLATE_NOOP("regimes", "truncation rules: error ≈ {error} of |∇f|"),
    "fine": QT_TRANSLATE_NOOP("regimes", "safe here: error ≈ {error} of |∇f|"),
    "unknown": QT_TRANSLATE_NOOP("regimes", "no exact gradient at the start to compare with"),
}

_ETA_REGIMES: Mapping[str, str] = {
    "stable": QT_TRANSLATE_NOOP("regimes", "below 2/λmax = {bound}: stable at the nearest minimum"),
    "unstable": QT_TRANSLATE_NOOP("regimes", "not below 2/λmax = {bound}: cannot stay at the nearest minimum"),
}

_MOVE = QT_TRANSLATE_NOOP("vectors", "move")

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
        "slopes", "Truncation rules: the secant is not yet the tangent. Half the h, half the error; best is {best}."
    ),
    "truncation_central": QT_TRANSLATE_NOOP(
        "slopes", "Truncation rules: half the h, a quarter of the error. Best is an h of about {best}."
    ),
    "truncation_alone": QT_TRANSLATE_NOOP(
        "slopes", "Truncation rules: a smaller h makes the error smaller, at this point by more than usual."
    ),
    "round_off": QT_TRANSLATE_NOOP(
        "slopes",
        "Round-off rules: {shared} leading digits cancel, and what rounding left is divided by h. Best is {best}.",
    ),
    "round_off_alone": QT_TRANSLATE_NOOP(
        "slopes", "Round-off rules: {shared} leading digits cancel, and what rounding left is divided by h."
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
    "truncation": QT_TRANSLATE_NOOP("slopes", "truncation rules: h is large"),
    "round_off": QT_TRANSLATE_NOOP("slopes", "round-off rules: h is small"),
}

_MOMENTS: Mapping[str, str] = {
    # key, and for samples whether they are taken above, below or at the point itself
    "at": QT_TRANSLATE_NOOP("moments", "at the point: f(x)"),
    "sample+": QT_TRANSLATE_NOOP("moments", "set {name} to {name} + h, sample f"),
    "sample-": QT_TRANSLATE_NOOP("moments", "set {name} to {name} − h, sample f"),
    "sample0": QT_TRANSLATE_NOOP("moments", "leave {name} as it is, sample f"),
    "quotient": QT_TRANSLATE_NOOP("moments", "restore {name}, divide: the quotient"),
    "gradient": QT_TRANSLATE_NOOP("moments", "both quotients as one vector: the gradient"),
}

_NATURES: Mapping[str, str] = {
    "slope": QT_TRANSLATE_NOOP(
        "natures", "A slope: f rises fastest along ∇f and falls fastest along −∇f, by {slope} per unit of length."
    ),
    "minimum": QT_TRANSLATE_NOOP(
        "natures", "A minimum: the gradient is zero and f curves upwards all round (curvatures {low} and {high})."
    ),
    "maximum": QT_TRANSLATE_NOOP(
        "natures", "A maximum: the gradient is zero and f curves downwards all round (curvatures {low} and {high})."
    ),
    "saddle": QT_TRANSLATE_NOOP(
        "natures",
        "A saddle point: the gradient is zero, but f curves down one way and up another (curvatures {low} and {high}).",
    ),
    "minimum_by_rings": QT_TRANSLATE_NOOP(
        "natures",
        "A minimum: the gradient is zero; curvature ({low}, {high}) does not decide, but f is higher all round.",
    ),
    "maximum_by_rings": QT_TRANSLATE_NOOP(
        "natures",
        "A maximum: the gradient is zero; curvature ({low}, {high}) does not decide, but f is lower all round.",
    ),
    "saddle_by_rings": QT_TRANSLATE_NOOP(
        "natures",
        "A saddle point: the gradient is zero; curvature ({low}, {high}) does not decide, but f rises and falls.",
    ),
    "flat_by_rings": QT_TRANSLATE_NOOP("natures", "Flat: the gradient is zero, and f is the same all round."),
    "absorbed": QT_TRANSLATE_NOOP(
        "natures", "Rounding: this h is too small to change f here, so the quotients are zero. The exact ∇f is {exact}."
    ),
    "biased": QT_TRANSLATE_NOOP(
        "natures", "With this h the quotients happen to be zero here. The exact ∇f is {exact}."
    ),
    "undefined": QT_TRANSLATE_NOOP("natures", "There is no gradient here: f is undefined at the point or beside it."),
}

TRAPS: Mapping[str, tuple[str, str, str]] = {
    # key: (title, what goes wrong, why the other is right)
    "integers": (
        QT_TRANSLATE_NOOP("traps", "Integer input"),
        QT_TRANSLATE_NOOP(
            "traps",
            "An integer array cuts x + h and x − h down to whole numbers, and so the result: no error, only wrong.",
        ),
        QT_TRANSLATE_NOOP("traps", "Floats keep x ± h."),
    ),
    "return": (
        QT_TRANSLATE_NOOP("traps", "No return"),
        QT_TRANSLATE_NOOP("traps", "Without return the function gives None; the error comes only where it is used."),
        QT_TRANSLATE_NOOP("traps", "The gradient is handed back."),
    ),
    "rows": (
        QT_TRANSLATE_NOOP("traps", "Rows of points"),
        QT_TRANSLATE_NOOP(
            "traps",
            "x[0] and x[1] are then the first two points, not the two coordinates: two numbers for three points.",
        ),
        QT_TRANSLATE_NOOP("traps", "Components first: one number per point."),
    ),
    "sum": (
        QT_TRANSLATE_NOOP("traps", "Sum over the whole batch"),
        QT_TRANSLATE_NOOP(
            "traps", "np.sum adds up all points: a single number, in which each point moves every other."
        ),
        QT_TRANSLATE_NOOP("traps", "axis=0 sums over the coordinates alone: one number per point."),
    ),
    "slice": (
        QT_TRANSLATE_NOOP("traps", "grad[: 0] for grad[:, 0]"),
        QT_TRANSLATE_NOOP("traps", "[: 0] means “the rows before row 0”: there are none. A comma is missing."),
        QT_TRANSLATE_NOOP("traps", "[:, 0] is the first column: ∂f/∂x₀ of every point."),
    ),
    "start": (
        QT_TRANSLATE_NOOP("traps", "Start overwritten"),
        QT_TRANSLATE_NOOP("traps", "x = start makes no copy, and −= changes it in place: the start is gone."),
        QT_TRANSLATE_NOOP("traps", "A copy leaves the start as it was."),
    ),
    "h": (
        QT_TRANSLATE_NOOP("traps", "h = 1e-50"),
        QT_TRANSLATE_NOOP("traps", "3 + 1e-50 is rounded to 3: both samples are the same, and their difference is 0."),
        QT_TRANSLATE_NOOP("traps", "1e-4 is small beside x, and large beside its rounding."),
    ),
    "sign": (
        QT_TRANSLATE_NOOP("traps", "Following +∇f"),
        QT_TRANSLATE_NOOP("traps", "+∇f is the direction of the largest increase: every step climbs."),
        QT_TRANSLATE_NOOP("traps", "−∇f descends."),
    ),
}

_FORMULA_ERROR = QT_TRANSLATE_NOOP("errors", "Column {column}: {what}")


def _ending(outcome: Outcome) -> str:
    """The key of its sentences: the value at the end is finite unless the start is the end."""
    value = outcome.parameters["value"]
    if outcome.key == "undefined" and math.isnan(value):
        return "undefined_at_start"
    if outcome.key == "diverged" and math.isinf(value):
        return "infinite_at_start"
    return outcome.key


def outcome(outcome: Outcome) -> str:
    """How the run ended, in one sentence."""
    values = outcome.parameters
    return _OUTCOMES[_ending(outcome)].format(
        step=values["step"],
        point=notation.point(values["point"]),
        value=notation.number(values["value"]),
        slope=notation.number(values["slope"], 3),
    )


def error(problem: CoreError) -> str:
    """What is wrong, in one sentence; for a formula with its column."""
    parameters = {name: _spoken(value) for name, value in problem.parameters.items()}
    key = problem.code
    if key in ("unknown_name", "missing_operator") and problem.parameters["suggestion"]:
        key += "_meant"
    elif key in ("expected_operand", "expected_closing") and not problem.parameters["found"]:
        key += "_end"
    elif key == "out_of_range" and problem.parameters["below"]:
        key += "_below"
    if "name" in parameters:
        parameters["name"] = SETTING_NAMES.get(parameters["name"], parameters["name"])
    sentence = _ERRORS[key].format(**parameters)
    if isinstance(problem, FormulaError):
        return _FORMULA_ERROR.format(column=problem.column, what=sentence)
    return sentence


def move_label(optimizer: str, direction: str) -> str:
    """Plain descent's move is −η∇f itself; what another optimizer makes of it has no such formula."""
    if optimizer != "gradient_descent":
        return _MOVE
    return f"{notation.MINUS if direction == 'descent' else '+'}η∇f"


def optimizer_name(key: str) -> str:
    """The name of an optimizer."""
    return OPTIMIZER_NAMES[key]


def scheme_name(key: str) -> str:
    """The name of a difference scheme."""
    return SCHEME_NAMES[key]


def setting_name(key: str) -> str:
    """What a setting is called in a sentence or beside its field."""
    return SETTING_NAMES.get(key, key)


def function_name(key: str, variables: int = 2) -> str:
    """The name of a function of the catalogue."""
    return (CURVES if variables == 1 else FUNCTIONS)[key][0]


def function_note(key: str, variables: int = 2) -> str:
    """What a function of the catalogue teaches; "" for a typed one."""
    return (CURVES if variables == 1 else FUNCTIONS).get(key, ("", ""))[1]


def _spoken(value: object) -> str:
    if isinstance(value, float) and math.isfinite(value):
        return notation.plain(value)
    if isinstance(value, tuple) and value and all(isinstance(part, str) for part in value):
        return ", ".join(value)
    # a line break or a change of direction that someone typed must not reach the sentence around it
    return "".join(character if character.isprintable() else "\ufffd" for character in str(value))


def h_regime(regime: HRegime) -> str:
    """What rules at this h, in one short sentence."""
    return _H_REGIMES[regime.key].format(error=notation.number(regime.error, 1))


def eta_regime(regime: EtaRegime) -> str:
    """Up to where η is stable, in one short sentence; "" where nothing general can be said."""
    if regime.bound is None:
        return ""
    key = "stable" if regime.eta < regime.bound else "unstable"
    return _ETA_REGIMES[key].format(bound=notation.number(regime.bound, 3))


def slope_rule(numbers: SlopeNumbers, rule: Rule) -> str:
    """What rules the difference quotient at this x and this h, in one sentence."""
    best = rule.theory.best_h
    upper, lower = numbers.absorbed
    sides = SCHEMES[numbers.settings.scheme]
    signs = {"forward": "+", "backward": notation.MINUS, "central": "±"}[numbers.settings.scheme]
    other = SCHEME_NAMES["forward" if not math.isfinite(numbers.samples[1]) else "backward"]
    return _SLOPE_RULES[_slope_key(numbers, rule)].format(
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
    return _SHORT_RULES[rule.key]


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


def moment(moment: Moment, scheme: str) -> str:
    """What is done at this tick of putting a gradient together."""
    key = moment.key
    if key in ("upper", "lower"):
        side = getattr(SCHEMES[scheme], key)
        key = "sample" + {1: "+", 0: "0", -1: "-"}[side]
    return _MOMENTS[key].format(name="x" + notation.subscript(moment.coordinate))


def nature(nature: Nature, gradient: Floats, exact: Floats | None) -> str:
    """What kind of point it is, in one sentence."""
    low, high = (math.nan, math.nan) if nature.curvatures is None else nature.curvatures.tolist()
    return _NATURES[nature.key + ("_by_rings" if nature.by_rings else "")].format(
        slope=notation.number(math.hypot(*(gradient if exact is None else exact).tolist()), 4),
        low=notation.number(low, 3),
        high=notation.number(high, 3),
        exact="–" if exact is None else notation.point(tuple(exact.tolist()), 4),
    )


def trap(key: str) -> tuple[str, str, str]:
    """The name of a mistake, what goes wrong, and why the right way is right."""
    return TRAPS[key]
