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
    migrator.registerMigration("v3 prices, limits and what has no price") { database in
      try database.execute(sql: v3)
    }
    return migrator
  }

  private static let v3 = """
    ALTER TABLE reservation ADD COLUMN call_price INTEGER; -- millionths of a yuan
    ALTER TABLE reservation ADD COLUMN item_price INTEGER;
    -- Until now a price was either by the call or by the item, and the items of an open call were
    -- more than none only for the latter. So the cost tells the price, exactly.
    UPDATE reservation SET item_price = cost / items WHERE cost > 0 AND items > 0;
    UPDATE reservation SET call_price = cost / calls WHERE cost > 0 AND items = 0 AND calls > 0;
    -- What cost nothing had the price of the others that its run asked the same of.
    UPDATE reservation SET call_price = known.call_price, item_price = known.item_price
    FROM (
      SELECT workspace, run, provider, endpoint, max(call_price) AS call_price,
        max(item_price) AS item_price
      FROM reservation GROUP BY workspace, run, provider, endpoint
    ) AS known
    WHERE reservation.cost = 0 AND known.workspace = reservation.workspace
      AND known.run = reservation.run AND known.provider = reservation.provider
      AND known.endpoint = reservation.endpoint;
    ALTER TABLE reservation ADD COLUMN unpriced_calls INTEGER NOT NULL
      GENERATED ALWAYS AS (iif(coalesce(call_price, item_price) IS NULL, calls, 0)) VIRTUAL;
    ALTER TABLE reservation ADD COLUMN unpriced_items INTEGER NOT NULL
      GENERATED ALWAYS AS (iif(coalesce(call_price, item_price) IS NULL, items, 0)) VIRTUAL;
    CREATE INDEX reservation_in_doubt ON reservation (provider, opened_at)
      WHERE state = 'in doubt';

    CREATE INDEX account_by_window ON account (provider, window);

    ALTER TABLE spent ADD COLUMN unpriced_calls INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE spent ADD COLUMN unpriced_items INTEGER NOT NULL DEFAULT 0;
    WITH local AS (
      SELECT *, date(opened_at / 1000, 'unixepoch', '+8 hours') AS day FROM reservation
      WHERE unpriced_calls > 0 OR unpriced_items > 0
    ), part AS (
      SELECT provider, 'day ' || day AS window, unpriced_calls, unpriced_items FROM local
      UNION ALL
      SELECT provider, 'month ' || substr(day, 1, 7), unpriced_calls, unpriced_items FROM local
      UNION ALL
      SELECT provider, 'run ' || workspace || '/' || run, unpriced_calls, unpriced_items FROM local
      UNION ALL
      SELECT '', 'run ' || workspace || '/' || run, unpriced_calls, unpriced_items FROM local
    ), whole AS (
      SELECT provider, window, sum(unpriced_calls) AS calls, sum(unpriced_items) AS items
      FROM part GROUP BY provider, window
    )
    UPDATE spent SET unpriced_calls = whole.calls, unpriced_items = whole.items
    FROM whole WHERE whole.provider = spent.provider AND whole.window = spent.window;

    -- What a provider's budget was when a run last worked under one; NULL where it is not bounded.
    CREATE TABLE noted_limit (
      provider TEXT NOT NULL,
      window TEXT NOT NULL CHECK (window IN ('run', 'day', 'month')),
      calls INTEGER,
      items INTEGER,
      cost INTEGER,
      noted_at INTEGER NOT NULL, -- Unix milliseconds
      PRIMARY KEY (provider, window)
    ) STRICT, WITHOUT ROWID;
    """
}
