package org.kehu.common.query;

import java.util.ArrayList;
import java.util.List;
import org.kehu.common.record.RecordType;

/**
 * A question over one record type: saved views, boards, reports and the REST filter are all serialised queries. The id is
 * always the last sort, so every order is total.
 *
 * @param binned whether records in the bin are meant, instead of those outside it
 */
public record RecordQuery(String type, Filter filter, List<Sort> sorts, Page page, boolean binned) {
    private static final int USUAL_PAGE = 50;

    public RecordQuery {
        sorts = List.copyOf(sorts);
    }

    public static RecordQuery of(RecordType type) {
        return new RecordQuery(type.name(), Filter.EVERYTHING, List.of(), Page.first(USUAL_PAGE), false);
    }

    /** Narrows what is meant already. */
    public RecordQuery where(Filter more) {
        Filter narrowed = filter.equals(Filter.EVERYTHING) ? more : Filter.and(filter, more);
        return new RecordQuery(type, narrowed, sorts, page, binned);
    }

    public RecordQuery sortedBy(Sort sort) {
        List<Sort> more = new ArrayList<>(sorts);
        more.add(sort);
        return new RecordQuery(type, filter, more, page, binned);
    }

    public RecordQuery page(Page wanted) {
        return new RecordQuery(type, filter, sorts, wanted, binned);
    }

    public RecordQuery limit(int size) {
        return page(Page.first(size));
    }

    public RecordQuery inBin() {
        return new RecordQuery(type, filter, sorts, page, true);
    }
}
