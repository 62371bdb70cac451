#!/usr/bin/env python3
"""What a good engineer would write instead: the company-patents job in one file.

    company_patents.py LIST FOLDER [--offline] [--rate CALLS_A_SECOND] [--workers N] [--batch PATENTS]
    company_patents.py LIST FOLDER --numbers …     a list of publication numbers instead of companies

Searches each company at QCC, asks Zhihuiya for the details, merges both by application number, and writes
patents.ndjson.gz and dataset.sqlite into the folder. Replies are kept in replies.sqlite there, so that
--offline repeats the merge and the outputs alone. The variables that name accounts are those of patentflow.

It is meant to be quick, and leaves out what would hold it up: no budgets, no plan, no provenance, no
conflicts, no full-text index, no report, and no wait for the disk. All patents are in memory at once.
"""

import argparse
import asyncio
import csv
import gzip
import hashlib
import os
import sqlite3
import time
from pathlib import Path

import aiohttp
import orjson

PAGE_SIZE = 50
TABLES = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    CREATE TABLE patent (patent_id TEXT PRIMARY KEY, application_number TEXT, title TEXT,
        filing_date TEXT, legal_status TEXT) WITHOUT ROWID;
    CREATE TABLE publication (publication_number TEXT PRIMARY KEY, patent_id TEXT,
        publication_date TEXT) WITHOUT ROWID;
    CREATE TABLE patent_inventor (patent_id TEXT, sequence INTEGER, name TEXT);
    CREATE TABLE patent_assignee (patent_id TEXT, sequence INTEGER, name TEXT);
    CREATE TABLE classification (patent_id TEXT, scheme TEXT, code TEXT);
    CREATE TABLE company_patent (company TEXT, patent_id TEXT);
"""
INDEXES = """
    CREATE INDEX publication_patent ON publication (patent_id);
    CREATE INDEX inventor_name ON patent_inventor (name);
    CREATE INDEX assignee_name ON patent_assignee (name);
    CREATE INDEX classification_code ON classification (code);
    CREATE INDEX company_patent_company ON company_patent (company);
"""


class Replies:
    """The bodies that were bought, by what was asked."""

    def __init__(self, path):
        self.database = sqlite3.connect(path, isolation_level=None)
        self.database.executescript("""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = OFF;
            CREATE TABLE IF NOT EXISTS page (company TEXT, number INTEGER, body BLOB,
                PRIMARY KEY (company, number)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS batch (numbers TEXT PRIMARY KEY, body BLOB);
        """)

    def page(self, company, number):
        row = self.database.execute(
            "SELECT body FROM page WHERE company = ? AND number = ?", (company, number)).fetchone()
        return row and row[0]

    def keep_page(self, company, number, body):
        self.database.execute("INSERT OR REPLACE INTO page VALUES (?, ?, ?)", (company, number, body))

    def keep_batch(self, numbers, body):
        self.database.execute("INSERT OR REPLACE INTO batch VALUES (?, ?)", (",".join(numbers), body))

    def owned_numbers(self):
        for (numbers,) in self.database.execute("SELECT numbers FROM batch"):
            yield from numbers.split(",")

    def pages(self):
        return self.database.execute("SELECT company, body FROM page ORDER BY company, number")

    def batches(self):
        return self.database.execute("SELECT body FROM batch ORDER BY rowid")


class Pace:
    """Lets calls leave at even distances."""

    def __init__(self, rate):
        self.gap = 1 / rate if rate else 0
        self.next = 0.0

    async def turn(self):
        if self.gap:
            now = time.monotonic()
            self.next = max(now, self.next + self.gap)
            await asyncio.sleep(self.next - now)


class Client:
    """Both providers, over one session."""

    def __init__(self, session, rate, workers):
        self.session = session
        self.pace = Pace(rate)
        self.places = asyncio.Semaphore(workers)
        self.token = None

    async def sign_in(self):
        account = aiohttp.encode_basic_auth(
            os.environ["ZHIHUIYA_CLIENT_ID"], os.environ["ZHIHUIYA_CLIENT_SECRET"])
        async with self.session.post(
                os.environ["ZHIHUIYA_BASE_URL"] + "/oauth/token", headers={"Authorization": account},
                data={"grant_type": "client_credentials"}) as response:
            answer = orjson.loads(await response.read())
        self.token = answer.get("token") or answer["data"]["token"]

    async def search(self, company, page):
        def signed():
            moment = str(int(time.time()))
            key = os.environ["QCC_KEY"]
            token = hashlib.md5((key + moment + os.environ["QCC_SECRET_KEY"]).encode()).hexdigest().upper()
            return ({"key": key, "searchKey": company, "pageSize": PAGE_SIZE, "pageIndex": page},
                    {"Timespan": moment, "Token": token})

        return await self.ask(os.environ["QCC_BASE_URL"] + "/PatentV4/SearchMultiPatents", signed,
                              lambda answer: answer["Status"] in ("200", "201"))

    async def details(self, numbers):
        def signed():
            return ({"apikey": os.environ["ZHIHUIYA_CLIENT_ID"], "patent_number": ",".join(numbers)},
                    {"Authorization": "Bearer " + self.token})

        return await self.ask(
            os.environ["ZHIHUIYA_BASE_URL"] + "/basic-patent-data/patent-detail-aggregation", signed,
            lambda answer: answer["error_code"] == 0)

    async def ask(self, url, signed, is_good):
        """Asks up to six times, and gives the body with what it holds."""
        for attempt in range(6):
            try:
                async with self.places:
                    await self.pace.turn()
                    parameters, headers = signed()
                    async with self.session.get(url, params=parameters, headers=headers) as response:
                        body = await response.read()
                answer = orjson.loads(body)
                if is_good(answer):
                    return body, answer
            except (aiohttp.ClientError, asyncio.TimeoutError, orjson.JSONDecodeError, KeyError):
                pass
            await asyncio.sleep(min(10, 0.2 * 2 ** attempt))
        raise SystemExit(f"{url} does not answer")


def read_list(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return list(dict.fromkeys(row[0].strip() for row in rows if row and row[0].strip()))


async def extract(options, replies):
    values = read_list(options.list)
    owned = set(replies.owned_numbers())
    waiting = []
    async with aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=options.workers),
            timeout=aiohttp.ClientTimeout(total=60)) as session:
        client = Client(session, options.rate, options.workers)
        await client.sign_in()

        async def buy_batch():
            batch = waiting[:options.batch]
            del waiting[:options.batch]
            body, _ = await client.details(batch)
            replies.keep_batch(batch, body)

        async def want(number):
            if number not in owned:
                owned.add(number)
                waiting.append(number)
                if len(waiting) >= options.batch:
                    await buy_batch()

        async def search(company):
            page, total = 1, 1
            while (page - 1) * PAGE_SIZE < total:
                body = replies.page(company, page)
                if body:
                    answer = orjson.loads(body)
                else:
                    body, answer = await client.search(company, page)
                    replies.keep_page(company, page, body)
                total = (answer.get("Paging") or {}).get("TotalRecords", 0)
                for record in answer.get("Result") or []:
                    await want(record["PublicationNumber"])
                page += 1

        queue = iter(values)

        async def work():
            for value in queue:
                await (want if options.numbers else search)(value)

        await asyncio.gather(*(work() for _ in range(options.workers)))
        while waiting:
            await buy_batch()


def date(value):
    """2020-05-23 from 20200523 or "2020-05-23 00:00:00"."""
    text = str(value or "")
    return f"{text[:4]}-{text[4:6]}-{text[6:]}" if len(text) == 8 else text[:10] or None


def from_zhihuiya(record):
    return {
        "title": record.get("title"), "filing_date": date(record.get("application_date")),
        "legal_status": record.get("simple_legal_status"),
        "inventors": (record.get("inventor") or "").split("|"),
        "applicants": (record.get("original_assignee") or "").split("|"),
        "classifications": [(group["category_type"], code)
                            for group in record.get("classification_data") or []
                            for code in group["category"]],
    }


def from_qcc(record):
    return {
        "title": record["Title"], "filing_date": date(record["ApplicationDate"]),
        "legal_status": record["LegalStatusDesc"], "inventors": record["InventorStringList"],
        "applicants": record["AssigneestringList"],
        "classifications": [("IPC", code) for code in record["IPCList"]],
    }


class Merge:
    """All patents by their id. What is added first holds; later records fill what is empty."""

    def __init__(self):
        self.patents = {}

    def add(self, application_number, publication, day, record, values_of):
        patent_id = application_number.partition(".")[0]
        patent = self.patents.get(patent_id)
        if patent is None:
            patent = self.patents[patent_id] = values_of(record) | {
                "patent_id": patent_id, "application_number": application_number, "publications": {}}
        elif not all(patent.values()):
            patent |= {name: value for name, value in values_of(record).items() if not patent[name]}
        if publication not in patent["publications"]:
            patent["publications"][publication] = date(day)
        return patent


def merge(replies):
    """All patents in order, and whom they were found for. Zhihuiya is read first, so its word holds."""
    merge, holders = Merge(), set()
    for (body,) in replies.batches():
        for record in orjson.loads(body)["data"] or []:
            merge.add(record["application_number"], record["pn"], record.get("publication_date"), record,
                      from_zhihuiya)
    for company, body in replies.pages():
        for record in orjson.loads(body).get("Result") or []:
            patent = merge.add(record["ApplicationNumber"], record["PublicationNumber"],
                               record["PublicationDate"], record, from_qcc)
            patent.setdefault("agencies", record["Agency"])
            holders.add((company, patent["patent_id"]))
    return [merge.patents[key] for key in sorted(merge.patents)], sorted(holders)


def write_lines(path, patents):
    with gzip.GzipFile(path, "wb", compresslevel=6, mtime=0) as file:
        for start in range(0, len(patents), 1000):
            file.write(b"".join(
                orjson.dumps(patent, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)
                for patent in patents[start:start + 1000]))


def write_tables(path, patents, holders):
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    database.executescript(TABLES)

    def insert(table, width, rows):
        database.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * width)})", rows)

    insert("patent", 5, ((p["patent_id"], p["application_number"], p.get("title"), p.get("filing_date"),
                          p.get("legal_status")) for p in patents))
    insert("publication", 3, ((number, p["patent_id"], day)
                              for p in patents for number, day in p["publications"].items()))
    for table, names in ("patent_inventor", "inventors"), ("patent_assignee", "applicants"):
        insert(table, 3, ((p["patent_id"], place, name)
                          for p in patents for place, name in enumerate(p.get(names, ()))))
    insert("classification", 3, ((p["patent_id"], scheme, code)
                                 for p in patents for scheme, code in p.get("classifications", ())))
    insert("company_patent", 2, holders)
    database.executescript(INDEXES)
    database.commit()
    database.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("list")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--numbers", action="store_true")
    parser.add_argument("--offline", action="store_true")
    parser.add_argument("--no-outputs", action="store_true")
    parser.add_argument("--rate", type=float)
    parser.add_argument("--workers", type=int, default=32)
    parser.add_argument("--batch", type=int, default=100)
    options = parser.parse_args()

    options.folder.mkdir(parents=True, exist_ok=True)
    replies = Replies(options.folder / "replies.sqlite")
    if not options.offline:
        asyncio.run(extract(options, replies))
    if not options.no_outputs:
        patents, holders = merge(replies)
        write_lines(options.folder / "patents.ndjson.gz", patents)
        write_tables(options.folder / "dataset.sqlite", patents, holders)
        print(len(patents), "patents")


if __name__ == "__main__":
    main()
