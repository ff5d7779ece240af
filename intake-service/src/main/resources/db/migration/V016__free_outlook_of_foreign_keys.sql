-- Writers take the id from feedback itself, and feedback is never deleted. Checking the key again for every row would
-- lock, and so rewrite, the feedback row four times for each new feedback.
alter table outlook drop constraint outlook_feedback_id_fkey;
alter table outlook_clock drop constraint outlook_clock_feedback_id_fkey;
