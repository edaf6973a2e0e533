package org.kehu.client.exports;

import java.util.List;
import java.util.function.Supplier;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * What of a list could go out.
 *
 * @param query the view as it stands, sorted, without a page
 * @param count how many rows it has
 * @param ticked rows that are ticked, empty if none are
 * @param shown the columns in their order
 * @param readable all fields that this person may read
 * @param filter the view in words; asked off the FX thread
 */
public record ExportOffer(
        RecordType type,
        RecordQuery query,
        long count,
        List<RecordRef> ticked,
        List<Field<?>> shown,
        List<Field<?>> readable,
        Supplier<String> filter) {
    public ExportOffer {
        ticked = List.copyOf(ticked);
        shown = List.copyOf(shown);
        readable = List.copyOf(readable);
    }
}
