-- What a platform keeps (平台数据). Made by the owner of the database; the application itself may do no more than it needs,
-- see V2: it changes no version, no change and no line of the log.
-- Names and keys are collated "C", whatever the database is: compared byte by byte they are in the order of their pages,
-- and compared without the rules of a language.

create table batch (
    batch_id      text collate "C" primary key,
    app           text collate "C"        not null,
    unit_code     text collate "C"        not null,
    state         text        not null,
    opened        text        not null, -- what its sender said of it, as JSON
    opened_at     timestamptz not null,
    expires_at    timestamptz not null,
    sealed_at     timestamptz,
    approved_by   text,
    completed_at  timestamptz,
    digest        text,
    parts         integer     not null,
    row_count     integer     not null,
    done_part     integer     not null,
    done_row      integer     not null,
    received      integer     not null,
    accepted      integer     not null,
    warned        integer     not null,
    duplicate     integer     not null,
    rejected      integer     not null,
    late          integer     not null,
    max_late      integer     not null
);
create index batch_of_unit on batch (unit_code, batch_id desc);
create index batch_waiting on batch (state, batch_id) where state not in ('COMPLETED', 'PARTIAL', 'REJECTED', 'EXPIRED');

create table batch_part (
    batch_id text collate "C"    not null references batch,
    n        integer not null,
    rows     integer not null,
    digest   text    not null,
    gzip     bytea   not null,
    primary key (batch_id, n)
);
alter table batch_part alter column gzip set storage external; -- it is compressed

-- What became of rows that are told by no version: refused, duplicate, or with something to say.
create table row_result (
    batch_id text collate "C"    not null references batch,
    part     integer not null,
    row      integer not null,
    outcome  text    not null,
    result   text    not null,
    primary key (batch_id, part, row)
);

-- Where each record stands.
create table record (
    record_id         text collate "C" primary key,
    type              text collate "C"        not null,
    unit_code         text collate "C"        not null,
    source_record_id  text collate "C"        not null,
    business_hash     text collate "C",
    version           integer     not null,
    status            text        not null,
    content_hash      text collate "C"        not null,
    source_updated_at timestamptz not null,
    catalog_item_id   text        not null,
    batch_id          text collate "C",
    published_until   date,
    ended             boolean     not null default false,
    subject_name      text
);
create unique index record_of_source on record (type, unit_code, source_record_id);
-- Keys without an order, each asked for as a whole: a tree of them is slower to look into, as docs/performance.md tells.
create index record_of_business on record using hash (business_hash) where business_hash is not null;
create index record_of_name on record (subject_name text_pattern_ops) where subject_name is not null;
create index record_ending on record (published_until) where status = 'active' and not ended and published_until is not null;

-- What a record was called before another source took it over.
create table record_alias (
    type             text collate "C" not null,
    unit_code        text collate "C" not null,
    source_record_id text collate "C" not null,
    record_id        text collate "C" not null references record,
    primary key (type, unit_code, source_record_id)
);

create table record_version (
    record_id         text collate "C"        not null,
    version           integer     not null,
    type              text collate "C"        not null,
    unit_code         text collate "C"        not null,
    source_record_id  text collate "C"        not null,
    business_hash     text collate "C",
    status            text        not null,
    content_hash      text collate "C"        not null,
    source_updated_at timestamptz not null,
    op                text        not null,
    change            text        not null,
    payload           text        not null,
    unit_name         text        not null,
    catalog_item_id   text        not null,
    division_code     text        not null,
    received_at       timestamptz not null,
    batch_id          text collate "C",
    part              integer     not null,
    row               integer     not null,
    plain             boolean     not null,
    decided_on        date,
    published_until   date,
    keys              text[]      not null,
    subject_name      text,
    note              text,
    primary key (record_id, version)
);
create index version_of_row on record_version (batch_id, part, row) where plain and batch_id is not null;

create table record_key (
    key       text collate "C" not null,
    record_id text collate "C" not null,
    primary key (key, record_id)
);

create table corroboration (
    record_id    text collate "C"        not null references record,
    unit_code    text collate "C"        not null,
    unit_name    text        not null,
    content_hash text collate "C"        not null,
    agrees       boolean     not null,
    at           timestamptz not null,
    primary key (record_id, unit_code)
);

-- Which records a full batch held though they did not change.
create table batch_seen (
    batch_id  text collate "C" not null references batch,
    record_id text collate "C" not null,
    primary key (batch_id, record_id)
);

-- In the order in which they were committed: whoever writes here holds the lock of the one writer.
create table change (
    cursor    bigint generated always as identity primary key,
    op        text        not null,
    type      text collate "C"        not null,
    record_id text collate "C"        not null,
    version   integer     not null,
    at        timestamptz not null
);

create table rights_case (
    no        text collate "C" primary key,
    kind      text not null,
    app       text collate "C" not null,
    record_id text collate "C" not null,
    unit_code text collate "C" not null,
    state     text not null,
    payload   text not null,
    steps     text not null
);
create index case_about on rights_case (record_id);
create index case_list on rights_case (kind, no desc);

create table joint_action (
    case_no   text collate "C" primary key,
    initiator text    not null,
    executors text[]  not null,
    record_id text collate "C"    not null,
    lifted    boolean not null,
    payload   text    not null,
    events    text    not null
);
create index joint_action_resting on joint_action (record_id) where not lifted;
create index joint_action_executors on joint_action using gin (executors);

create table answer (
    app          text collate "C"        not null,
    key          text collate "C"        not null,
    request_hash text        not null,
    status       integer     not null,
    headers      text        not null,
    body         bytea       not null,
    at           timestamptz not null,
    primary key (app, key)
);
create index answer_at on answer (at);

create table access (
    place    bigint generated always as identity primary key,
    at       timestamptz not null,
    trace_id text        not null,
    payload  text        not null
);

-- Under every key of a subject, so that whoever knows one of them finds all that was done with its data.
create table access_subject (
    subject_hash text collate "C"   not null,
    place        bigint not null references access,
    primary key (subject_hash, place)
);

create table report (
    id         text primary key,
    app        text collate "C"        not null,
    ordered_at timestamptz not null,
    expires_at timestamptz not null,
    payload    text        not null
);

create table submission (
    unit_code   text collate "C"   not null,
    unit_name   text   not null,
    month       text   not null,
    type        text collate "C"   not null,
    received    bigint not null,
    accepted    bigint not null,
    late        bigint not null,
    undated     bigint not null,
    provisional bigint not null,
    withdrawn   bigint not null,
    primary key (unit_code, month, type)
);

-- Calls that were seen, so that none is answered twice.
create table nonce (
    app   text collate "C"        not null,
    nonce text collate "C"        not null,
    until timestamptz not null,
    primary key (app, nonce)
);
create index nonce_until on nonce (until);
