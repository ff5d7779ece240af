-- Where among all texts one stands, by when it was recorded or changed: search ranks those that were last, and finds them in
-- the index of words by slices of texts, however many have the words before.
create sequence feedback_search_place;

create function search_slices(place bigint) returns tsvector language sql immutable parallel safe as $$
    select array_to_tsvector(array[
        'slice12:' || (place >> 12), 'slice14:' || (place >> 14), 'slice16:' || (place >> 16), 'slice18:' || (place >> 18)])
$$;

-- The texts of the two newest slices of a size: 4,096 texts in the first step, four times as many in each of the next three.
create function search_in_newest(query tsquery, last bigint, step integer) returns tsquery
language sql immutable strict parallel safe as $$
    select query && format('''slice%1$s:%2$s'' | ''slice%1$s:%3$s''', size, last >> size, (last >> size) - 1)::tsquery
    from (select 10 + 2 * step as size) s
$$;

-- After how many steps all texts have been looked at; 5 where four do not reach that far.
create function search_steps(last bigint) returns integer language sql immutable parallel safe as $$
    select case when last >> 12 <= 1 then 1 when last >> 14 <= 1 then 2 when last >> 16 <= 1 then 3 when last >> 18 <= 1 then 4 else 5 end
$$;

drop index feedback_search_document;
alter table feedback_search add column place bigint;
update feedback_search s set place = p.place, document = s.document || search_slices(p.place)
from (select feedback_id, row_number() over (order by feedback_id) as place from feedback_search) p
where p.feedback_id = s.feedback_id;
select setval('feedback_search_place', (select count(*) + 1 from feedback_search));
alter table feedback_search alter column place set not null;
alter sequence feedback_search_place owned by feedback_search.place;

create index feedback_search_document on feedback_search using gin (document) with (gin_pending_list_limit = 1024);
create index feedback_search_place_order on feedback_search (place desc);

comment on column feedback_search.place is 'grows with each text that is recorded or changed';
comment on column feedback_search.document is
    'words of subject (A) and narrative (B), lang:<language> to tell documents apart, slice<size>:<number> by place';
