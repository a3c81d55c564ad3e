#!/usr/bin/env python3
"""Counts crossings, overlaps and struck labels of a diagram beside GraphViz's dot and neato on the same boxes, lines and labels.

    chancery draw -o picture.svg
    benches/layouts.py picture.svg...

Needs GraphViz on the path and nothing beyond Python's own library. Everything is counted by the same functions: curves as short
straight pieces, labels and boxes as rectangles. A line through a box or label counts unless it is its own.
"""
import re
import subprocess
import sys
import xml.etree.ElementTree as tree

SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def points(data):
    numbers = [float(n) for n in NUMBER.findall(data)]
    return list(zip(numbers[::2], numbers[1::2]))


def ours(path):
    """Boxes by node, and lines: (ends, curve, label rectangle or None, label text)."""
    boxes, lines, labels = {}, {}, {}
    for group in tree.parse(path).getroot().iter(SVG + "g"):
        kind, paths = group.get("class"), group.findall(SVG + "path")
        if kind == "node":
            xs, ys = zip(*points(paths[0].get("d")))
            boxes[group.get("data-node")] = (min(xs), min(ys), max(xs), max(ys))
        elif kind == "line":
            lines[group.get("data-edges")] = (group.get("data-ends").split(), quadratic(*points(paths[0].get("d"))))
        elif kind == "label":
            rect = group.find(SVG + "rect")
            x, y, w, h = (float(rect.get(name)) for name in ("x", "y", "width", "height"))
            labels[group.get("data-edges")] = ((x, y, x + w, y + h), [t.text for t in group.findall(SVG + "text")])
    return boxes, [(*line, *labels.get(edges, (None, []))) for edges, line in lines.items()]


def quadratic(a, c, b, steps=24):
    at = lambda t: tuple((1 - t) ** 2 * p + 2 * t * (1 - t) * q + t * t * r for p, q, r in zip(a, c, b))
    return [at(i / steps) for i in range(steps + 1)]


def cubics(controls, steps=8):
    out = [controls[0]]
    for i in range(0, len(controls) - 3, 3):
        a, b, c, d = controls[i:i + 4]
        for k in range(1, steps + 1):
            t = k / steps
            out.append(tuple((1 - t) ** 3 * p + 3 * t * (1 - t) ** 2 * q + 3 * t * t * (1 - t) * r + t ** 3 * s
                             for p, q, r, s in zip(a, b, c, d)))
    return out


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def graphviz(engine, boxes, lines):
    """The same boxes, lines and labels laid out by GraphViz."""
    text = ["digraph {", "overlap=prism; splines=true; nodesep=0.3; node [shape=box, fixedsize=true, label=\"\"];",
            'edge [fontname="DejaVu Sans", fontsize=10.5, dir=none];']
    for node, (l, t, r, b) in boxes.items():
        text.append(f"n{node} [width={(r - l) / 72:.4f}, height={(b - t) / 72:.4f}];")
    for i, ((a, b), _, rect, said) in enumerate(lines):
        label = ", label=" + "\\n".join(map(quoted, said)).replace('"\\n"', "\\n") if rect else ""
        text.append(f"n{a} -> n{b} [id={i}{label}];")
    done = subprocess.run([engine, "-Tplain"], input="\n".join(text + ["}"]), capture_output=True, text=True, check=True)
    placed, drawn, sizes = {}, [], {}
    for (a, b), _, rect, said in lines:
        sizes.setdefault((f"n{a}", f"n{b}"), []).append(rect)
    for line in done.stdout.splitlines():
        part = split(line)
        if part[0] == "node":
            x, y, w, h = (float(v) * 72 for v in part[2:6])
            placed[part[1][1:]] = (x - w / 2, y - h / 2, x + w / 2, y + h / 2)
        elif part[0] == "edge":
            n = int(part[3])
            numbers = [float(v) * 72 for v in part[4:4 + 2 * n]]
            rest, rect = part[4 + 2 * n:], sizes[part[1], part[2]].pop(0)
            if rect:
                (x, y), w, h = (float(v) * 72 for v in rest[-4:-2]), rect[2] - rect[0], rect[3] - rect[1]
                rect = (x - w / 2, y - h / 2, x + w / 2, y + h / 2)
            drawn.append(([part[1][1:], part[2][1:]], cubics(list(zip(numbers[::2], numbers[1::2]))), rect, []))
    return placed, drawn


def split(line):
    return re.findall(r'"(?:[^"\\]|\\.)*"|\S+', line)


def crosses(a, b, c, d):
    turn = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
    if abs(turn) < 1e-9:
        return False
    t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / turn
    u = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / turn
    return 0 < t <= 1 and 0 < u <= 1


def around(curve):
    xs, ys = zip(*curve)
    return min(xs), min(ys), max(xs), max(ys)


def overlap(p, q, by=0.0):
    return min(p[2], q[2]) - max(p[0], q[0]) > by and min(p[3], q[3]) - max(p[1], q[1]) > by


def cuts(curve, rect):
    """True where a piece of the curve runs through the inside of the rectangle (by more than a pixel)."""
    inner = (rect[0] + 1, rect[1] + 1, rect[2] - 1, rect[3] - 1)
    corners = [(inner[0], inner[1]), (inner[2], inner[1]), (inner[2], inner[3]), (inner[0], inner[3])]
    sides = list(zip(corners, corners[1:] + corners[:1]))
    inside = lambda p: inner[0] < p[0] < inner[2] and inner[1] < p[1] < inner[3]
    return any(inside(a) or any(crosses(a, b, *side) for side in sides) for a, b in zip(curve, curve[1:]))


def counted(boxes, lines):
    curves = [(line[1], around(line[1])) for line in lines]
    crossings = 0
    for i, (p, around_p) in enumerate(curves):
        for q, around_q in curves[:i]:
            if overlap(around_p, around_q, -1.0):
                crossings += sum(crosses(a, b, c, d) for a, b in zip(p, p[1:]) for c, d in zip(q, q[1:]))
    labels = [(i, line[2]) for i, line in enumerate(lines) if line[2]]
    rects = [rect for _, rect in labels] + list(boxes.values())
    overlaps = sum(overlap(p, q, 0.5) for i, p in enumerate(rects) for q in rects[:i])
    struck = sum(cuts(curve, rect) for i, (curve, _) in enumerate(curves) for k, rect in labels if k != i)
    through = sum(cuts(curves[i][0], rect) for i, line in enumerate(lines) for n, rect in boxes.items() if n not in line[0])
    left, top, right, bottom = zip(*rects)
    size = f"{max(right) - min(left):.0f} x {max(bottom) - min(top):.0f}"
    return crossings, overlaps, struck, through, size


def main():
    print("| picture | nodes | lines | by | crossings | overlaps of labels and boxes | lines through labels | lines through boxes | size |")
    print("|---|---|---|---|---|---|---|---|---|")
    for path in sys.argv[1:]:
        boxes, lines = ours(path)
        name = path.rsplit("/", 1)[-1]
        results = [("chancery", counted(boxes, lines))]
        results += [(engine, counted(*graphviz(engine, boxes, lines))) for engine in ("dot", "neato")]
        for engine, (crossings, overlaps, struck, through, size) in results:
            print(f"| {name} | {len(boxes)} | {len(lines)} | {engine} | {crossings} | {overlaps} | {struck} | {through} | {size} |")


if __name__ == "__main__":
    main()
