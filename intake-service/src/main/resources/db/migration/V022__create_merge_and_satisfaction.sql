-- Which feedback goes on in place of which.
create table feedback_merge (
    feedback_id uuid primary key references feedback,
    survivor_id uuid not null references feedback,
    at          timestamptz not null,
    actor       text not null,
    reason      text not null,
    check (feedback_id <> survivor_id)
);
create index feedback_merge_of_survivor on feedback_merge (survivor_id, at);

-- Who writes without a number is known by the address.
create index customer_by_email on customer (lower(email)) where email is not null;

create table satisfaction (
    id            uuid primary key,
    feedback_id   uuid not null references feedback,
    cycle         integer not null,
    survey_id     uuid,
    at            timestamptz not null,
    actor         text not null,
    channel       text not null,
    csat          integer check (csat between 1 and 5),
    ces           integer check (ces between 1 and 7),
    nps           integer check (nps between 0 and 10),
    process_score integer check (process_score between 1 and 5),
    satisfied     boolean not null,
    comment       text
);
create index satisfaction_of_feedback on satisfaction (feedback_id, at);
create unique index satisfaction_once_per_survey on satisfaction (survey_id) where survey_id is not null;
