-- A mail that the server has taken is not sent again, even where telling so fails.
alter table customer_mail add column taken_at timestamptz;

comment on column customer_mail.taken_at is 'when the mail server took it; from then on it only remains to be told';
