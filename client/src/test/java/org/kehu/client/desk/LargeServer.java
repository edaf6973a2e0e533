package org.kehu.client.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Elsewhere;
import org.kehu.client.records.Refused;
import org.kehu.common.duplicate.BlurredBook;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** A server that has more than the device: what a test puts there, in the order in which it was put, whatever is asked for. */
public final class LargeServer implements Elsewhere {
    public final List<CrmRecord> records = new ArrayList<>();
    public final Map<RecordRef, String> titles = new HashMap<>();
    public final List<RecordQuery> asked = new ArrayList<>();
    /** Whatever is asked. */
    public final List<Hidden> hidden = new ArrayList<>();

    public final List<Seen> seen = new ArrayList<>();
    public final List<CrmRecord> drafts = new ArrayList<>();
    /** What it has told of all records, for when it cannot be asked. */
    public BlurredBook blurred = BlurredBook.EMPTY;

    public int pageSize = 50;
    /** Instead of every answer. */
    public @Nullable Refused refusal;

    private final BooleanSupplier online;
    private final PastLedger past;

    LargeServer(BooleanSupplier online, PastLedger past) {
        this.online = online;
        this.past = past;
    }

    @Override
    public @Nullable Found findAt(Instant when, RecordQuery query, @Nullable String after) {
        refuse();
        return online.getAsBoolean() ? past.find(when, query, after) : null;
    }

    @Override
    public @Nullable List<List<@Nullable Object>> summaryAt(Instant when, SummaryQuery query) {
        refuse();
        return online.getAsBoolean() ? past.at(when).summary(query) : null;
    }

    @Override
    public @Nullable Found find(RecordQuery query, @Nullable String after) {
        asked.add(query);
        refuse();
        if (!online.getAsBoolean()) {
            return null;
        }
        List<CrmRecord> all = records.stream()
                .filter(one -> one.type().name().equals(query.type()))
                .toList();
        int from = after == null ? 0 : Integer.parseInt(after);
        int to = Math.min(all.size(), from + pageSize);
        return new Found(all.subList(from, to), all.size(), to < all.size() ? "" + to : null);
    }

    @Override
    public @Nullable Alike alike(CrmRecord draft) {
        drafts.add(draft);
        refuse();
        return online.getAsBoolean() ? new Alike(hidden, seen) : null;
    }

    @Override
    public BlurredBook blurred(RecordType type) {
        return blurred;
    }

    private void refuse() {
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public @Nullable Looked look(RecordRef ref) {
        refuse();
        CrmRecord found = records.stream()
                .filter(one -> one.ref().equals(ref))
                .findFirst()
                .orElse(null);
        return online.getAsBoolean() ? new Looked(found, titles) : null;
    }
}
