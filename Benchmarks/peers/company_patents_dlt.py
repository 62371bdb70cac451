#!/usr/bin/env python3
"""The extract of company-patents on dlt, which a data engineer may reach for first.

    company_patents_dlt.py LIST FOLDER [--extract]

Searches each company at QCC, asks Zhihuiya for the details, and lets dlt extract, normalize and load them
into a SQLite file in the folder, or extract them alone. dlt knows no pace, no quota and no merge of two sources: left out. The
variables that name accounts are those of patentflow.
"""

import csv
import hashlib
import os
import sys
import time

os.environ |= {"EXTRACT__WORKERS": "32", "EXTRACT__MAX_PARALLEL_ITEMS": "64",
               "RUNTIME__DLTHUB_TELEMETRY": "false"}

import dlt  # reads the variables above
from dlt.sources.helpers.requests import Client

PAGE_SIZE, BATCH_SIZE = 50, 100
LIST, FOLDER = sys.argv[1:3]
IS_EXTRACT_ALONE = sys.argv[3:] == ["--extract"]


def is_refused(response, error):
    if error or response.status_code >= 400:
        return True
    answer = response.json()
    return str(answer.get("Status", answer.get("error_code", 0))) not in ("200", "201", "0")


session = Client(raise_for_status=False, request_max_attempts=6, retry_condition=is_refused).session
account = os.environ["ZHIHUIYA_CLIENT_ID"], os.environ["ZHIHUIYA_CLIENT_SECRET"]
answer = session.post(os.environ["ZHIHUIYA_BASE_URL"] + "/oauth/token", auth=account,
                      data={"grant_type": "client_credentials"}).json()
bearer = "Bearer " + (answer.get("token") or answer["data"]["token"])


def companies():
    with open(LIST, encoding="utf-8-sig", newline="") as file:
        return list(dict.fromkeys(row[0].strip() for row in list(csv.reader(file))[1:] if row))


def page(company, number):
    moment, key = str(int(time.time())), os.environ["QCC_KEY"]
    token = hashlib.md5((key + moment + os.environ["QCC_SECRET_KEY"]).encode()).hexdigest().upper()
    return session.get(
        os.environ["QCC_BASE_URL"] + "/PatentV4/SearchMultiPatents",
        params={"key": key, "searchKey": company, "pageSize": PAGE_SIZE, "pageIndex": number},
        headers={"Timespan": moment, "Token": token}).json()


@dlt.defer
def records_of(company):
    records, number, total = [], 1, 1
    while (number - 1) * PAGE_SIZE < total:
        answer = page(company, number)
        total = (answer.get("Paging") or {}).get("TotalRecords", 0)
        records += [record | {"company": company} for record in answer.get("Result") or []]
        number += 1
    return records


@dlt.defer
def details_of(numbers):
    return session.get(
        os.environ["ZHIHUIYA_BASE_URL"] + "/basic-patent-data/patent-detail-aggregation",
        params={"apikey": account[0], "patent_number": ",".join(numbers)},
        headers={"Authorization": bearer}).json()["data"]


@dlt.resource(primary_key="Id", write_disposition="merge", max_table_nesting=1)
def qcc_patents():
    for company in companies():
        yield records_of(company)


@dlt.transformer(data_from=qcc_patents, primary_key="pn", write_disposition="merge", max_table_nesting=1)
def zhihuiya_patents(records):
    numbers = [record["PublicationNumber"] for record in records]
    for start in range(0, len(numbers), BATCH_SIZE):
        yield details_of(numbers[start:start + BATCH_SIZE])


os.makedirs(FOLDER, exist_ok=True)
pipeline = dlt.pipeline(
    "company_patents", destination=dlt.destinations.sqlalchemy(f"sqlite:///{FOLDER}/dlt.db"),
    dataset_name="main", pipelines_dir=f"{FOLDER}/state")
pipeline.extract([qcc_patents, zhihuiya_patents])
if not IS_EXTRACT_ALONE:
    pipeline.normalize()
    pipeline.load()
