-- Subjects and narratives are plain text: what looks like a tag is text as well, and its words are found. To look for the
-- end of a comment, a host or a path at each of many thousand beginnings took the parser minutes for a single text.
create or replace function search_document(language text, subject text, narrative text) returns tsvector language sql immutable as $$
    select setweight(to_tsvector(language::regconfig, translate(coalesce(subject, ''), '<_~', '   ')), 'A')
        || setweight(to_tsvector(language::regconfig, translate(coalesce(narrative, ''), '<_~', '   ')), 'B')
        || array_to_tsvector(array['lang:' || language])
$$;
