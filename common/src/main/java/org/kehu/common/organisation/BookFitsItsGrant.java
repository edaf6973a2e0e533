package org.kehu.common.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.BookQueries;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/** The query of a device book is over the records that its grant is about, and looks at nothing but their own fields. */
public final class BookFitsItsGrant implements RecordRule {
    private final RecordSchema schema;
    private final BookQueries queries;

    public BookFitsItsGrant(RecordSchema schema) {
        this.schema = schema;
        this.queries = new BookQueries(schema);
    }

    @Override
    public String type() {
        return RoleGrant.TYPE.name();
    }

    @Override
    public List<Violation> check(@Nullable CrmRecord before, CrmRecord after, RuleFacts facts) {
        String book = after.get(RoleGrant.BOOK);
        RecordType type = schema.find(after.require(RoleGrant.RECORD_TYPE));
        if (book == null || type == null) {
            return List.of();
        }
        if (type.parent() != null || type.isConfiguration()) {
            return List.of(Violation.of(RoleGrant.BOOK, "book_of_a_child", type.name()));
        }
        try {
            queries.read(type, book);
            return List.of();
        } catch (BadValue e) {
            return List.of(new Violation(e.code(), RoleGrant.BOOK.name(), e.arguments()));
        }
    }
}
