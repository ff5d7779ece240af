-- An event goes out as it was written; nobody asks the database about its insides. As jsonb it would be taken apart on
-- the way in and put together again, with blanks, on the way out.
ALTER TABLE outbox ALTER COLUMN payload TYPE json USING payload::text::json;
ALTER TABLE published_event ALTER COLUMN payload TYPE json USING payload::text::json;
