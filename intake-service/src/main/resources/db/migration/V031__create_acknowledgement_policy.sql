-- What the SLA policy in force says about automatic acknowledgement, as sla-service told it.
create table acknowledgement_policy (
    policy_id    text primary key,
    version      integer not null,
    effective_at timestamptz not null,
    channels     text[]
);

comment on column acknowledgement_policy.channels is 'null where the policy leaves it to the setting';
