package io.redress.intake.feedback.persistence;

import io.redress.intake.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** What search looks at, made of the texts that are noted as new or changed. */
@ApplicationScoped
public class SearchIndex {

    /** One indexer at a time, so that an older text never overwrites a newer one. */
    private static final long LOCK = 4_718_021;

    /** One text alone takes a fraction of a second; what takes longer is cancelled, so that it does not hold up others. */
    private static final String LONGEST = "5s";

    private final Sql sql;

    SearchIndex(Sql sql) {
        this.sql = sql;
    }

    /**
     * Makes the next ones findable, in the current transaction, and says whether there were any.
     *
     * @param most texts
     * @param characters of each text that are looked at
     */
    public boolean indexNext(int most, int characters) {
        sql.one("select set_config('statement_timeout', ?, true) as set", row -> row.text("set"), LONGEST);
        var mine = sql.one("select pg_try_advisory_xact_lock(?) as mine", row -> row.flag("mine"), LOCK)
                .orElseThrow();
        return mine && sql.update("""
            with taken as (
                delete from search_pending where position in (select position from search_pending order by position limit ?)
                returning feedback_id)
            insert into feedback_search (feedback_id, language, place, document)
            select id, language, place,
                   search_document(language, left(subject, ?), left(narrative, ?)) || search_slices(place)
            from (select t.*, nextval('feedback_search_place') as place
                  from (select f.id, f.subject, f.narrative, search_language(f.text_language, c.language) as language
                        from feedback f left join customer c on c.id = f.customer_id
                        where f.id in (select feedback_id from taken) order by f.id) t) p
            on conflict (feedback_id) do update
            set language = excluded.language, place = excluded.place, document = excluded.document
            """, most, characters, characters) > 0;
    }

    /** How many texts wait. */
    public int pending() {
        return sql.one("select count(*) as number from search_pending", row -> row.number("number"))
                .orElseThrow();
    }
}
