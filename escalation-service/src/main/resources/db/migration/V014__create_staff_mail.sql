-- Mail to staff, written with the effect it tells of and sent afterwards. The id makes the Message-ID, which stays the
-- same over all attempts, so that a receiver recognises a mail that was sent twice because the answer got lost.
create table staff_mail (
    id              uuid primary key,
    occasion        text not null,
    staff_id        uuid not null references staff (id),
    feedback_id     uuid references assignment (feedback_id),
    subject         text not null,
    body            text not null,
    state           text not null default 'PENDING' check (state in ('PENDING', 'SENT', 'GIVEN_UP')),
    attempts        integer not null default 0,
    next_attempt_at timestamptz,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    last_error      text,
    -- Nobody is told the same thing twice.
    unique (occasion, staff_id),
    check ((state = 'PENDING') = (next_attempt_at is not null)),
    check ((state = 'SENT') = (sent_at is not null))
);
create index staff_mail_due on staff_mail (next_attempt_at) where state = 'PENDING';
create index staff_mail_feedback on staff_mail (feedback_id);
