package org.kehu.client.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.duplicate.BlurredBook;
import org.kehu.common.label.Language;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * Port to records that one may see, whether this device carries them or not: the server looks, by the rights of this moment. Blocks
 * for as long as the line takes: never on the FX thread.
 */
public interface Elsewhere {
    /** Where there is no server to ask. */
    Elsewhere NONE = new Elsewhere() {
        @Override
        public @Nullable Found find(RecordQuery query, @Nullable String after) {
            return null;
        }

        @Override
        public @Nullable Looked look(RecordRef ref) {
            return null;
        }
    };

    /** In which language the server says from now on why it refuses something. */
    default void speak(Language language) {}

    /**
     * A page of what the query means; null while the server cannot be asked.
     *
     * @throws Refused if it can be asked, and does not answer this
     * @param after the {@link Found#next} of the page before, null for the first
     */
    @Nullable Found find(RecordQuery query, @Nullable String after);

    /**
     * A page of what the query meant at a time that is past, by the rights of today; null while the server cannot be asked.
     *
     * @throws Refused if it can be asked, and does not answer this: its log may not reach so far
     * @param after the {@link Found#next} of the page before, null for the first
     */
    default @Nullable Found findAt(Instant when, RecordQuery query, @Nullable String after) {
        return null;
    }

    /** Figures as {@link Records#summary} has them, of what there was at a time; null while the server cannot be asked. */
    default @Nullable List<List<@Nullable Object>> summaryAt(Instant when, SummaryQuery query) {
        return null;
    }

    /**
     * One record; null while the server cannot be asked.
     *
     * @throws Refused if it can be asked, and does not answer this
     */
    @Nullable Looked look(RecordRef ref);

    /**
     * Records that a new one may be already and that one may not see, or that this device does not carry; null while the server
     * cannot be asked.
     *
     * @throws Refused if it can be asked, and does not answer this: one may ask so often in an hour
     * @param draft of which only what identifies it is sent
     */
    default @Nullable Alike alike(CrmRecord draft) {
        return null;
    }

    /**
     * What the server has told of all records of a type, for when it cannot be asked: that something may exist, and nothing else.
     * Empty where this device holds all of them, or may not know. For one thread.
     */
    default BlurredBook blurred(RecordType type) {
        return BlurredBook.EMPTY;
    }

    /**
     * How many records somebody owns that one may not see, of those that are handed over; null while the server cannot be asked.
     *
     * @throws Refused if it can be asked, and does not answer this
     */
    default @Nullable Long hiddenOf(UUID owner) {
        return null;
    }

    /** @param seen that one may see */
    record Alike(List<Hidden> hidden, List<Seen> seen) {
        public Alike {
            hidden = List.copyOf(hidden);
            seen = List.copyOf(seen);
        }
    }

    /** @param field of the draft by which it is alike */
    record Seen(String field, RecordRef record, String title) {}

    /**
     * All that one learns of a record that one may not see.
     *
     * @param field of the draft by which it is alike
     * @param owner null if nobody owns it, or one may not know
     * @param lastContact null if there was none, or one may not know
     */
    record Hidden(
            String field, @Nullable String owner, @Nullable LocalDate lastContact) {}

    /**
     * @param count of all that the query means, whatever its page
     * @param next what the next page goes on after, null after the last
     */
    record Found(
            List<CrmRecord> records, long count, @Nullable String next) {
        public Found {
            records = List.copyOf(records);
        }
    }

    /**
     * @param record in the bin or not; null if there is none that one may see
     * @param titles of what it leads to
     */
    record Looked(@Nullable CrmRecord record, Map<RecordRef, String> titles) {
        public Looked {
            titles = Map.copyOf(titles);
        }
    }
}
