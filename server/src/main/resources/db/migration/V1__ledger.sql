-- The ledger. What stands here in the clear: who (a random number), which entry (a random number), its place,
-- which key. Everything a person entered is inside `sealed`; null there means that it was removed.
create table person (
    person_id text not null primary key,
    last_seq bigint not null
);

create table key_wrap (
    person_id text not null,
    key_version integer not null,
    wrapped_by text not null,
    wrapped bytea not null,
    primary key (person_id, key_version, wrapped_by)
);

create table entry (
    person_id text not null,
    seq bigint not null,
    entry_id text not null,
    key_version integer not null,
    sealed bytea,
    primary key (person_id, seq),
    unique (person_id, entry_id)
);

-- A session knows its cookie by hash only, and holds the data key sealed under a key made from that cookie.
create table session (
    session_hash text not null primary key,
    person_id text not null,
    key_version integer not null,
    sealed_key bytea not null,
    expires_at_ms bigint not null
);
