-- One invitation for each resolution of feedback: planned when it is resolved, written as a mail, answered once.
create table survey (
    id          uuid primary key,
    feedback_id uuid not null references feedback,
    cycle       integer not null,
    due_at      timestamptz not null,
    state       text not null default 'PLANNED' check (state in ('PLANNED', 'WRITTEN', 'DROPPED')),
    message_id  uuid unique references communication check ((message_id is not null) = (state = 'WRITTEN')),
    invited_at  timestamptz,
    expires_at  timestamptz check ((expires_at is not null) = (invited_at is not null)),
    answered_at timestamptz,
    unique (feedback_id, cycle)
);
create index survey_planned on survey (due_at) where state = 'PLANNED';
create index survey_invited on survey (invited_at) include (answered_at, expires_at) where invited_at is not null;

comment on column survey.invited_at is 'when the mail left';
comment on column survey.expires_at is 'when the last of its links expires';

-- What opens with the links that customers get. A mail that is sent again has another link; all of them hold.
create table customer_link (
    token_hash  text primary key,
    purpose     text not null check (purpose in ('SURVEY', 'STATUS')),
    feedback_id uuid not null references feedback,
    survey_id   uuid references survey check ((survey_id is not null) = (purpose = 'SURVEY')),
    created_at  timestamptz not null,
    created_by  text not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz
);
create index customer_link_of_feedback on customer_link (feedback_id);

comment on column customer_link.token_hash is 'SHA-256 of the token; the token itself is stored nowhere';
