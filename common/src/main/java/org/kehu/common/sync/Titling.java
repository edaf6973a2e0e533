package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.ServerTx;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/** Names the records to which links lead that their reader may see: only the title, and only if he may read that field. */
final class Titling {
    private final RecordSchema schema;
    private final Sight sight;

    Titling(ServerTx tx, RecordSchema schema, RecordAccess access) {
        this.schema = schema;
        this.sight = new Sight(tx, schema, access);
    }

    List<TitleStub> of(List<TitleLink> links) {
        List<TitleLink> known = links.stream()
                .filter(link -> schema.find(link.record().type()) != null)
                .toList();
        sight.load(known.stream().map(TitleLink::record).toList());
        List<RecordRef> targets = new ArrayList<>();
        for (TitleLink link : known) {
            RecordRef target = target(link);
            if (target != null) {
                targets.add(target);
            }
        }
        sight.load(targets);
        return targets.stream()
                .distinct()
                .flatMap(target -> stub(target).stream())
                .toList();
    }

    private @Nullable RecordRef target(TitleLink link) {
        CrmRecord record = sight.seen(sight.find(link.record()));
        if (record == null) {
            return null;
        }
        RecordType type = record.type();
        for (Field<?> field : type.fields()) {
            boolean named = field.name().equals(link.field()) && field.target() != null && !record.withholds(field);
            if (named && !field.is(Trait.UNNAMED) && record.get(field) instanceof UUID id) {
                return new RecordRef(String.valueOf(field.target()), id);
            }
        }
        return null;
    }

    private List<TitleStub> stub(RecordRef target) {
        CrmRecord record = sight.find(target);
        String title =
                record == null || record.isDeleted() ? "" : sight.masked(record).title();
        return title.isEmpty() ? List.of() : List.of(new TitleStub(target, title));
    }
}
