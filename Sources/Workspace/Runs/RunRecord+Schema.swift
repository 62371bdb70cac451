import GRDB

extension RunRecord {
  /// Named, in order, and never edited once they have shipped.
  static var migrations: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1 list and questions") { database in
      try database.execute(
        sql: """
          CREATE TABLE fact (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE input_row (
            line INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            raw_value TEXT,
            normalized_value TEXT,
            state TEXT NOT NULL,
            reason TEXT,
            duplicate_of_line INTEGER
          ) STRICT;
          CREATE UNIQUE INDEX input_row_asked ON input_row (normalized_value)
            WHERE state = 'pending';
          CREATE INDEX input_row_by_value ON input_row (normalized_value);

          -- How the stages ended; one that is not here has not come to its end.
          CREATE TABLE stage (
            name TEXT PRIMARY KEY,
            state TEXT NOT NULL CHECK (state IN ('done', 'partial', 'failed')),
            records INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE question (
            stage TEXT NOT NULL,
            key TEXT NOT NULL,
            task TEXT NOT NULL, -- the subject that raised it first
            state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'failed', 'deferred')),
            endpoint TEXT NOT NULL,
            reply INTEGER,
            verdict INTEGER,
            records INTEGER NOT NULL DEFAULT 0,
            is_reused INTEGER NOT NULL DEFAULT 0,
            code TEXT,
            message TEXT,
            deferred_until INTEGER, -- Unix seconds
            PRIMARY KEY (stage, key)
          ) STRICT, WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("v2 rows that agree on a credit code") { database in
      try database.execute(
        sql: """
          ALTER TABLE input_row ADD COLUMN credit_code TEXT;
          CREATE UNIQUE INDEX input_row_company ON input_row (credit_code)
            WHERE state = 'pending' AND credit_code IS NOT NULL;
          """)
    }
    migrator.registerMigration("v3 lists of any size") { database in
      try database.execute(
        sql: """
          ALTER TABLE input_row RENAME TO former_input_row;
          DROP INDEX input_row_asked;
          DROP INDEX input_row_by_value;
          DROP INDEX input_row_company;

          CREATE TABLE input_row (
            position INTEGER PRIMARY KEY, -- in the file, from 1
            line INTEGER NOT NULL,
            part INTEGER NOT NULL,
            kind TEXT NOT NULL,
            raw_value TEXT,
            normalized_value TEXT,
            state TEXT NOT NULL,
            reason TEXT,
            duplicate_of_line INTEGER,
            credit_code TEXT,
            warnings TEXT NOT NULL, -- joined by commas
            extra TEXT -- JSON
          ) STRICT;

          INSERT INTO input_row
          SELECT NULL, line, 1, kind, raw_value, normalized_value, state, reason,
            duplicate_of_line, credit_code, '', NULL
          FROM former_input_row ORDER BY line;
          DROP TABLE former_input_row;
          """)
    }
    migrator.registerMigration("v4 questions without an answer") { database in
      try database.execute(
        sql: """
          CREATE INDEX question_unanswered ON question (stage) WHERE state IN ('failed', 'deferred')
          """)
    }
    return migrator
  }
}
