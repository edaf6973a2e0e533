package org.kehu.common.layout;

import java.util.List;
import org.kehu.common.record.RecordType;

/** What a card shows of a record. */
public record CardLayout(RecordType type, List<Section> sections) {
    public CardLayout {
        sections = List.copyOf(sections);
    }
}
