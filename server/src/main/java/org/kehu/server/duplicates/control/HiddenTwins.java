package org.kehu.server.duplicates.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.Configuration;
import org.kehu.common.customer.Customer;
import org.kehu.common.duplicate.Likening;
import org.kehu.common.duplicate.Lookalikes;
import org.kehu.common.organisation.User;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.server.records.control.RecordReads;

/**
 * Looks for what a draft may be already among the records that its writer may not see. Judged as what he sees is, by the fields
 * that he may read: of a field that is withheld from him he learns nothing by typing its values.
 */
public final class HiddenTwins {
    private static final int MOST = 3;
    private static final int AT_ONCE = 200;
    private static final int MOST_LOOKED_AT = 2_000;
    private static final RecordAccess ALL = RecordAccess.ofSystem(Kehu.SCHEMA);

    private final RecordReads reads;
    private final RecordAccess reader;
    private final Configuration configuration;

    public HiddenTwins(RecordReads reads, RecordAccess reader, Configuration configuration) {
        this.reads = reads;
        this.reader = reader;
        this.configuration = configuration;
    }

    /** For each field that the draft says at most three, the surest first. */
    public List<HiddenTwin> of(CrmRecord draft) {
        return alike(draft, words -> hidden(draft.type(), words), this::told);
    }

    /** As {@link #of}, among the records that the reader may see. */
    public List<SeenTwin> seen(CrmRecord draft) {
        return alike(
                draft,
                words -> reads.page(query(draft.type(), words), reader).records(),
                (field, twin) -> new SeenTwin(field.name(), twin.id(), twin.title()));
    }

    private <T> List<T> alike(
            CrmRecord draft, Function<String, List<CrmRecord>> search, BiFunction<Field<?>, CrmRecord, T> told) {
        Likening likening = new Likening(draft.type(), Kehu.CATALOG.policy().baseCurrency(configuration));
        Lookalikes lookalikes = new Lookalikes(likening, search);
        List<T> twins = new ArrayList<>();
        for (Field<?> field : Likening.fields(draft.type())) {
            lookalikes.of(draft, field).stream().limit(MOST).forEach(one -> twins.add(told.apply(field, one.record())));
        }
        return twins;
    }

    private static RecordQuery query(RecordType type, String words) {
        return RecordQuery.of(type).where(new Filter.Search(words)).limit(AT_ONCE);
    }

    /** Pages on past those that the reader may see, however many. */
    private List<CrmRecord> hidden(RecordType type, String words) {
        Set<String> withheld = reader.withheld(type);
        List<CrmRecord> hidden = new ArrayList<>();
        RecordQuery query = query(type, words);
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += AT_ONCE) {
            RecordReads.Found page = reads.page(query, ALL);
            Set<RecordRef> seen = seen(type, page.records());
            page.records().stream()
                    .filter(one -> !seen.contains(one.ref()))
                    .forEach(one -> hidden.add(one.withholding(withheld)));
            Page.Place last = page.last();
            if (hidden.size() >= MOST || last == null || page.records().size() < AT_ONCE) {
                break;
            }
            query = query.page(query.page().from(last));
        }
        return hidden;
    }

    /** What belongs to another record is seen with it: all of these are asked for at once. */
    private Set<RecordRef> seen(RecordType type, List<CrmRecord> records) {
        if (type.parent() != null) {
            return reads.visible(records.stream().map(CrmRecord::ref).toList(), reader);
        }
        return records.stream()
                .filter(one -> reader.may(RecordAction.READ, type, one))
                .map(CrmRecord::ref)
                .collect(Collectors.toSet());
    }

    private @Nullable CrmRecord root(CrmRecord record) {
        CrmRecord at = record;
        while (at != null && at.type().parent() != null) {
            Field<UUID> link = at.type().parent();
            UUID above = link == null ? null : at.get(link);
            String target = link == null ? null : link.target();
            at = above == null || target == null ? null : reads.find(Kehu.SCHEMA.type(target), above, ALL);
        }
        return at;
    }

    private HiddenTwin told(Field<?> field, CrmRecord twin) {
        CrmRecord found = reads.find(twin.type(), twin.id(), ALL);
        CrmRecord root = found == null ? null : root(found);
        if (root == null) {
            return new HiddenTwin(field.name(), null, null);
        }
        CrmRecord seen = root.withholding(reader.withheld(root.type()));
        return new HiddenTwin(field.name(), owner(seen), lastContact(seen));
    }

    private @Nullable String owner(CrmRecord root) {
        Field<UUID> link = root.type().scopes().owner();
        UUID owner = link == null || root.withholds(link) ? null : root.get(link);
        CrmRecord user = owner == null ? null : configuration.find(User.TYPE, owner);
        return user == null
                ? null
                : user.withholding(reader.withheld(User.TYPE)).title();
    }

    private @Nullable LocalDate lastContact(CrmRecord root) {
        boolean told = root.type() == Customer.TYPE && !root.withholds(Customer.LAST_FOLLOWED_AT);
        Instant last = told ? root.get(Customer.LAST_FOLLOWED_AT) : null;
        return last == null
                ? null
                : LocalDate.ofInstant(last, Kehu.CATALOG.policy().zone(configuration));
    }
}
