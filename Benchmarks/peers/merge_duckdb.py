#!/usr/bin/env python3
"""The merge of company-patents in SQL, on DuckDB.

    merge_duckdb.py REPLIES FOLDER [MEMORY]

Reads what `patentflow archive export` prints and writes patents.ndjson.gz and patents.duckdb into the folder:
one patent for each application number, Zhihuiya's word before QCC's. Provenance, conflicts, checks and
clean names are left out. MEMORY bounds what DuckDB takes, such as 4GB.
"""

import os
import sys

import duckdb

MERGE = """
    CREATE TABLE reply AS
    SELECT provider, reply FROM read_json(getvariable('replies'), format = 'newline_delimited',
        maximum_object_size = 33554432, columns = {provider: 'VARCHAR', reply: 'JSON'})
    WHERE reply IS NOT NULL;

    CREATE VIEW detail AS
    SELECT 1 AS place, split_part(r.application_number, '.', 1) AS patent_id, r.application_number,
        r.title, strptime(r.application_date::VARCHAR, '%Y%m%d')::DATE AS filing_date,
        r.simple_legal_status AS legal_status, string_split(r.inventor, '|') AS inventors,
        string_split(r.original_assignee, '|') AS applicants,
        flatten([part.category for part in r.classification_data]) AS classifications,
        {number: r.pn, date: strptime(r.publication_date::VARCHAR, '%Y%m%d')::DATE} AS publication
    FROM (SELECT unnest(from_json(reply->'data', '[{"pn": "VARCHAR", "application_number": "VARCHAR",
        "title": "VARCHAR", "application_date": "BIGINT", "publication_date": "BIGINT",
        "simple_legal_status": "VARCHAR", "inventor": "VARCHAR", "original_assignee": "VARCHAR",
        "classification_data": [{"category_type": "VARCHAR", "category": ["VARCHAR"]}]}]')) AS r
        FROM reply WHERE provider = 'zhihuiya');

    CREATE VIEW found AS
    SELECT 2 AS place, split_part(r.ApplicationNumber, '.', 1) AS patent_id,
        r.ApplicationNumber AS application_number, r.Title AS title,
        r.ApplicationDate[:10]::DATE AS filing_date, r.LegalStatusDesc AS legal_status,
        r.InventorStringList AS inventors, r.AssigneestringList AS applicants,
        r.IPCList AS classifications,
        {number: r.PublicationNumber, date: r.PublicationDate[:10]::DATE} AS publication
    FROM (SELECT unnest(from_json(reply->'Result', '[{"PublicationNumber": "VARCHAR",
        "ApplicationNumber": "VARCHAR", "Title": "VARCHAR", "ApplicationDate": "VARCHAR",
        "PublicationDate": "VARCHAR", "LegalStatusDesc": "VARCHAR", "InventorStringList": ["VARCHAR"],
        "AssigneestringList": ["VARCHAR"], "IPCList": ["VARCHAR"]}]')) AS r
        FROM reply WHERE provider = 'qcc');

    CREATE TABLE patent AS
    SELECT patent_id, arg_min(application_number, place) AS application_number,
        arg_min(title, place) AS title, arg_min(filing_date, place) AS filing_date,
        arg_min(legal_status, place) AS legal_status, arg_min(inventors, place) AS inventors,
        arg_min(applicants, place) AS applicants, arg_min(classifications, place) AS classifications,
        list_sort(list_distinct(list(publication))) AS publications
    FROM (FROM detail UNION ALL BY NAME FROM found)
    GROUP BY patent_id ORDER BY patent_id;
"""


def main(replies, folder, memory="4GB"):
    os.makedirs(folder, exist_ok=True)
    path = f"{folder}/patents.duckdb"
    if os.path.exists(path):
        os.remove(path)
    database = duckdb.connect(path, config={"memory_limit": memory, "temp_directory": f"{folder}/spilled"})
    database.execute("SET VARIABLE replies = ?", [replies])
    database.execute(MERGE)
    database.execute(f"COPY patent TO '{folder}/patents.ndjson.gz' (FORMAT json, COMPRESSION gzip)")
    print(*database.execute("SELECT count(*) FROM patent").fetchone(), "patents")


if __name__ == "__main__":
    main(*sys.argv[1:])
