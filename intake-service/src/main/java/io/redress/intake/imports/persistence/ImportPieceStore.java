package io.redress.intake.imports.persistence;

import io.redress.intake.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/** Uploaded files in pieces, so that an import can go on after a kill, here or on another machine. */
@ApplicationScoped
public class ImportPieceStore {

    private final Sql sql;

    ImportPieceStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps the next piece. */
    public void add(UUID jobId, int number, byte[] data, Instant at) {
        sql.update(
                "insert into import_piece (job_id, number, stored_at, data) values (?, ?, ?, ?)",
                jobId,
                number,
                at,
                data);
    }

    /** Forgets a file. */
    public void remove(UUID jobId) {
        sql.update("delete from import_piece where job_id = ?", jobId);
    }

    /** Forgets uploads that were cut off before that instant. */
    public int removeOrphans(Instant before) {
        return sql.update(
                "delete from import_piece p where stored_at < ? and not exists (select from import_job j where j.id = p.job_id)",
                before);
    }

    /** The whole file, fetched piece by piece. */
    public InputStream open(UUID jobId) {
        return new SequenceInputStream(new Pieces(jobId)) {
            @Override
            public void close() throws IOException {
                // Nothing is open between two pieces; draining the rest, as the parent does, would read the file for
                // nothing.
            }
        };
    }

    private final class Pieces implements Enumeration<InputStream> {

        private final UUID jobId;
        private int number;
        private byte[] next;

        Pieces(UUID jobId) {
            this.jobId = jobId;
            this.next = read().orElse(null);
        }

        private Optional<byte[]> read() {
            return sql.one(
                    "select data from import_piece where job_id = ? and number = ?",
                    row -> row.bytes("data"),
                    jobId,
                    number++);
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            if (next == null) {
                throw new NoSuchElementException("The file has no more pieces");
            }
            var stream = new ByteArrayInputStream(next);
            next = read().orElse(null);
            return stream;
        }
    }
}
