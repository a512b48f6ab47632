#!/usr/bin/env python3
"""Draws the table "reading" of `json --short` as a chart, light and dark: chart.py FOLDER < report.

A bar is the time that a contender takes for what takes ours 1; the report has ours divided by theirs.
"""
import sys

PAYLOADS = ["product list", "product detail", "batch result"]
CONTENDERS = ["STJ source generator", "NSwag (STJ)", "NSwag (Newtonsoft)", "Kiota style"]
SHOWN = {"STJ source generator": "System.Text.Json, source generator", "NSwag (STJ)": "NSwag's client, System.Text.Json",
         "NSwag (Newtonsoft)": "NSwag's client, Newtonsoft.Json", "Kiota style": "Kiota's models"}
COLORS = {
    "light": {"text": "#1f2328", "grey": "#59636e", "line": "#d1d9e0", "ours": "#1a7f37", "theirs": "#8c959f"},
    "dark": {"text": "#f0f6fc", "grey": "#9198a1", "line": "#3d444d", "ours": "#3fb950", "theirs": "#656c76"},
}
WIDTH, LEFT, ROW, GAP = 820, 270, 20, 30


def read(report):
    """The ratios of time: {payload: {contender: times ours}}."""
    lines = [line for line in report if line.startswith("|")]
    start = next(number for number, line in enumerate(lines) if line.split("|")[1].strip() == "reading")
    head = [cell.strip() for cell in lines[start].strip().strip("|").split("|")]
    times = {}
    for line in lines[start + 2:]:
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if cells[0] not in PAYLOADS or cells[0] in times:
            continue
        ratios = {name: cells[head.index(name)].split(" / ")[0] for name in CONTENDERS if name in head}
        times[cells[0]] = {name: 1 / float(ratio) for name, ratio in ratios.items() if ratio != "-"}
    return times


def bar(y, name, times, scale, color, ink):
    length = times * scale
    return (f'<text x="{LEFT - 10}" y="{y + 14}" text-anchor="end" fill="{ink}">{name}</text>'
            f'<rect x="{LEFT}" y="{y + 3}" width="{length:.1f}" height="{ROW - 6}" rx="2" fill="{color}"/>'
            f'<text x="{LEFT + length + 6:.1f}" y="{y + 14}" fill="{ink}">{times:.1f}</text>')


def draw(times, colors):
    scale = (WIDTH - LEFT - 60) / max(max(row.values()) for row in times.values())
    parts, y = [], 46
    for payload, row in times.items():
        parts.append(f'<text x="10" y="{y}" font-weight="600" fill="{colors["text"]}">{payload}</text>')
        y += 8
        parts.append(bar(y, "TikiSpec", 1.0, scale, colors["ours"], colors["text"]))
        for name, value in row.items():
            y += ROW
            parts.append(bar(y, SHOWN[name], value, scale, colors["theirs"], colors["grey"]))
        y += ROW + GAP
    height = y - 10
    axis = f'<line x1="{LEFT}" y1="38" x2="{LEFT}" y2="{height - 8}" stroke="{colors["line"]}"/>'
    title = (f'<text x="10" y="20" font-weight="600" font-size="15" fill="{colors["text"]}">'
             "Time to read a response, TikiSpec = 1</text>")
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
            'font-family="system-ui, sans-serif" font-size="12">' + title + axis + "".join(parts) + "</svg>\n")


def main():
    times = read(sys.stdin.readlines())
    if not times:
        sys.exit("The report has no table of reading with these payloads: " + ", ".join(PAYLOADS))
    for theme, colors in COLORS.items():
        with open(f"{sys.argv[1]}/performance-{theme}.svg", "w", encoding="utf-8") as file:
            file.write(draw(times, colors))


main()
