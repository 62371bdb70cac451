import GRDB

extension Archive {
  /// Named, in order, and never edited once they have shipped.
  static var migrations: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1 replies and answers") { database in
      try database.execute(
        sql: """
          CREATE TABLE endpoint (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
          ) STRICT;

          CREATE TABLE reply (
            id INTEGER PRIMARY KEY,
            endpoint INTEGER NOT NULL REFERENCES endpoint,
            reservation TEXT NOT NULL UNIQUE,
            run TEXT NOT NULL,
            request TEXT NOT NULL, -- without credentials
            retrieved_at INTEGER NOT NULL, -- Unix seconds
            code TEXT NOT NULL,
            billed_calls INTEGER NOT NULL,
            billed_items INTEGER NOT NULL,
            is_bill_certain INTEGER NOT NULL,
            byte_count INTEGER NOT NULL,
            body BLOB NOT NULL -- zlib
          ) STRICT;

          CREATE TABLE answer (
            endpoint INTEGER NOT NULL REFERENCES endpoint,
            key TEXT NOT NULL,
            verdict INTEGER NOT NULL, -- 1 records, 2 empty, 3 refused
            reply INTEGER NOT NULL REFERENCES reply,
            PRIMARY KEY (endpoint, key)
          ) STRICT, WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("v2 locks and intents") { database in
      try database.execute(
        sql: """
          -- Questions that their provider bars for a while.
          CREATE TABLE lock (
            endpoint TEXT NOT NULL,
            key TEXT NOT NULL,
            until INTEGER NOT NULL, -- Unix seconds
            code TEXT NOT NULL,
            message TEXT NOT NULL,
            PRIMARY KEY (endpoint, key)
          ) STRICT, WITHOUT ROWID;

          -- Orders that were about to be sent, and of which no reply is known.
          CREATE TABLE intent (
            endpoint TEXT NOT NULL,
            key TEXT NOT NULL,
            run TEXT NOT NULL,
            intended_at INTEGER NOT NULL, -- Unix seconds
            PRIMARY KEY (endpoint, key)
          ) STRICT, WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("v3 checksums of rows, and what was lost") { database in
      try database.execute(
        sql: """
          ALTER TABLE reply ADD COLUMN checksum INTEGER; -- over all but the body; NULL before v3
          ALTER TABLE answer ADD COLUMN checksum INTEGER;

          -- The numbers of replies that a salvage could not save; none is used again.
          CREATE TABLE lost_reply (number INTEGER PRIMARY KEY) STRICT;
          """)
    }
    return migrator
  }
}
