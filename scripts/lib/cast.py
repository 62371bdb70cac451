"""Runs shell commands in a terminal and draws what it showed as an SVG that moves, without a script.

Usage: cast.py OUTPUT COMMAND...
"""

import fcntl
import html
import os
import pty
import select
import struct
import sys
import termios
import time

import pyte
from wcwidth import wcwidth

COLUMNS, ROWS = 100, 26
CELL, LINE, MARGIN = 8.4, 18, 16
STILL = 0.2  # Seconds in which what changes makes one picture.
REST = 6.0  # Seconds for which the last picture stands.

STYLE = """
svg{--back:#0d1117;--text:#e6edf3;--dim:#8b949e;--green:#3fb950;--yellow:#d29922;--red:#f85149;--blue:#58a6ff}
@media (prefers-color-scheme:light){svg{--back:#f6f8fa;--text:#1f2328;--dim:#59636e;--green:#1a7f37;--yellow:#9a6700;--red:#cf222e;--blue:#0969da}}
rect{fill:var(--back)}
text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace;fill:var(--text);white-space:pre}
.b{font-weight:bold}.green{fill:var(--green)}.brown,.yellow{fill:var(--yellow)}.red{fill:var(--red)}.blue,.cyan,.magenta{fill:var(--blue)}.dim{fill:var(--dim)}
g{visibility:hidden;animation-duration:%(length).1fs;animation-timing-function:step-end;animation-iteration-count:infinite}
g.last{visibility:visible}
@media (prefers-reduced-motion:reduce){g{animation:none!important}}
"""


def play(commands):
    """Yields the seconds since the start and the screen's lines, whenever they have changed."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    start = time.monotonic()
    for command in commands:
        typed = command.replace("\n", "\r\n")
        stream.feed(f"\x1b[32m$\x1b[0m {typed}\r\n".encode())
        yield time.monotonic() - start, lines(screen)
        pid, terminal = pty.fork()
        if pid == 0:
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
            os.execvp("bash", ["bash", "-c", command])
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        yield from follow(terminal, screen, stream, start)
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        if status not in (0, 4):
            sys.exit(f"{command} ended with {status}:\n" + "\n".join(screen.display))
        yield time.monotonic() - start, lines(screen)


def follow(terminal, screen, stream, start):
    shown = time.monotonic()
    while True:
        ready, _, _ = select.select([terminal], [], [], STILL)
        if ready:
            try:
                data = os.read(terminal, 65536)
            except OSError:  # What Linux says when the other end is closed.
                break
            if not data:
                break
            stream.feed(data)
        if time.monotonic() - shown >= STILL:
            shown = time.monotonic()
            yield shown - start, lines(screen)
    os.close(terminal)


def lines(screen):
    """Each line as runs of cells that look alike: (column, text, width, classes)."""
    return [tuple(runs(screen.buffer[row])) for row in range(ROWS)]


def runs(cells):
    found, column = [], 0
    while column < COLUMNS:
        cell = cells[column]
        width = max(1, wcwidth(cell.data[:1] or " "))
        looks = " ".join(
            name for name in (("b" if cell.bold else ""), ("" if cell.fg == "default" else cell.fg)) if name
        )
        wide = width == 2
        if found and found[-1][3] == looks and not wide and not found[-1][4]:
            place, text, size, _, _ = found[-1]
            found[-1] = (place, text + cell.data, size + width, looks, False)
        else:
            found.append((column, cell.data, width, looks, wide))
        column += width
    return [(place, text.rstrip(), looks) for place, text, _, looks, _ in found if text.strip()]


def stretches(pictures, end):
    """Each line with the time in which it stands unchanged: (row, line, from, to)."""
    open_since = {}
    for moment, picture in pictures:
        for row, line in enumerate(picture):
            known = open_since.get(row)
            if known and known[0] == line:
                continue
            if known and known[0]:
                yield row, known[0], known[1], moment
            open_since[row] = (line, moment)
    for row, (line, since) in open_since.items():
        if line:
            yield row, line, since, end


def draw(pictures):
    end = pictures[-1][0] + REST
    used = max((row for _, picture in pictures for row, line in enumerate(picture) if line), default=0) + 1
    rules, groups, names = [], [], {}
    for row, line, since, until in stretches(pictures, end):
        span = (round(100 * since / end, 2), round(100 * until / end, 2))
        if span not in names:
            names[span] = f"k{len(names)}"
            hidden = "" if until == end else f"{span[1]}%{{visibility:hidden}}"
            before = "" if span[0] == 0 else "0%{visibility:hidden}"
            rules.append(f"@keyframes {names[span]}{{{before}{span[0]}%{{visibility:visible}}{hidden}}}")
        last = ' class="last"' if until == end else ""
        y = MARGIN + LINE * (row + 0.75)
        texts = "".join(
            f'<text x="{MARGIN + CELL * place:.1f}" y="{y:.1f}"'
            + (f' class="{looks}"' if looks else "")
            + f' textLength="{CELL * sum(max(1, wcwidth(letter)) for letter in text):.1f}">{html.escape(text)}</text>'
            for place, text, looks in line
        )
        groups.append(f'<g{last} style="animation-name:{names[span]}">{texts}</g>')
    width, height = MARGIN * 2 + CELL * COLUMNS, MARGIN * 2 + LINE * used
    style = STYLE.strip() % {"length": end}
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}"'
            f' height="{height:.0f}" role="img" aria-label="A run of patentflow in a terminal">',
            f"<style>{style}\n" + "\n".join(rules) + "</style>",
            '<rect width="100%" height="100%" rx="8"/>',
            *groups,
            "</svg>",
            "",
        ]
    )


if __name__ == "__main__":
    output, *commands = sys.argv[1:]
    text = draw(list(play(commands)))
    with open(output, "w", encoding="utf-8") as file:
        file.write(text)
