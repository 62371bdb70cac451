import GRDB

extension Ledger {
  /// Named, in order, and never edited once they have shipped.
  static var migrations: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1 reservations and what is spent") { database in
      try database.execute(
        sql: """
          CREATE TABLE reservation (
            id TEXT PRIMARY KEY,
            workspace TEXT NOT NULL,
            run TEXT NOT NULL,
            provider TEXT NOT NULL,
            endpoint TEXT NOT NULL,
            opened_at INTEGER NOT NULL, -- Unix milliseconds
            calls INTEGER NOT NULL,
            items INTEGER NOT NULL,
            cost INTEGER NOT NULL, -- millionths of a yuan
            state TEXT NOT NULL CHECK (state IN ('open', 'settled', 'in doubt')),
            was_sent INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX reservation_by_run ON reservation (run, workspace);
          CREATE INDEX reservation_open ON reservation (workspace) WHERE state = 'open';

          -- The windows of the reservations that are still open.
          CREATE TABLE account (
            reservation TEXT NOT NULL REFERENCES reservation,
            provider TEXT NOT NULL, -- '' for all together
            window TEXT NOT NULL,
            PRIMARY KEY (reservation, provider, window)
          ) STRICT, WITHOUT ROWID;

          -- What is spent or reserved in each window.
          CREATE TABLE spent (
            provider TEXT NOT NULL,
            window TEXT NOT NULL,
            calls INTEGER NOT NULL,
            items INTEGER NOT NULL,
            cost INTEGER NOT NULL,
            PRIMARY KEY (provider, window)
          ) STRICT, WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("v2 the stage that called") { database in
      try database.execute(
        sql: "ALTER TABLE reservation ADD COLUMN stage TEXT NOT NULL DEFAULT ''")
    }
    return migrator
  }
}
