"""Compares what Spark has merged with the dataset of a local run: lines byte for byte, tables row by row.

    compare-spark.py OUTPUT-OF-THE-RUN OUTPUT-OF-SPARK
"""

import glob
import gzip
import json
import sqlite3
import sys

import pyarrow.dataset
import pyarrow.parquet


def lines(pattern):
    files = glob.glob(pattern)
    assert files, f"{pattern}: nothing there"
    return sorted(line for file in files for line in gzip.open(file))


def rows_of_run(database, table):
    cursor = database.execute(f'SELECT * FROM "{table}"')
    names = [column[0] for column in cursor.description]
    return comparable(dict(zip(names, row)) for row in cursor)


def rows_of_spark(folder):
    table = pyarrow.dataset.dataset(folder, partitioning="hive").to_table()
    return comparable(table.to_pylist())


def comparable(rows):
    return sorted(json.dumps(row, sort_keys=True, ensure_ascii=False) for row in rows)


def check(what, ours, theirs):
    if ours == theirs:
        return len(ours)
    missing, added = set(ours) - set(theirs), set(theirs) - set(ours)
    print(f"{what}: {len(ours)} in the run, {len(theirs)} from Spark", file=sys.stderr)
    for sign, some in (("-", missing), ("+", added)):
        for one in sorted(some)[:2]:
            print(sign, one[:2_000], file=sys.stderr)
    sys.exit(1)


run, spark = sys.argv[1:]
for name in ("patents", "companies"):
    count = check(name, lines(f"{run}/{name}.ndjson.gz"), lines(f"{spark}/ndjson/{name}/*.gz"))
    print(f"{name}: {count} lines, byte for byte")

database = sqlite3.connect(f"{run}/dataset.sqlite")
tables = [
    name
    for (name,) in database.execute("SELECT DISTINCT table_name FROM data_dictionary ORDER BY 1")
    if database.execute("SELECT type FROM sqlite_schema WHERE name = ?", [name]).fetchone() == ("table",)
]
counts = {}
for table in tables:
    if table != "data_dictionary":
        counts[table] = check(table, rows_of_run(database, table), rows_of_spark(f"{spark}/parquet/{table}"))
print(f"{len(counts)} tables: {sum(counts.values())} rows, value by value")
