package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.records.Records;
import org.kehu.client.store.BlurredPages;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.store.DataKey;
import org.kehu.client.store.LocalStore;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.duplicate.BlurredKeys;
import org.kehu.common.duplicate.BlurredMarks;
import org.kehu.common.duplicate.BlurredSet;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;
import org.kehu.common.setup.StartRole;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Position;
import org.kehu.common.sync.SyncState;

/** What a device keeps of records that it does not hold, on a real cache. */
class OthersMarksTest {
    private static final int ALL = BlurredKeys.fields(Customer.TYPE).size()
            + BlurredKeys.fields(Contact.TYPE).size();
    private static final CrmRecord THEIRS =
            CrmRecord.blank(Customer.TYPE, new UUID(1, 1)).with(Customer.NAME, "苏州盛和精密机械有限公司");
    private static final CrmRecord DRAFT =
            CrmRecord.blank(Customer.TYPE, new UUID(1, 2)).with(Customer.NAME, "盛和精密机械");

    @TempDir
    Path data;

    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private String epoch = "1";
    private @Nullable RuntimeException trouble;
    private RecordAccess access = accessOf(StartRole.SALESPERSON);
    private LocalStore store;
    private OthersMarks marks;

    private static RecordAccess accessOf(StartRole role) {
        SampleCompany company = new SampleCompany(Instant.parse("2026-03-02T08:00:00Z"));
        UUID user = SampleCompany.id("leslie");
        FieldValues named = FieldValues.of(User.TYPE)
                .with(User.LOGIN, "leslie")
                .with(User.NAME, PersonName.of("Jennings", "Leslie"));
        FieldValues plays = FieldValues.of(RoleAssignment.TYPE)
                .with(RoleAssignment.USER, user)
                .with(RoleAssignment.ROLE, role.id());
        company.ledger.must(SampleCompany.ME, new CreateRecord(user, named, null));
        company.ledger.must(SampleCompany.ME, new CreateRecord(SampleCompany.id("her role"), plays, null));
        return Kehu.CATALOG.policy().accessOf(company.ledger.configuration(), user);
    }

    @BeforeEach
    void open() {
        store = LocalStore.open(CacheFolder.of(data, "ledger", "leslie"), DataKey.fresh(), Kehu.SCHEMA, () -> now);
        inEpoch("1");
        begin();
    }

    private void begin() {
        Records records = (Records) Proxy.newProxyInstance(
                Records.class.getClassLoader(), new Class<?>[] {Records.class}, (proxy, method, arguments) -> access);
        marks = new OthersMarks(store, records, Kehu.SCHEMA, this::answer, () -> "CNY", () -> now);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void inEpoch(String next) {
        epoch = next;
        store.transact(tx -> {
            tx.state(new SyncState(
                    next, Position.START, null, Position.START, null, null, null, false, null, null, null));
            return true;
        });
    }

    private String answer(String path) {
        asked.add(path);
        if (trouble != null) {
            throw trouble;
        }
        String[] parts = path.split("/");
        RecordType type = Kehu.SCHEMA.type(parts[parts.length - 2]);
        Field<?> field = type.field(parts[parts.length - 1]);
        Long key = type == Customer.TYPE ? new BlurredKeys("CNY", "salt").of(THEIRS, field) : null;
        long[] keys = key == null ? new long[0] : new long[] {key};
        return new BlurredMarks(epoch, "salt", now, BlurredSet.of(keys, keys.length))
                .json()
                .toString();
    }

    private int fetched() {
        asked.clear();
        marks.plan();
        while (marks.step()) {
            assertTrue(asked.size() <= ALL);
        }
        return asked.size();
    }

    private Set<String> maybe() {
        return marks.book(Customer.TYPE).mayHave(DRAFT);
    }

    @Test
    void itComesOnceADayAndStaysForWhenTheServerIsAway() {
        assertEquals(Set.of(), maybe());
        assertEquals(ALL, fetched());
        assertEquals(Set.of("name"), maybe());
        assertEquals(now, Objects.requireNonNull(marks.book(Customer.TYPE).asOf()));
        assertEquals(0, fetched());
        begin();
        assertEquals(0, fetched());
        assertEquals(Set.of("name"), maybe());
        now = now.plus(Duration.ofDays(1));
        assertEquals(ALL, fetched());
    }

    @Test
    void aLineThatWasCutGoesOnWithTheFieldThatWasCutOff() {
        marks.plan();
        assertTrue(marks.step());
        trouble = new Offline("cut");
        assertThrows(Offline.class, marks::step);
        String cut = asked.get(1);
        trouble = null;
        assertEquals(ALL - 1, fetched());
        assertEquals(cut, asked.get(0));
        assertEquals(Set.of("name"), maybe());
    }

    @Test
    void anotherEpochMakesItUnknownUntilItComesAnew() {
        fetched();
        inEpoch("2");
        assertEquals(Set.of(), maybe());
        assertEquals(ALL, fetched());
        assertEquals(Set.of("name"), maybe());
    }

    @Test
    void whoMayNotKnowAnyMoreForgets() {
        fetched();
        access = accessOf(StartRole.SERVICE_AGENT);
        assertEquals(Set.of(), maybe());
        assertEquals(0, fetched());
        access = accessOf(StartRole.SALESPERSON);
        assertEquals(Set.of(), maybe());
        assertEquals(ALL, fetched());
    }

    /** As if the program had ended between what was told and the note of it. */
    @Test
    void whatWasKeptWithoutANoteIsForgottenToo() {
        fetched();
        store.remember("blurred", "{}");
        access = accessOf(StartRole.SERVICE_AGENT);
        assertEquals(0, fetched());
        assertEquals(Set.of(), new BlurredPages(store).names());
    }

    @Test
    void anAnswerThatIsNotAboutItLeavesWhatIsKnown() {
        fetched();
        now = now.plus(Duration.ofDays(1));
        for (int status : List.of(407, 429, 500, 403)) {
            trouble = new WrongAnswer(
                    status, JsonNodeFactory.instance.objectNode().put("code", "must-change-password"));
            assertEquals(ALL, fetched(), "asked for with each round");
            assertEquals(Set.of("name"), maybe());
        }
        trouble = new WrongAnswer(403, JsonNodeFactory.instance.objectNode().put("code", "not_allowed"));
        assertEquals(ALL, fetched());
        assertEquals(Set.of(), maybe());
        assertEquals(0, fetched());
    }

    @Test
    void whoHoldsAllAsksForNothing() {
        access = accessOf(StartRole.DIRECTOR);
        assertEquals(0, fetched());
        assertNull(marks.book(Customer.TYPE).asOf());
    }

    @Test
    void aServerThatDoesNotKnowIsAskedAgainAfterADay() {
        trouble = new WrongAnswer(404, JsonNodeFactory.instance.objectNode());
        assertEquals(ALL, fetched());
        assertEquals(0, fetched());
        assertEquals(Set.of(), maybe());
        trouble = null;
        now = now.plus(Duration.ofDays(1));
        assertEquals(ALL, fetched());
        assertEquals(Set.of("name"), maybe());
    }
}
