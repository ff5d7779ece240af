package io.redress.intake.testing;

import java.util.List;
import java.util.UUID;

/** A word that is nowhere else, to see where personal data has got to. */
public final class Canary {

    private final Database database;
    private final String word = "canary" + UUID.randomUUID().toString().replace("-", "");

    public Canary(Database database) {
        this.database = database;
    }

    /** The word with something before it, as in a name or an address. */
    public String in(String what) {
        return what + word;
    }

    /** An e-mail address with the word. */
    public String email() {
        return word + "@example.org";
    }

    /** Every column of every table that holds the word, in whatever case: as text, JSON, bytes or words to search. */
    public List<String> places() {
        return database.texts("""
                select format(case data_type when 'bytea'
                    then 'select ''%1$s.%2$s'' where exists (select from %1$I where position(convert_to(?, ''UTF8'') in %2$I) > 0)'
                    else 'select ''%1$s.%2$s'' where exists (select from %1$I where %2$I::text ilike ''%%'' || ? || ''%%'')' end,
                    table_name, column_name)
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where table_schema = 'public' and t.table_type = 'BASE TABLE'
                  and data_type in ('text', 'json', 'jsonb', 'bytea', 'tsvector', 'character varying')
                order by table_name, column_name
                """).stream()
                .flatMap(query -> database.texts(query, word).stream())
                .toList();
    }
}
