#!/usr/bin/env python3
"""Lays out what the loads of a dataset are held against: the same rows ready for `sqlite3 .import`, and the
same lines ready for `pigz`.

    tables.py out/dataset.sqlite out/patents.ndjson.gz FOLDER

Writes into the folder the rows as TABLE.csv, the lines as lines.ndjson, and two scripts for sqlite3: plain.sql
makes the tables from the rows, indexed.sql the indexes and the full-text index of the dataset besides. Types
are kept; STRICT and the checks of foreign keys are not, which favours sqlite3.
"""

import csv
import gzip
import re
import shutil
import sqlite3
import sys
from pathlib import Path

BEGINNING = """PRAGMA page_size = 8192;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -32768;
BEGIN;
"""
TABLES = "type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_fts%'"
FULL_TEXT = "name = 'patent_fts'"


def lax(creation):
    """The statement without comments, and without STRICT."""
    bare = re.sub(r" -- [^\n]*", "", creation)
    return re.sub(r"\) STRICT(, WITHOUT ROWID)?$", lambda match: ") WITHOUT ROWID" if match[1] else ")", bare)


def main(dataset, lines, folder):
    folder = Path(folder).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(f"file:{dataset}?mode=ro", uri=True)

    def schema(column, condition):
        return [value for (value,) in database.execute(
            f"SELECT {column} FROM sqlite_schema WHERE sql IS NOT NULL AND {condition} ORDER BY rowid")]

    def script(statements):
        return "".join(statement + ";\n" for statement in statements)

    tables = schema("name", TABLES)
    for table in tables:
        with open(folder / f"{table}.csv", "w", newline="") as file:
            csv.writer(file).writerows(database.execute(f"SELECT * FROM {table}"))
    rows = BEGINNING + script(map(lax, schema("sql", TABLES))) + ".mode csv\n" + "".join(
        f".import '{folder}/{table}.csv' {table}\n" for table in tables)
    indexes = script(schema("sql", "type = 'index'") + ["ANALYZE"] + schema("sql", FULL_TEXT) + [
        f"INSERT INTO {name} ({name}) VALUES ('rebuild')" for name in schema("name", FULL_TEXT)])
    (folder / "plain.sql").write_text(rows + "COMMIT;\n")
    (folder / "indexed.sql").write_text(rows + indexes + "COMMIT;\n")
    with gzip.open(lines) as packed, open(folder / "lines.ndjson", "wb") as plain:
        shutil.copyfileobj(packed, plain, 1 << 20)


if __name__ == "__main__":
    main(*sys.argv[1:])
