-- The tables of change feeds, for PostgreSQL. {p} is the prefix.
-- Times are milliseconds since 1970-01-01T00:00:00Z, the same with every driver and time zone.

CREATE TABLE IF NOT EXISTS {p}feed_position (
  feed VARCHAR(64) NOT NULL PRIMARY KEY,
  feed_cursor VARCHAR(500),
  failing VARCHAR(500),
  failures INT NOT NULL,
  lock_version INT NOT NULL,
  updated_at BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS {p}feed_parked (
  feed VARCHAR(64) NOT NULL,
  feed_cursor VARCHAR(500) NOT NULL,
  reason_text VARCHAR(1000) NOT NULL,
  change_json TEXT NOT NULL,
  parked_at BIGINT NOT NULL,
  PRIMARY KEY (feed, feed_cursor)
);
