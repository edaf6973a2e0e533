package org.kehu.common.sync;

import java.util.Objects;
import org.kehu.common.record.RecordRef;

/** A link by which somebody comes upon a record that he may not see. @param field of {@code record} */
public record TitleLink(RecordRef record, String field) {
    /** @throws NullPointerException for what the wire left out */
    public TitleLink {
        Objects.requireNonNull(record);
        Objects.requireNonNull(field);
    }
}
