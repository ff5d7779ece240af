-- What full-text search looks at. A table of its own, since every change of feedback would otherwise write its words
-- into the index again; filled from search_pending a moment later, since that costs as much as a fifth of the receipt.
create table feedback_search (
    feedback_id uuid primary key,
    language    text not null check (language in ('english', 'german', 'simple')),
    document    tsvector not null
);
-- A search reads what is not sorted into the index yet from end to end, so that is kept to a megabyte.
create index feedback_search_document on feedback_search using gin (document) with (gin_pending_list_limit = 1024);

comment on column feedback_search.language is 'the text search configuration the document was made with';
comment on column feedback_search.document is 'words of subject (A) and narrative (B), and lang:<language> to tell documents apart';

-- Feedback whose text is new or has changed. The database itself takes note, whoever writes feedback.
create table search_pending (
    position    bigint generated always as identity primary key,
    feedback_id uuid not null
);

create function note_new_text() returns trigger language plpgsql as $$
begin
    insert into search_pending (feedback_id) select id from fresh;
    return null;
end;
$$;

create function note_changed_text() returns trigger language plpgsql as $$
begin
    insert into search_pending (feedback_id) values (new.id);
    return null;
end;
$$;

create trigger feedback_text_is_new after insert on feedback
    referencing new table as fresh for each statement execute function note_new_text();
create trigger feedback_text_has_changed after update on feedback for each row
    when (old.subject is distinct from new.subject or old.narrative is distinct from new.narrative)
    execute function note_changed_text();

create function search_language(text_language text, customer_language text) returns text language sql immutable as $$
    select case coalesce(text_language, lower(split_part(customer_language, '-', 1)))
           when 'en' then 'english' when 'de' then 'german' else 'simple' end
$$;

create function search_document(language text, subject text, narrative text) returns tsvector language sql immutable as $$
    select setweight(to_tsvector(language::regconfig, coalesce(subject, '')), 'A')
        || setweight(to_tsvector(language::regconfig, coalesce(narrative, '')), 'B')
        || array_to_tsvector(array['lang:' || language])
$$;

-- What somebody types, asked of the documents of each language in its own way; null where nothing is left of it.
create function search_query(words text) returns tsquery language plpgsql immutable strict parallel safe as $$
declare
    language text;
    part     tsquery;
    whole    tsquery;
begin
    foreach language in array array['english', 'german', 'simple'] loop
        part := websearch_to_tsquery(language::regconfig, words);
        if numnode(part) > 0 then
            part := part && ('''lang:' || language || '''')::tsquery;
            whole := coalesce(whole || part, part);
        end if;
    end loop;
    return whole;
end;
$$;

insert into search_pending (feedback_id) select id from feedback order by received_at desc;
