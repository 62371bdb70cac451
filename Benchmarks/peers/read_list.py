"""What a good engineer would write to look at a list before buying: one JSON line a row.

    python3 read_list.py LIST ENCODING

It trusts that it is told the encoding, knows one delimiter and one header, keeps every name in memory to
tell duplicates, and has no word for what is wrong with a row.
"""

import csv
import json
import sys
import unicodedata

path, encoding = sys.argv[1:3]
first_lines = {}
with open(path, newline="", encoding=encoding) as file:
    for line, row in enumerate(csv.DictReader(file), start=2):
        raw = row.pop("企业名称")
        value = unicodedata.normalize("NFKC", raw).strip().upper()
        first = first_lines.setdefault(value, line)
        print(
            json.dumps(
                {
                    "line_number": line,
                    "raw_value": raw,
                    "normalized_value": value,
                    "state": "pending" if first == line else "duplicate",
                    "duplicate_of_line": None if first == line else first,
                    "extra": row,
                },
                ensure_ascii=False,
            )
        )
