-- How messages to customers read; versions are only added, and the newest is in force. Version 0 ships with the service.
create table message_template (
    purpose  text not null,
    language text not null,
    channel  text not null,
    version  integer not null check (version > 0),
    subject  text not null,
    body     text not null,
    author   text not null,
    at       timestamptz not null,
    primary key (purpose, language, channel, version)
);

-- Mail to customers on its way; the message itself is the communication with the same id.
create table customer_mail (
    id              uuid primary key references communication,
    address         text not null,
    actor_role      text,
    actor_id        uuid,
    state           text not null default 'PENDING' check (state in ('PENDING', 'SENT', 'UNDELIVERABLE')),
    attempts        integer not null default 0,
    next_attempt_at timestamptz check ((next_attempt_at is not null) = (state = 'PENDING')),
    sent_at         timestamptz check ((sent_at is not null) = (state = 'SENT')),
    given_up_at     timestamptz check ((given_up_at is not null) = (state = 'UNDELIVERABLE')),
    problem         text
);
create index customer_mail_due on customer_mail (next_attempt_at) where state = 'PENDING';
create index customer_mail_undeliverable on customer_mail (id) where state = 'UNDELIVERABLE';
