-- A mail that was held up, and that nobody needs any more, does not leave.
alter table customer_mail drop constraint customer_mail_state_check;
alter table customer_mail add constraint customer_mail_state_check
    check (state in ('PENDING', 'SENT', 'UNDELIVERABLE', 'DROPPED'));
