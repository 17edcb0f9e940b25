"""The window: its pages, its clock, its pictures."""

from __future__ import annotations

import time

from gradviz.core import Experiment
from gradviz.core.optimizers import GradientDescent
from gradviz.pages.descent.page import DescentPage
from gradviz.selftest.bench import Bench, colours
from gradviz.selftest.report import Facts, expect
from gradviz.state import State, View

FEWEST_COLOURS = 50
"""What a page that has been drawn has more of."""


def first_picture(bench: Bench) -> Facts:
    """Complete, with its run and its landscape; `came` is seconds since 1970, to be held against the start."""
    bench.settle()
    came = time.time()
    found = colours(bench.picture())
    expect(found > FEWEST_COLOURS, f"there are {found} colours")
    return {"came": came, "colours": found}


def every_page(bench: Bench) -> Facts:
    """Each is turned to, computed and drawn."""
    book = bench.window.book
    facts = {}
    for index, leaf in enumerate(book.leaves):
        book.turn_to(index)
        bench.settle()
        facts[leaf.key] = colours(bench.picture(book.page))
        expect(facts[leaf.key] > FEWEST_COLOURS, f"the page {leaf.key} has {facts[leaf.key]} colours")
    return facts


def playing(bench: Bench) -> Facts:
    """Step 7 is the same picture whether it was played or jumped to, and step 40 is another."""
    page = _descent(bench, State(Experiment(optimizer=GradientDescent(0.02))))
    player = page.player
    player.set_speed(60.0)
    player.play_to(7, 0.2)
    bench.wait(lambda: not player.playing, "it has played to step 7")
    played = bench.picture(page)
    pictures = []
    for step in (40, 7):
        player.seek(step)
        bench.settle()
        pictures.append(bench.picture(page))
    expect(pictures[1] == played, "step 7 looks different after a jump")
    expect(pictures[0] != played, "step 40 looks like step 7")
    return {"steps": player.last}


def surface(bench: Bench) -> Facts:
    """In space, beside the contours."""
    page = _descent(bench, State(Experiment(), View(picture="contours")))
    flat = bench.picture(page)
    _descent(bench, State(Experiment(), View(picture="both")))
    both = bench.picture(page)
    expect(both != flat, "nothing else is drawn")
    bench.window.book.restore(State(Experiment()))
    return {"colours": colours(both)}


def _descent(bench: Bench, state: State) -> DescentPage:
    bench.window.book.restore(state)
    bench.settle()
    page = bench.window.page
    expect(isinstance(page, DescentPage), "there is no Descent page")
    assert isinstance(page, DescentPage)
    return page
