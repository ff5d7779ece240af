-- Calendars by version; a version is never changed, a change is the next one.
CREATE TABLE calendar_version (
    calendar_id  text        NOT NULL CHECK (calendar_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version      int         NOT NULL CHECK (version > 0),
    definition   jsonb       NOT NULL,
    effective_at timestamptz NOT NULL,
    PRIMARY KEY (calendar_id, version)
);

-- SLA policies by version. Rules never change once written; approval, and coming into force, are added.
CREATE TABLE policy_version (
    policy_id    text        NOT NULL CHECK (policy_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version      int         NOT NULL CHECK (version > 0),
    rules        jsonb       NOT NULL,
    effective_at timestamptz,
    review_on    date        NOT NULL,
    created_at   timestamptz NOT NULL,
    author_id    uuid,
    approved_at  timestamptz,
    approver_id  uuid,
    -- From when it holds: the later of effective_at and the approval. Null until approved.
    in_force_at  timestamptz,
    activated_at timestamptz,
    PRIMARY KEY (policy_id, version),
    CHECK (approver_id IS NULL OR approver_id <> author_id),
    CHECK ((approved_at IS NULL) = (in_force_at IS NULL)),
    CHECK (activated_at IS NULL OR in_force_at IS NOT NULL)
);
CREATE INDEX policy_version_to_activate ON policy_version (in_force_at)
    WHERE in_force_at IS NOT NULL AND activated_at IS NULL;

-- The built-in policy of sla-semantics section 2.
INSERT INTO policy_version (policy_id, version, effective_at, review_on, created_at, approved_at, in_force_at, rules)
VALUES ('default', 1, '1970-01-01T00:00:00Z', (now() AT TIME ZONE 'UTC' + interval '1 year')::date, now(), now(),
        '1970-01-01T00:00:00Z', '{
  "calendarId": "company",
  "targets": [
    { "target": "ACKNOWLEDGEMENT", "slaCategory": "CRITICAL", "basis": "ELAPSED", "duration": "PT4H", "pausable": false },
    { "target": "ACKNOWLEDGEMENT", "slaCategory": "HIGH", "basis": "ELAPSED", "duration": "PT24H", "pausable": false },
    { "target": "ACKNOWLEDGEMENT", "slaCategory": "STANDARD", "basis": "ELAPSED", "duration": "PT48H", "pausable": false },
    { "target": "ANALYSIS", "slaCategory": "CRITICAL", "basis": "BUSINESS_DAYS", "days": 5, "dayCount": "ROLL_FORWARD", "dueTime": "CLOSE_OF_DAY", "pausable": true },
    { "target": "ANALYSIS", "slaCategory": "HIGH", "basis": "BUSINESS_DAYS", "days": 5, "dayCount": "ROLL_FORWARD", "dueTime": "CLOSE_OF_DAY", "pausable": true },
    { "target": "ANALYSIS", "slaCategory": "STANDARD", "basis": "BUSINESS_DAYS", "days": 5, "dayCount": "ROLL_FORWARD", "dueTime": "CLOSE_OF_DAY", "pausable": true },
    { "target": "RESOLUTION", "slaCategory": "CRITICAL", "basis": "BUSINESS_DAYS", "days": 5, "dayCount": "ROLL_FORWARD", "dueTime": "CLOSE_OF_DAY", "pausable": true },
    { "target": "RESOLUTION", "slaCategory": "HIGH", "basis": "BUSINESS_DAYS", "days": 10, "dayCount": "ROLL_FORWARD", "dueTime": "CLOSE_OF_DAY", "pausable": true },
    { "target": "RESOLUTION", "slaCategory": "STANDARD", "basis": "BUSINESS_DAYS", "days": 20, "dayCount": "ROLL_FORWARD", "dueTime": "CLOSE_OF_DAY", "pausable": true },
    { "target": "PLAN", "slaCategory": "CRITICAL", "basis": "BUSINESS_DAYS", "days": 1, "dayCount": "NEXT_DAY", "dueTime": "CLOSE_OF_DAY", "pausable": false },
    { "target": "PLAN", "slaCategory": "HIGH", "basis": "BUSINESS_DAYS", "days": 1, "dayCount": "NEXT_DAY", "dueTime": "CLOSE_OF_DAY", "pausable": false },
    { "target": "PLAN", "slaCategory": "STANDARD", "basis": "BUSINESS_DAYS", "days": 2, "dayCount": "NEXT_DAY", "dueTime": "CLOSE_OF_DAY", "pausable": false }
  ],
  "marks": [
    { "name": "WARN_50", "percent": 50 },
    { "name": "WARN_75", "percent": 75 },
    { "name": "WARN_90", "percent": 90 },
    { "name": "DUE" }
  ],
  "severityMapping": { "MINOR": "STANDARD", "MODERATE": "HIGH", "MAJOR": "CRITICAL" },
  "targetsByKind": { "PRAISE": ["ACKNOWLEDGEMENT"], "MENTION": [] },
  "automaticAcknowledgementCounts": true,
  "waits": {
    "reasonCodes": ["INFORMATION_REQUESTED", "CUSTOMER_DECISION", "CUSTOMER_UNAVAILABLE", "RETURN_OF_GOODS"],
    "daysPerWait": 10,
    "daysPerCycle": 10
  }
}');
