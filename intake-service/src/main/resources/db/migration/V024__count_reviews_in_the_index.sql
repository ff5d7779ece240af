-- The gauge of what waits for a person counts open feedback in the index, without looking at each row.
drop index feedback_to_review;
create index feedback_to_review on feedback (received_at, id) include (status) where needs_review;
