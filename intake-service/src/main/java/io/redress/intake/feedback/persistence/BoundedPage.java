package io.redress.intake.feedback.persistence;

/**
 * Ends pages early whose narratives are long: five hundred of the longest would be fifty megabytes, and whoever asks for
 * several such pages at once would fill the memory.
 */
final class BoundedPage {

    /** Whether the list goes on behind a row. */
    static final String MORE = "page_more";

    /** Octets; the narrative that goes beyond is the last. The database knows its size without reading it. */
    private static final int MOST_NARRATIVE = 2_097_152;

    private BoundedPage() {}

    /**
     * The rows of one page, in place of all that were found.
     *
     * @param found at least one row more than the page is long, called f
     * @param order of f
     */
    static String of(String found, String order, int limit) {
        return "(select f.* from (select f.*, row_number() over page as page_place,"
                + " coalesce(sum(octet_length(f.narrative)) over (page rows between unbounded preceding and 1 preceding), 0)"
                + " as page_before, lead(f.id) over page is not null as " + MORE + " from " + found
                + " window page as (" + order + ")) f where f.page_place <= " + limit + " and f.page_before < "
                + MOST_NARRATIVE + ")";
    }
}
