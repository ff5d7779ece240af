-- Lists by kind and of what waits for customers.
create index feedback_by_kind on feedback (kind, received_at, id);
create index feedback_awaiting_customer on feedback (received_at, id) where awaiting_customer;
