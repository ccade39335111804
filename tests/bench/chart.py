"""A small chart as SVG text: two lines over the same places, from nothing upwards."""

from collections.abc import Sequence
from math import floor, log10
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 640, 280
LEFT, RIGHT, TOP, BOTTOM = 70, 24, 36, 56
COLOURS = ("#1f6feb", "#8b949e")
STEPS = 4


def chart(title: str, unit: str, places: Sequence[str], lines: Sequence[tuple[str, Sequence[float]]]) -> str:
    """`places` stand at the same distance below. Each line has a name and one value a place."""
    top = STEPS * round_step(max(max(values) for _, values in lines) / STEPS)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        ' font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        _text(WIDTH / 2, 20, title, anchor="middle", weight="bold"),
        *(_level(top * step / STEPS, top, unit) for step in range(STEPS + 1)),
        *(_text(_x(at, len(places)), HEIGHT - BOTTOM + 18, place, anchor="middle") for at, place in enumerate(places)),
        *(_line(at, name, values, top) for at, (name, values) in enumerate(lines)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def round_step(least: float) -> float:
    """The smallest of 1, 2, 2.5 and 5 times a power of ten that is not less; 1 for nothing at all."""
    if least <= 0:
        return 1.0
    power = 10.0 ** floor(log10(least))
    return next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= least)


def _x(at: int, count: int) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * (at + 0.5) / count


def _y(value: float, top: float) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top


def _level(value: float, top: float, unit: str) -> str:
    y = _y(value, top)
    words = f"{value:,.0f}" if top >= 10 else f"{value:,.2f}"
    line = f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#e1e4e8"/>'
    return line + _text(LEFT - 8, y + 4, f"{words} {unit}" if value == 0 else words, anchor="end")


def _line(at: int, name: str, values: Sequence[float], top: float) -> str:
    spots = [(_x(place, len(values)), _y(value, top)) for place, value in enumerate(values)]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{COLOURS[at]}"/>' for x, y in spots)
    left = LEFT + at * 160
    key = f'<rect x="{left}" y="{HEIGHT - 22}" width="12" height="12" fill="{COLOURS[at]}"/>'
    return f'<polyline points="{path}" fill="none" stroke="{COLOURS[at]}" stroke-width="2"/>{dots}{key}' + _text(
        left + 18, HEIGHT - 12, name
    )


def _text(x: float, y: float, words: str, *, anchor: str = "start", weight: str = "normal") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-weight="{weight}" fill="#24292f">{escape(words)}</text>'
