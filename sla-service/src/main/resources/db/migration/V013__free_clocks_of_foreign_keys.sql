-- A feedback, its clocks, their marks and their ledger are written together by one class and never deleted. Checking
-- every row's key again cost a third of writing them: some twenty look-ups per feedback, and locks on the one row of
-- the policy version that everybody uses.
ALTER TABLE mark DROP CONSTRAINT mark_clock_id_fkey;
ALTER TABLE clock_fact DROP CONSTRAINT clock_fact_clock_id_fkey;
ALTER TABLE clock DROP CONSTRAINT clock_feedback_id_fkey;
ALTER TABLE feedback DROP CONSTRAINT feedback_policy_id_policy_version_fkey;
ALTER TABLE feedback DROP CONSTRAINT feedback_calendar_id_calendar_version_fkey;
