"""Numbers, programs and documents that leave the program."""

from __future__ import annotations

import contextlib
import io
import json
import re

import numpy as np

from gradviz import messages
from gradviz.core import Experiment, descend
from gradviz.core.optimizers import Adam
from gradviz.exports.script import script
from gradviz.exports.table import csv_lines, json_pieces
from gradviz.lessons import built_in_lessons
from gradviz.pages.export.unseen import save_handout
from gradviz.selftest.bench import Bench
from gradviz.selftest.report import Facts, expect

EXPERIMENT = Experiment("x0**2/20+x1**2", (-7.0, 2.0), optimizer=Adam(lr=0.3), steps=20)


def tables(bench: Bench) -> Facts:
    """CSV and JSON, read again to the last bit."""
    *_, trace = descend(EXPERIMENT)
    text = "".join(csv_lines([trace]))
    rows = [line.split(",") for line in text.splitlines()[1:]]
    points = np.array([row[1:3] for row in rows], float)
    expect(np.array_equal(points, trace.points), "the points in the CSV file are not those of the run")
    document = json.loads("".join(json_pieces(EXPERIMENT, [trace], messages.outcome)))
    points = np.array([row[1:3] for row in document["rows"]], float)
    expect(np.array_equal(points, trace.points), "the points in the JSON file are not those of the run")
    expect(document["outcome"]["sentence"], "the JSON file does not say how the run ended")
    return {"rows": len(rows)}


def program(bench: Bench) -> Facts:
    """The run as a program prints the run's own table."""
    text, out = script(EXPERIMENT), io.StringIO()
    with contextlib.redirect_stdout(out), np.errstate():
        exec(compile(text, "run.py", "exec"), {})
    expect(out.getvalue() == "".join(csv_lines(descend(EXPERIMENT))), "it prints another table than the run's")
    return {"lines": len(text.splitlines())}


def handout(bench: Bench) -> Facts:
    """The chapter on paper, a page for each scene at least."""
    lesson = built_in_lessons()[0]
    path = bench.folder / "handout.pdf"
    save_handout(lesson, True, path)
    data = path.read_bytes()
    counted = re.search(rb"/Count (\d+)", data)
    pages = int(counted[1]) if counted else 0
    expect(data.startswith(b"%PDF"), f"the handout begins with {data[:8]!r}")
    expect(pages >= len(lesson.scenes), f"the handout has {pages} pages")
    return {"pages": pages, "bytes": len(data)}
