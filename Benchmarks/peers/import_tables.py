#!/usr/bin/env python3
"""What the loads of a dataset are held against: the same rows into SQLite by `sqlite3 .import`, and the
same lines through `pigz -6`.

    Benchmarks/peers/import_tables.py out/dataset.sqlite out/patents.ndjson.gz

Writes the tables to CSV first, which is not timed, then makes a database of them twice: bare, and with
the indexes and the full-text index of the dataset. Types are kept; STRICT and the checks of foreign keys
are not, which favours the peer. Needs sqlite3, pigz and gzip.
"""
import csv
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import time

PRAGMAS = """PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
PRAGMA cache_size = -32768; BEGIN;"""


def statements(database, condition):
    return [sql for (sql,) in database.execute(
        f"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND {condition} ORDER BY rowid")]


def lax(creation):
    return re.sub(r"\) STRICT(, WITHOUT ROWID)?$",
                  lambda m: ") WITHOUT ROWID" if m[1] else ")", re.sub(r" -- [^\n]*", "", creation))


def timed(label, run):
    start = time.monotonic()
    run()
    print(f"{label:32} {time.monotonic() - start:6.2f} s", flush=True)


def main(dataset, lines):
    database = sqlite3.connect(f"file:{dataset}?mode=ro", uri=True)
    plain = "type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_fts%'"
    tables = [name for (name,) in database.execute(
        f"SELECT name FROM sqlite_schema WHERE {plain} ORDER BY rowid")]
    make = "".join(lax(sql) + ";\n" for sql in statements(database, plain))
    index = "".join(sql + ";\n" for sql in statements(database, "type = 'index'"))
    text = "".join(sql + ";\n" for sql in statements(database, "name = 'patent_fts'"))
    with tempfile.TemporaryDirectory() as folder:
        for table in tables:
            with open(f"{folder}/{table}.csv", "w", newline="") as file:
                csv.writer(file).writerows(database.execute(f"SELECT * FROM {table}"))
        load = ".mode csv\n" + "".join(f".import {folder}/{name}.csv {name}\n" for name in tables)
        rebuild = "INSERT INTO patent_fts (patent_fts) VALUES ('rebuild');\n"

        def build(script):
            target = f"{folder}/made.sqlite"
            if os.path.exists(target):
                os.remove(target)
            subprocess.run(
                ["sqlite3", target], input=script, text=True, check=True, stdout=subprocess.DEVNULL)

        timed(".import", lambda: build(PRAGMAS + make + load + "COMMIT;\n"))
        timed(".import, indexes, full text",
              lambda: build(PRAGMAS + make + load + index + "ANALYZE;\n" + text + rebuild + "COMMIT;\n"))
        unpacked = f"{folder}/lines"
        with open(unpacked, "wb") as file:
            subprocess.run(["gzip", "-dc", lines], stdout=file, check=True)
        with open(os.devnull, "wb") as sink:
            timed("pigz -6", lambda: subprocess.run(["pigz", "-6", "-c", unpacked], stdout=sink, check=True))


if __name__ == "__main__":
    main(*sys.argv[1:])
