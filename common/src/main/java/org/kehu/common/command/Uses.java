package org.kehu.common.command;

import java.util.UUID;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/** Who points to a record with a link that keeps its target: as long as anybody does, the record is not deleted. */
final class Uses {
    private Uses() {}

    /** @throws Refusal that says how many records of which type use it */
    static void refuse(Facts facts, CrmRecord target) {
        for (RecordType type : facts.schema().types()) {
            for (Field<?> link : type.fields()) {
                if (link.is(Trait.KEEPS_TARGET) && target.type().name().equals(link.target())) {
                    refuse(facts, target, type, link);
                }
            }
        }
    }

    private static void refuse(Facts facts, CrmRecord target, RecordType type, Field<?> link) {
        long uses = type.isConfiguration() ? configured(facts, target, type, link) : stored(facts, target, type, link);
        if (uses > 0) {
            throw new Refusal("in_use", target.type().name(), Quoted.title(target), uses, type.name());
        }
    }

    private static long configured(Facts facts, CrmRecord target, RecordType type, Field<?> link) {
        UUID id = target.id();
        return facts.configuration(type).stream()
                .filter(record -> id.equals(record.get(link)))
                .count();
    }

    private static long stored(Facts facts, CrmRecord target, RecordType type, Field<?> link) {
        Filter pointing = new Filter.Compare(Path.of(link), Filter.Operator.EQ, target.id());
        return facts.query(RecordQuery.of(type).where(pointing).limit(Page.MOST))
                .size();
    }
}
