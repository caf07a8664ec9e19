-- The tables of the outbox, for MySQL 8 and MariaDB. {p} is the prefix. Texts of keys compare byte by byte.
-- Times are milliseconds since 1970-01-01T00:00:00Z, the same with every driver and time zone. Days are days in China.

CREATE TABLE IF NOT EXISTS {p}outbox_row (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  state VARCHAR(16) NOT NULL,
  record_type VARCHAR(64) NOT NULL,
  catalog_item VARCHAR(64) NOT NULL,
  catalog_version VARCHAR(32),
  unit_name VARCHAR(200) NOT NULL,
  unit_code VARCHAR(32) NOT NULL,
  division_code VARCHAR(12) NOT NULL,
  header_key VARCHAR(64) NOT NULL,
  order_key VARCHAR(64),
  source_record_id VARCHAR(128),
  decided_on DATE,
  due_on DATE,
  payload MEDIUMTEXT NOT NULL,
  payload_bytes INT NOT NULL,
  group_limit INT NOT NULL,
  attempts INT NOT NULL,
  faults INT NOT NULL,
  not_before BIGINT NOT NULL,
  batch_key VARCHAR(36),
  outcome VARCHAR(16),
  record_id VARCHAR(200),
  record_version INT,
  reason VARCHAR(32),
  reason_text VARCHAR(1000),
  issues MEDIUMTEXT,
  created_at BIGINT NOT NULL,
  closed_at BIGINT,
  INDEX {p}outbox_row_claim (state, not_before, id),
  INDEX {p}outbox_row_by_header (header_key, state, id),
  INDEX {p}outbox_row_by_record (order_key, state),
  INDEX {p}outbox_row_by_batch (batch_key, id),
  INDEX {p}outbox_row_by_due (due_on, state),
  INDEX {p}outbox_row_by_end (state, closed_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Beside the rows, so that InnoDB locks nothing of them where two put in the same key.
CREATE TABLE IF NOT EXISTS {p}outbox_key (
  dedupe_key VARCHAR(64) NOT NULL PRIMARY KEY,
  row_id BIGINT NOT NULL,
  INDEX {p}outbox_key_by_row (row_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE IF NOT EXISTS {p}outbox_batch (
  batch_key VARCHAR(36) NOT NULL PRIMARY KEY,
  state VARCHAR(16) NOT NULL,
  lock_version INT NOT NULL,
  header_key VARCHAR(64) NOT NULL,
  record_type VARCHAR(64) NOT NULL,
  catalog_item VARCHAR(64) NOT NULL,
  catalog_version VARCHAR(32),
  unit_name VARCHAR(200) NOT NULL,
  unit_code VARCHAR(32) NOT NULL,
  division_code VARCHAR(12) NOT NULL,
  business_date DATE NOT NULL,
  row_count INT NOT NULL,
  part_count INT NOT NULL,
  platform_id VARCHAR(64),
  sealing INT NOT NULL,
  plan VARCHAR(16),
  faults INT NOT NULL,
  waits INT NOT NULL,
  blocked INT NOT NULL,
  not_before BIGINT NOT NULL,
  lease_owner VARCHAR(64) NOT NULL,
  lease_until BIGINT NOT NULL,
  reason VARCHAR(32),
  reason_text VARCHAR(1000),
  issues MEDIUMTEXT,
  created_at BIGINT NOT NULL,
  sealed_at BIGINT,
  closed_at BIGINT,
  INDEX {p}outbox_batch_due (state, not_before),
  INDEX {p}outbox_batch_by_header (header_key, state)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE IF NOT EXISTS {p}outbox_part (
  batch_key VARCHAR(36) NOT NULL,
  part_no INT NOT NULL,
  row_count INT NOT NULL,
  byte_count INT NOT NULL,
  first_id BIGINT NOT NULL,
  last_id BIGINT NOT NULL,
  digest VARCHAR(128),
  PRIMARY KEY (batch_key, part_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE IF NOT EXISTS {p}outbox_notice (
  row_id BIGINT NOT NULL,
  threshold INT NOT NULL,
  raised_at BIGINT NOT NULL,
  PRIMARY KEY (row_id, threshold)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
