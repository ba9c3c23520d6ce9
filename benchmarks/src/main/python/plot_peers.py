"""Draws the figures of "benchmarks/run peers": plot_peers.py FIGURES PNG"""

import sys

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot

CLIENTS = {
    "own": ("this library", "#1f77b4"),
    "webclient": ("bare loop of WebClient", "#9ecae1"),
    "curl": ("curl, one connection", "#bbbbbb"),
    "python": ("Python client", "#d95f02"),
    "peer": ("peer", "#7570b3"),
}
LINES = {"0ms": "no latency", "20ms-tcp": "20 ms", "80ms-tcp": "80 ms"}


def read(file):
    """Returns {(room, direction): {client: {line: MiB/s}}} from lines such as "figure 20ms-tcp-plain-own-up 283.1 MiB/s"."""
    figures = {}
    with open(file, encoding="utf-8") as content:
        for words in (line.split() for line in content):
            if len(words) == 4 and words[0] == "figure" and words[3] == "MiB/s":
                line, room, client, direction = words[1].rsplit("-", 3)
                by_client = figures.setdefault((room, direction), {})
                by_client.setdefault(client, {})[line] = float(words[2])
    return figures


def draw(axes, title, by_client):
    lines = list(by_client["own"])
    width = 0.8 / len(by_client)
    for index, client in enumerate(client for client in CLIENTS if client in by_client):
        label, color = CLIENTS[client]
        values = [by_client[client][line] for line in lines]
        places = [place + (index + 0.5) * width - 0.4 for place in range(len(lines))]
        bars = axes.bar(places, values, width, label=label, color=color)
        axes.bar_label(bars, labels=[f"{value:.0f}" for value in values], fontsize=7)
    axes.set_title(title, fontsize=10)
    axes.set_xticks(range(len(lines)), [LINES.get(line, line) for line in lines])
    axes.set_ylabel("MiB/s", fontsize=8)
    axes.tick_params(labelsize=8)
    axes.spines[["top", "right"]].set_visible(False)


def main(figures, png):
    measured = read(figures)
    picture, axes = pyplot.subplots(2, 2, figsize=(10, 6.4))
    for place, (key, by_client) in zip(axes.flat, measured.items()):
        draw(place, f"{key[0]}, {key[1]}", by_client)
    handles, labels = axes.flat[0].get_legend_handles_labels()
    picture.legend(handles, labels, loc="lower center", ncols=len(labels), fontsize=9, frameon=False)
    picture.tight_layout(rect=(0, 0.05, 1, 1))
    picture.savefig(png, dpi=100)


main(*sys.argv[1:])
