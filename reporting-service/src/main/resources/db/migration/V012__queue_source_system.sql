-- Read when the event is logged: taking it out of the payload later, in SQL, would stop the chainer at a payload that
-- PostgreSQL cannot turn into text, such as one with an escaped NUL.
ALTER TABLE unchained_event ADD COLUMN source_system text;
