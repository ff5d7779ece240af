-- An erasure that failed is not looked at for a while, so that it holds up none after it.
alter table erasure add column set_aside_until timestamptz;

comment on column erasure.set_aside_until is 'when an erasure that failed is tried again; null unless its last try failed';
