"""Merges exported archives on Apache Spark: the operators of a local run, with Spark's own sort between.

    patentflow archive export --to bought                       # in each workspace
    spark-submit --files patentflow merge.py bought merged      # on a cluster

gives `merged/ndjson/patents` and `merged/ndjson/companies`, the same lines as a local run of the same
archive, and each table of the model as Parquet below `merged/parquet`; patents by year of filing.

The folders may be any that Spark reads and writes (hdfs://, s3://, gs://). The operators are pure: a task
that Spark repeats, or runs twice at once, gives the same lines again.
"""

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading

import pyarrow
from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

# Lines of evidence as the operators hand them to one another: meeting/key, a tab, JSON.
# https://spark.apache.org/docs/latest/sql-ref-datatypes.html: texts are compared by their bytes, as
# LC_ALL=C sort does and as the operators ask for.
LINE = "line"
BLOCK = 1 << 20
TYPES = {"integer": T.LongType(), "real": T.DoubleType()}  # all others are text; arrays and objects JSON


def operator(arguments, files):
    """A function for `mapInArrow` that has an operator turn the lines of each partition into others.

    `files` are options whose value is a file that has come with `--files` or `addFile`.

    Not `RDD.pipe`: that one loses what the operator says of a failure, and takes a source that breaks off
    for one that has ended.
    """

    def run(batches):
        command = [SparkFiles.get("patentflow"), "operator", *arguments]
        for option, name in files.items():
            command += [option, SparkFiles.get(name)]
        with tempfile.TemporaryFile() as words, subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=words
        ) as process:
            try:
                yield from lines_of(process, batches)
                said = words_of(words)
                if process.wait() != 0:
                    raise RuntimeError(f"patentflow {' '.join(arguments)}: {said}")
                if said:
                    print(said, file=sys.stderr)
            finally:
                process.kill()  # if Spark has enough of the task before it ends

    return run


def lines_of(process, batches):
    """Feeds a process with the lines of some batches, and gives its own lines, in batches."""
    failures = []

    def feed():
        try:
            for batch in batches:
                lines = batch.column(0).to_pylist()
                process.stdin.write(b"\n".join(lines) + b"\n" if lines else b"")
        except BrokenPipeError:
            pass  # it has ended, and says itself why
        except BaseException as failure:
            failures.append(failure)
            process.kill()
        finally:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.close()

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    rest = b""
    while block := process.stdout.read1(BLOCK):
        *lines, rest = (rest + block).split(b"\n")
        if lines:
            yield pyarrow.RecordBatch.from_arrays([pyarrow.array(lines, pyarrow.binary())], [LINE])
    feeder.join()
    if failures:
        raise failures[0]


def words_of(file):
    file.seek(0)
    return file.read().decode(errors="replace").strip()[-10_000:]


def piped(lines: DataFrame, arguments: list[str], files: dict[str, str]) -> DataFrame:
    given = lines.select(F.col(LINE).cast("binary"))
    made = given.mapInArrow(operator(arguments, files), f"{LINE} binary")
    return made.select(F.col(LINE).cast("string"))


class Merge:
    """The steps of a merge, each kept on disk, since several of the later ones read it."""

    def __init__(self, spark, work: str, partitions: int, options: list[str], files: dict[str, str]):
        self.spark = spark
        self.work = work
        self.partitions = partitions
        self.options = options
        self.files = files
        self.steps: list[DataFrame] = []

    def normalize(self, parts: list[str]):
        lines = self.spark.read.text(parts, lineSep="\n", recursiveFileLookup=True)
        self.keep("evidence", piped(lines.toDF(LINE), ["normalize", *self.options], self.files))

    def step(self, name: str, arguments: list[str], of: str):
        """Has an operator work on all lines of one meeting, those of a key side by side and in order."""
        lines = (
            self.lines(of)
            .repartition(self.partitions, F.substring_index(LINE, "\t", 1))
            .sortWithinPartitions(LINE)
        )
        self.keep(name, piped(lines, arguments + self.options, self.files))

    def learn(self):
        """Gathers what every task of the next steps has to know of all parts."""
        lines = self.lines("sighting").union(self.lines("former")).distinct()
        with tempfile.NamedTemporaryFile("w", prefix="known-", delete=False, newline="\n") as file:
            file.writelines(row[0] + "\n" for row in lines.toLocalIterator())
        self.spark.sparkContext.addFile(file.name)
        self.files = {**self.files, "--known": os.path.basename(file.name)}

    def keep(self, name: str, lines: DataFrame):
        """Writes the lines of a step, by what they are: a meeting, or the kind of a finished entity."""
        kind = F.substring_index(F.substring_index(LINE, "\t", 1), "/", 1)
        place = f"{self.work}/{name}"
        is_entity = ~F.substring_index(LINE, "\t", 1).contains("/")
        kind = F.when(is_entity, F.concat(F.lit("made-"), kind)).otherwise(kind)
        lines.withColumn("kind", kind).write.partitionBy("kind").mode("overwrite").parquet(place)
        schema = T.StructType([T.StructField(LINE, T.StringType()), T.StructField("kind", T.StringType())])
        self.steps.append(self.spark.read.schema(schema).parquet(place))

    def lines(self, kind: str) -> DataFrame:
        """The lines of a kind that the steps have given by now."""
        all_lines = self.steps[0]
        for step in self.steps[1:]:
            all_lines = all_lines.union(step)
        return all_lines.where(F.col("kind") == kind).select(LINE)

    def values(self, kind: str) -> DataFrame:
        """The same without their keys: JSON alone."""
        return self.lines(kind).select(F.expr(f"substring({LINE}, instr({LINE}, '\t') + 1)").alias(LINE))


    def entities(self, parts: list[str]) -> dict[str, DataFrame]:
        """The lines of each kind of entity, as a local run writes them."""
        self.normalize(parts)
        self.step("records", ["resolve"], of="record")
        self.learn()
        self.step("publications", ["resolve"], of="publication")
        self.step("patents", ["merge", "--sorted"], of="patent")
        self.step("companies", ["resolve"], of="company")
        self.step("holders", ["merge", "--sorted"], of="holder")
        kinds = {"patent": "made-patent", "company": "made-company", "input_row": "row"}
        return {kind: self.values(lines) for kind, lines in kinds.items()}


def tables(spark: SparkSession) -> list[dict]:
    """What the tables of the model are, as `patentflow tables` tells on one of the workers."""

    def told(_):
        program = SparkFiles.get("patentflow")
        text = subprocess.run([program, "tables"], check=True, capture_output=True).stdout
        return text.splitlines()

    return [json.loads(line) for line in spark.sparkContext.parallelize([0], 1).flatMap(told).collect()]


def row_type(columns: list[dict]) -> T.StructType:
    return T.StructType(
        [T.StructField(column["name"], TYPES.get(column["type"], T.StringType())) for column in columns]
    )


def line_type(kind: str, model: list[dict]) -> T.StructType:
    """The type of a line: the columns of its table, then an array for each table nested in it."""
    (root,) = [table for table in model if table.get("line_of") == kind]
    nested = [
        T.StructField(table["name"], T.ArrayType(row_type(table["columns"])))
        for table in model
        if kind in table["nested_in"]
    ]
    return T.StructType(row_type(root["columns"]).fields + nested)


def table_rows(table: dict, entities: dict[str, DataFrame]) -> DataFrame:
    """The rows of a table, with what a nested row leaves out because its line says it."""
    if kind := table.get("line_of"):
        return entities[kind].select(*[column["name"] for column in table["columns"]])
    rows = None
    for kind in table["nested_in"]:
        lines = entities[kind]
        key = F.col(lines.columns[0])
        told = {"entity_id": key, "entity_kind": F.lit(kind)}
        exploded = lines.select(key, F.explode(table["name"]).alias("row"))
        columns = [
            F.coalesce(F.col("row")[column["name"]], told.get(column["from"], F.lit(None)))
            .alias(column["name"])
            for column in table["columns"]
        ]
        of_kind = exploded.select(*columns)
        rows = of_kind if rows is None else rows.union(of_kind)
    return rows


def load(spark: SparkSession, lines: dict[str, DataFrame], output: str, work: str):
    for kind, name in {"patent": "patents", "company": "companies"}.items():
        lines[kind].write.mode("overwrite").text(f"{output}/ndjson/{name}", compression="gzip")
    model = tables(spark)
    entities = {}
    for kind, of_kind in lines.items():
        # Read once, for all tables.
        entity = F.from_json(LINE, line_type(kind, model), {"mode": "FAILFAST"})
        place = f"{work}/entities/{kind}"
        of_kind.select(entity.alias("entity")).select("entity.*").write.mode("overwrite").parquet(place)
        entities[kind] = spark.read.parquet(place)
    for table in model:
        rows = table_rows(table, entities)
        writer = rows.write.mode("overwrite")
        if "filing_year" in rows.columns:
            writer = writer.partitionBy("filing_year")
        writer.parquet(f"{output}/parquet/{table['name']}")


def remove(spark: SparkSession, place: str):
    path = spark._jvm.org.apache.hadoop.fs.Path(place)
    path.getFileSystem(spark._jsc.hadoopConfiguration()).delete(path, True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="+", help="folders that archive export --to has written")
    parser.add_argument("output", help="the folder for ndjson/ and parquet/")
    parser.add_argument("--partitions", type=int, help="of each sort; else as Spark is configured")
    parser.add_argument("--pipeline", help="a pipeline whose merge it is; ship it with --files too")
    parser.add_argument("--as-of", help="the day on which terms are judged to be over")
    arguments = parser.parse_args()
    options = ["--as-of", arguments.as_of] if arguments.as_of else []
    files = {"--pipeline": os.path.basename(arguments.pipeline)} if arguments.pipeline else {}

    spark = (
        SparkSession.builder.appName("patentflow merge")
        # Replies take some hundred kilobytes a line: few of them at once go to an operator.
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 256)
        .getOrCreate()
    )
    partitions = arguments.partitions or int(spark.conf.get("spark.sql.shuffle.partitions"))
    work = f"{arguments.output}/_work"
    entities = Merge(spark, work, partitions, options, files).entities(arguments.parts)
    load(spark, entities, arguments.output, work)
    remove(spark, work)
    spark.stop()


if __name__ == "__main__":
    main()
