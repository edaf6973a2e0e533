package org.kehu.client.admin;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.list.Conditions;
import org.kehu.client.list.WrittenConditions;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.Reason;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.query.BookQueries;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** The queries of device books, as the grants of roles keep them. */
final class BookEdits {
    private final RecordDesk desk;
    private final ConfigEdits edits;
    private final BookQueries queries;

    BookEdits(RecordDesk desk, ConfigEdits edits) {
        this.desk = desk;
        this.edits = edits;
        this.queries = new BookQueries(desk.schema());
    }

    /** Empty if there is none. */
    String text(CrmRecord role, RecordType type) {
        CrmRecord grant = edits.grant(role.id(), type);
        String text = grant == null ? null : grant.get(RoleGrant.BOOK);
        return text == null ? "" : text;
    }

    /** @return whether chips can say what the query says */
    boolean read(CrmRecord role, RecordType type, Conditions into) {
        String text = text(role, type);
        try {
            return text.isEmpty() || new WrittenConditions(type, desk.zone()).read(queries.read(type, text), into);
        } catch (BadValue e) {
            return false;
        }
    }

    /** @param refused takes the reason, which names the field */
    void save(CrmRecord role, RecordType type, Conditions asked, Runnable then, Consumer<Reason> refused) {
        CrmRecord grant = Objects.requireNonNull(edits.grant(role.id(), type));
        String query = asked.list().isEmpty() ? null : queries.write(type, asked.filter(desk.zone()));
        if (Objects.equals(query, grant.get(RoleGrant.BOOK))) {
            then.run();
            return;
        }
        String done = desk.texts()
                .text("admin.grant.changed", role.title(), desk.labels().types(type));
        EditRecord edit = edit(grant, query);
        desk.doing().run(done, () -> List.of(edit), then, refused);
    }

    private static EditRecord edit(CrmRecord grant, @Nullable String query) {
        return new EditRecord(FieldChanges.of(grant).with(grant, RoleGrant.BOOK, query), grant.revision());
    }
}
