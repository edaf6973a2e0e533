package org.kehu.client.relation;

import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.common.customer.CustomerRelation;

/** What a relation is called from the end that it is looked at. */
final class RelationWords {
    private RelationWords() {}

    static String kind(RecordDesk desk, Relations.Line line) {
        String key = "relation.reverse." + line.kind();
        return line.reverse() && desk.texts().labels().has(key)
                ? desk.texts().text(key)
                : new FieldText(desk.texts().formats(), ref -> "")
                        .option(CustomerRelation.TYPE, CustomerRelation.KIND, line.kind());
    }

    /** Since when, and the note; empty for neither. */
    static String more(RecordDesk desk, Relations.Line line) {
        String since = line.since() == null
                ? ""
                : desk.texts().text("relations.since", desk.texts().formats().date(line.since()));
        return since.isEmpty() || line.note().isEmpty() ? since + line.note() : since + "\n" + line.note();
    }
}
