create table acknowledgement (
    id          uuid primary key,
    feedback_id uuid not null references feedback,
    cycle       integer not null,
    at          timestamptz not null,
    actor       text not null,
    automated   boolean not null,
    complete    boolean not null,
    channel     text,
    message     text
);
create index acknowledgement_of_feedback on acknowledgement (feedback_id, at);

create table analysis (
    id               uuid primary key,
    feedback_id      uuid not null references feedback,
    cycle            integer not null,
    at               timestamptz not null,
    actor            text not null,
    relevance        text,
    nature           text,
    potential_impact text,
    importance       text not null check (importance in ('LOW', 'MEDIUM', 'HIGH')),
    urgency          text not null check (urgency in ('LOW', 'MEDIUM', 'HIGH')),
    priority         text not null check (priority in ('LOW', 'MEDIUM', 'HIGH', 'URGENT')),
    findings         text,
    unique (feedback_id, cycle)
);

create table resolution (
    id                          uuid primary key,
    feedback_id                 uuid not null references feedback,
    cycle                       integer not null,
    at                          timestamptz not null,
    actor                       text not null,
    outcome                     text not null check (outcome in
        ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'SUGGESTION_ADOPTED', 'SUGGESTION_NOTED', 'ANSWERED')),
    root_cause_code             text,
    root_cause_description      text,
    no_corrective_action_reason text,
    redress_code                text,
    redress_description         text,
    message_to_customer         text,
    unique (feedback_id, cycle)
);

create table corrective_action (
    id            uuid primary key,
    resolution_id uuid not null references resolution,
    position      integer not null,
    description   text not null,
    owner         text,
    due_on        date,
    unique (resolution_id, position)
);

create table plan (
    id          uuid not null,
    revision    integer not null check (revision > 0),
    feedback_id uuid not null references feedback,
    cycle       integer not null,
    at          timestamptz not null,
    actor       text not null,
    text        text not null,
    promised_on date not null,
    channel     text not null,
    primary key (id, revision),
    unique (feedback_id, cycle, revision)
);

create table escalation_request (
    id           uuid primary key,
    feedback_id  uuid not null references feedback,
    at           timestamptz not null,
    actor        text not null,
    requested_by text not null check (requested_by in ('CUSTOMER', 'STAFF')),
    reason_code  text not null,
    reason       text,
    tier         integer check (tier between 1 and 3)
);
create index escalation_request_of_feedback on escalation_request (feedback_id, at);
