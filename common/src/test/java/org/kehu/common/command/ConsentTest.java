package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.ledger.Faults;
import org.kehu.common.ledger.MemoryServerStore;
import org.kehu.common.query.Sample;
import org.kehu.common.record.Change;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Two people were told something else by the same person; nothing of today's declarations is a consent, so one is declared here. */
class ConsentTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
    private static final Field<String> NAME = Field.text("name");
    private static final Field<Boolean> MAY_MAIL = Field.consent("mayMail");
    private static final RecordType PERSON = RecordType.of("person", NAME, NAME, MAY_MAIL);
    private static final RecordSchema SCHEMA = new RecordSchema(List.of(Sample.USER, PERSON));
    private static final RecordRef LI = new RecordRef("person", Ids.named("Li"));

    private final MemoryServerStore store = new MemoryServerStore(Faults.NONE);
    private final ServerDoor door = new ServerDoor(
            store,
            new Door<>(
                    new Catalog(
                            SCHEMA,
                            Map.of("record.create", CreateRecord.class, "record.edit", EditRecord.class),
                            List.of(),
                            List.of(),
                            Map.of(),
                            new OpenPolicy(SCHEMA)),
                    new ServerSide()),
            () -> NOW,
            () -> 7,
            seq -> {});
    private int units;

    ConsentTest() {
        assertEquals(
                Verdict.Kind.APPLIED,
                run(new CreateRecord(LI.id(), FieldValues.of(PERSON).with(NAME, "Li"), null))
                        .kind());
    }

    private Verdict run(Command command) {
        UUID id = Ids.named("unit " + ++units);
        CommandCall call = new CommandCall(Ids.derived(id, "call"), command, NOW, NOW);
        return door.push(Actor.SYSTEM, new CommandUnit(id, id, 0, List.of(call)), new byte[] {(byte) units});
    }

    private Verdict.Kind says(@Nullable Boolean before, @Nullable Boolean after) {
        Map<String, Change> changes = Map.of("mayMail", Change.set(before, after));
        return run(new EditRecord(new FieldChanges("person", LI.id(), changes), 1))
                .kind();
    }

    private @Nullable Boolean mayMail() {
        return Objects.requireNonNull(store.find(LI)).get(MAY_MAIL);
    }

    @Test
    void aNoThatComesLateWins() {
        says(null, true);
        assertEquals(Verdict.Kind.MERGED, says(null, false));
        assertEquals(false, mayMail());
    }

    @Test
    void aYesOfBeforeTheNoDoesNot() {
        says(null, false);
        assertEquals(Verdict.Kind.REJECTED, says(null, true));
        assertEquals(false, mayMail());
    }

    @Test
    void neitherDoesWhatWouldForgetTheNo() {
        says(null, true);
        says(true, false);
        assertEquals(Verdict.Kind.REJECTED, says(true, null));
        assertEquals(false, mayMail());
    }

    @Test
    void whoKnowsOfTheNoMayWriteAYes() {
        says(null, false);
        assertEquals(Verdict.Kind.MERGED, says(false, true));
        assertEquals(true, mayMail());
    }
}
