package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.query.Sample;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordCodec;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.RenamedOption;
import org.kehu.common.record.Versions;

/** A cache that an older program filled is opened by a newer one. */
class CacheUpgradeTest {
    private static final Field<String> OLD_KIND = Field.choice("kind", "PLAIN", "CALL");
    private static final Field<String> KIND = Field.choice("kind", "GENERAL", "CALL");
    private static final Field<String> SUBJECT = Field.text("subject");
    private static final Field<String> PLACE = Field.text("place");
    private static final Field<String> FIRST = Field.text("first")
            .derived(visit -> visit.require(CacheUpgradeTest.SUBJECT).substring(0, 1));
    private static final RecordType OLD = RecordType.of("visit", SUBJECT, SUBJECT, OLD_KIND);
    private static final RecordType NEW = RecordType.of("visit", SUBJECT, SUBJECT, KIND, PLACE, FIRST);
    private static final RecordSchema BEFORE = new RecordSchema(List.of(Sample.USER, OLD));
    private static final RecordSchema NOW = new RecordSchema(
            List.of(Sample.USER, NEW),
            new Versions(List.of(new RenamedOption("visit", "kind", "PLAIN", "GENERAL")), java.util.Set.of()));

    @TempDir
    Path data;

    private CrmRecord visit(int number, String place) {
        CrmRecord visit = CrmRecord.blank(OLD, Stores.id(number))
                .atRevision(3)
                .with(SUBJECT, "Plant")
                .with(OLD_KIND, "PLAIN");
        return RecordCodec.with(visit, "place", com.fasterxml.jackson.databind.node.TextNode.valueOf(place));
    }

    @Test
    void recordsAndBaseCopiesAreWrittenAsThisProgramWould() {
        CacheFolder folder = CacheFolder.of(data, "ledger", "wang");
        try (LocalStore store = new CacheOpening(folder, Stores.KEY, BEFORE, Stores.CLOCK).open()) {
            store.transact(tx -> {
                tx.putView(visit(1, "武汉"));
                tx.keepBase(visit(1, "").ref(), visit(1, "宜昌"));
                tx.putView(visit(2, "上海"));
                return true;
            });
        }
        for (int opened = 0; opened < 2; opened++) {
            try (LocalStore store = new CacheOpening(folder, Stores.KEY, NOW, Stores.CLOCK).open()) {
                store.transact(tx -> {
                    CrmRecord seen = Objects.requireNonNull(tx.find(NEW, Stores.id(1)));
                    assertEquals("GENERAL", seen.get(KIND));
                    assertEquals("武汉", seen.get(PLACE));
                    assertEquals("P", seen.get(FIRST), "what is derived is there at once");
                    CrmRecord base = Objects.requireNonNull(tx.base(seen.ref()));
                    assertEquals("GENERAL", base.get(KIND));
                    assertEquals("宜昌", base.get(PLACE));
                    assertEquals("P", base.get(FIRST));
                    assertEquals(
                            "上海",
                            Objects.requireNonNull(tx.find(NEW, Stores.id(2))).get(PLACE));
                    return true;
                });
            }
        }
    }
}
