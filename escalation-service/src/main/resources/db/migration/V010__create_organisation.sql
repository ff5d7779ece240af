-- Who there is: tiers, departments, teams, staff with their identities and absences, the executive duty list.

create table tier (
    level smallint primary key check (level between 1 and 3),
    name  text not null unique
);

create table staff (
    id        uuid primary key,
    name      text not null check (name <> ''),
    email     text not null check (email like '%_@_%'),
    deputy_id uuid references staff (id),
    check (deputy_id <> id)
);

-- A person is issuer and subject of a token, never a mail address.
create table staff_identity (
    issuer   text not null,
    subject  text not null,
    staff_id uuid not null references staff (id),
    primary key (issuer, subject)
);
create index staff_identity_staff on staff_identity (staff_id);

create table staff_absence (
    id       uuid primary key,
    staff_id uuid not null references staff (id),
    from_at  timestamptz not null,
    until_at timestamptz not null,
    check (from_at < until_at)
);
create index staff_absence_staff on staff_absence (staff_id, until_at);

-- code is the kebab-case name that events and filters use, name is what people read.
create table department (
    id         uuid primary key,
    code       text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name       text not null unique,
    head_id    uuid references staff (id),
    deputy_id  uuid references staff (id),
    is_default boolean not null default false
);
create unique index department_default on department (is_default) where is_default;

create table team (
    id            uuid primary key,
    department_id uuid not null references department (id),
    tier          smallint not null references tier (level),
    code          text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name          text not null,
    lead_id       uuid references staff (id),
    distribution  text not null default 'PERSON' check (distribution in ('PERSON', 'QUEUE')),
    open_limit    integer check (open_limit > 0),
    unique (department_id, tier)
);

create table team_member (
    team_id  uuid not null references team (id),
    staff_id uuid not null references staff (id),
    primary key (team_id, staff_id)
);
create index team_member_staff on team_member (staff_id);

create table executive_duty (
    position smallint primary key check (position > 0),
    staff_id uuid not null unique references staff (id)
);
