-- Each version is announced once, when it is first seen to be in force.
alter table escalation_policy_version add column announced_at timestamptz;
