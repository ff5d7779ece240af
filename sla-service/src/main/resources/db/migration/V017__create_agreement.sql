-- Agreements between two parties by version; a change is the next version.
CREATE TABLE agreement_version (
    agreement_id text        NOT NULL CHECK (agreement_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version      int         NOT NULL CHECK (version > 0),
    document     jsonb       NOT NULL,
    written_at   timestamptz NOT NULL,
    author_id    uuid        NOT NULL,
    PRIMARY KEY (agreement_id, version)
);
