package org.kehu.client.sync;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.kehu.client.records.Records;
import org.kehu.client.store.BlobFiles;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.command.CarriedContent;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Stage;
import org.kehu.common.service.Ticket;

/**
 * What is to go and to come, as the records say, so that no restart, damage or restored server loses it; and what is still owed to
 * the server when they have left.
 */
final class WantedFiles {
    private static final int MOST = 200;

    private final Records records;
    private final RecordSchema schema;
    private final BlobFiles files;
    private final UnsentFiles unsent;
    private final LongSupplier limit;

    /** @param limit bytes up to which files come by themselves */
    WantedFiles(Records records, RecordSchema schema, BlobFiles files, UnsentFiles unsent, LongSupplier limit) {
        this.records = records;
        this.schema = schema;
        this.files = files;
        this.unsent = unsent;
        this.limit = limit;
    }

    UUID me() {
        return records.actor().user();
    }

    /** One's own that the server does not have, and that are here; what it waits for without a record here comes last. */
    List<Transfer> toSend() {
        return Stream.concat(ofRecords(), unsent.here().stream())
                .map(Transfer::going)
                .toList();
    }

    private Stream<CarriedContent> ofRecords() {
        return each(type -> RecordQuery.of(type)
                        .where(Filter.eq(SystemFields.CREATED_BY, me()))
                        .where(Filter.empty(Attachment.STORED_AT)))
                .filter(this::isHere)
                .map(one -> new CarriedContent(one.require(Attachment.SHA256), Attachment.size(one)));
    }

    /** Small ones of one's own open records, newest first. */
    List<Transfer> toFetch() {
        long most = limit.getAsLong();
        return most <= 0
                ? List.of()
                : each(type -> own(type, most))
                        .filter(one -> !isHere(one))
                        .map(Transfer::coming)
                        .toList();
    }

    private boolean isHere(CrmRecord attachment) {
        return files.of(attachment.require(Attachment.SHA256)).held() == Attachment.size(attachment);
    }

    private Stream<CrmRecord> each(Function<RecordType, RecordQuery> query) {
        return Attachment.TYPES.stream()
                .flatMap(type -> records.page(query.apply(type).limit(MOST)).records().stream());
    }

    private RecordQuery own(RecordType type, long most) {
        return RecordQuery.of(type)
                .where(new Filter.Compare(toOwner(type), Filter.Operator.EQ, me()))
                .where(Filter.compare(Attachment.SIZE, Filter.Operator.LE, BigDecimal.valueOf(most)))
                .where(Filter.not(Filter.empty(Attachment.STORED_AT)))
                .where(open(Attachment.link(type)))
                .sortedBy(Sort.byDescending(SystemFields.MODIFIED_AT));
    }

    private Path toOwner(RecordType type) {
        List<String> steps = new ArrayList<>();
        RecordType at = type;
        for (Field<UUID> link = at.parent(); link != null; link = at.parent()) {
            steps.add(link.name());
            at = schema.type(Objects.requireNonNull(link.target()));
        }
        steps.add(Objects.requireNonNull(at.scopes().owner()).name());
        return new Path(steps);
    }

    /** Work that is over brings nothing by itself. */
    private static Filter open(Field<UUID> link) {
        if (Opportunity.TYPE.name().equals(link.target())) {
            return new Filter.Compare(Path.of(link, Opportunity.STATUS), Filter.Operator.EQ, Stage.OPEN);
        }
        return Ticket.TYPE.name().equals(link.target())
                ? Filter.not(new Filter.In(Path.of(link, Ticket.STATE), Set.copyOf(Ticket.SETTLED)))
                : Filter.EVERYTHING;
    }
}
