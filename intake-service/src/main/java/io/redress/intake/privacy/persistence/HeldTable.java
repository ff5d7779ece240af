package io.redress.intake.privacy.persistence;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in which something about feedback is kept.
 *
 * @param name the table
 * @param exportName what an export calls its rows
 * @param owner the table through which its rows belong to feedback; null where they name it themselves
 * @param ownerKey the column that names the row of the owner
 * @param emptied columns with personal data that may be empty
 * @param overwritten columns with personal data that must hold something
 */
record HeldTable(
        String name, String exportName, String owner, String ownerKey, List<String> emptied, List<String> overwritten) {

    /** What stands where something had to stand. */
    static final String ERASED = "[erased]";

    static HeldTable of(String name, String exportName) {
        return new HeldTable(name, exportName, null, null, List.of(), List.of());
    }

    HeldTable through(String table, String key) {
        return new HeldTable(name, exportName, table, key, emptied, overwritten);
    }

    HeldTable emptying(String... columns) {
        return new HeldTable(name, exportName, owner, ownerKey, List.of(columns), overwritten);
    }

    HeldTable overwriting(String... columns) {
        return new HeldTable(name, exportName, owner, ownerKey, emptied, List.of(columns));
    }

    /** Whether an erasure changes it. */
    boolean personal() {
        return !emptied.isEmpty() || !overwritten.isEmpty();
    }

    /** The rows that belong to some feedback, without what files and links hold, with the feedback's id: takes an array of ids. */
    String selectRows() {
        return owner == null
                ? "select t.feedback_id as owner, to_jsonb(t) - '{content,token_hash}'::text[] as row from " + name
                        + " t where t.feedback_id = any(?)"
                : "select o.feedback_id as owner, to_jsonb(t) - '{content,token_hash}'::text[] as row from " + name
                        + " t join " + owner + " o on o.id = t." + ownerKey + " where o.feedback_id = any(?)";
    }

    /** Takes the personal data out of the rows that belong to some feedback: takes an array of ids. */
    String eraseRows() {
        var columns = new ArrayList<String>();
        emptied.forEach(column -> columns.add(column + " = null"));
        overwritten.forEach(column -> columns.add(column + " = '" + ERASED + "'"));
        var update = "update " + name + " t set " + String.join(", ", columns);
        return owner == null
                ? update + " where t.feedback_id = any(?)"
                : update + " from " + owner + " o where o.id = t." + ownerKey + " and o.feedback_id = any(?)";
    }
}
