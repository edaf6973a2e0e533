package org.kehu.common.layout;

import java.util.List;
import org.kehu.common.record.RecordType;

/** What a person fills in to make or edit a record; no derived fields, none that only verbs set. */
public record FormLayout(RecordType type, List<Section> sections) {
    public FormLayout {
        sections = List.copyOf(sections);
    }
}
