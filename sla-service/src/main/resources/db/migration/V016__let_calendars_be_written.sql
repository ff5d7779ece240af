-- Calendars are written by people now; what the service wrote itself has no author.
ALTER TABLE calendar_version
    ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN author_id  uuid;
UPDATE calendar_version SET created_at = effective_at;
CREATE INDEX calendar_version_effective ON calendar_version (calendar_id, effective_at DESC, version DESC);
