package org.kehu.client.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.Pools;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.Pool;
import org.kehu.common.query.Filter;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Which records of a type a list begins with. */
public enum Whose {
    ALL,
    /** What the reader owns. */
    MINE,
    /** What nobody owns since it lies in a pool. */
    POOLED,
    /** What comes into a pool by itself before long. */
    RETURNING;

    String labelKey() {
        return "list.view." + name().toLowerCase(Locale.ROOT);
    }

    /** Those that there are of a type: none of pools in a company that has none. */
    static List<Whose> of(RecordDesk desk, RecordType type) {
        List<Whose> views = new ArrayList<>(List.of(ALL));
        if (type.scopes().owner() != null) {
            views.add(MINE);
        }
        Field<UUID> pool = type.scopes().pool();
        boolean pools = !desk.records().configuration().all(Pool.TYPE).isEmpty();
        if (pool != null && pools && desk.mayRead(type, pool)) {
            views.add(POOLED);
        }
        if (type == Customer.TYPE && new Pools(desk).returningSoon() != null) {
            views.add(RETURNING);
        }
        return views;
    }

    /** Null if it has all of them. */
    @Nullable Filter filter(RecordDesk desk, RecordType type) {
        Field<UUID> owner = type.scopes().owner();
        Field<UUID> pool = type.scopes().pool();
        return switch (this) {
            case ALL -> null;
            case MINE -> owner == null ? null : Filter.eq(owner, desk.me());
            case POOLED -> pool == null ? null : Filter.not(Filter.empty(pool));
            case RETURNING -> new Pools(desk).returningSoon();
        };
    }
}
