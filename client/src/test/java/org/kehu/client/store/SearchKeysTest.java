package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.Filter;
import org.kehu.common.query.QuerySql;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SystemFields;
import org.kehu.common.search.SearchWords;

class SearchKeysTest {
    @TempDir
    Path data;

    private static final UUID ME = new UUID(9, 9);

    private LocalStore store;
    private SearchKeys keys;

    @BeforeEach
    void open() {
        CacheFolder folder = CacheFolder.of(data, "ledger", "wang");
        store = LocalStore.open(folder, DataKey.fresh(), Kehu.SCHEMA, InstantSource.fixed(Instant.EPOCH));
        keys = new SearchKeys(store.database(), Kehu.SCHEMA);
        store.listeners().add(Set.of("customer", "contact"), keys::changed);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void put(long id, String name) {
        store.transact(tx -> {
            tx.putView(customer(id, name));
            return true;
        });
    }

    private static CrmRecord customer(long id, String name) {
        return CrmRecord.blank(Customer.TYPE, new UUID(1, id)).with(Customer.NAME, name);
    }

    private Set<UUID> found(String... words) {
        return Set.copyOf(
                java.util.Objects.requireNonNull(keys.of(Customer.TYPE, SearchWords.of(String.join(" ", words)))));
    }

    @Test
    void whatIsAddedChangedOrRemovedIsKnownAtTheNextSearch() {
        put(1, "La Rochelle Gifts");
        put(2, "Mini Gifts");
        assertEquals(Set.of(new UUID(1, 1), new UUID(1, 2)), found("gift"));
        assertEquals(Set.of(new UUID(1, 1)), found("gift", "roch"));
        put(3, "Herkku Gifts");
        put(2, "Mini Models");
        store.transact(tx -> {
            tx.removeView(new RecordRef("customer", new UUID(1, 1)));
            return true;
        });
        assertEquals(Set.of(new UUID(1, 3)), found("gift"));
        assertEquals(Set.of(new UUID(1, 2)), found("models"));
    }

    @Test
    void manyAtOnceAreReadAgainAltogether() {
        put(1, "Before");
        assertEquals(Set.of(new UUID(1, 1)), found("before"));
        store.transact(tx -> {
            for (long i = 2; i < 2600; i++) {
                tx.putView(customer(i, "Number " + i));
            }
            return true;
        });
        assertEquals(Set.of(new UUID(1, 2599)), found("2599"));
        assertNull(keys.of(Customer.TYPE, SearchWords.of("number")), "too many to name");
    }

    private List<UUID> best(String typed) {
        return keys.best(Customer.TYPE, SearchWords.of(typed), ME, 3);
    }

    @Test
    void isReadAndDialledAsTheDatabaseDoes() {
        store.transact(tx -> {
            tx.putView(customer(1, "中国移动通信集团").with(Customer.PHONE, "+86 138-1234-5678"));
            tx.putView(customer(2, "单县曾记食品（重庆）有限公司").with(Customer.SHORT_NAME, "3M曾记"));
            tx.putView(customer(3, "Mini Gifts").with(Customer.EMAIL, "zgyd@example.com"));
            return true;
        });
        for (String typed : List.of(
                "zgyd",
                "zhongguoyd",
                "guoyid",
                "移动 zg",
                "5678",
                "12345678",
                "+86 138 1234",
                "shanxian",
                "zengji",
                "dx",
                "cqyx",
                "3mzj",
                "zgyd mini",
                "ongguo",
                "1385678",
                "gift",
                "zz",
                "z")) {
            RecordQuery query = RecordQuery.of(Customer.TYPE).where(new Filter.Search(typed));
            QuerySql scanning = store.tables().queries();
            Set<UUID> scanned = store.database()
                    .read(connection -> store.tables().rows(connection, scanning.places(query)).stream()
                            .map(row -> (UUID) row[0])
                            .collect(java.util.stream.Collectors.toSet()));
            assertEquals(scanned, found(typed.split(" ")), typed);
            assertEquals(scanned.size(), keys.count(Customer.TYPE, SearchWords.of(typed)), typed);
        }
        assertEquals(Set.of(new UUID(1, 1), new UUID(1, 3)), found("zgyd"));
        assertEquals(Set.of(new UUID(1, 2)), found("zengji"));
    }

    @Test
    void whatBeginsSoComesFirstThenOnesOwnThenTheLatest() {
        Instant day = Instant.parse("2026-01-05T00:00:00Z");
        store.transact(tx -> {
            tx.putView(customer(1, "启衡控股").with(SystemFields.MODIFIED_AT, day));
            tx.putView(customer(2, "苏州启衡").with(Customer.OWNER, ME).with(SystemFields.MODIFIED_AT, day));
            tx.putView(customer(3, "济南泉恒").with(SystemFields.MODIFIED_AT, day.plusSeconds(9)));
            tx.putView(customer(4, "无锡启衡").with(SystemFields.MODIFIED_AT, day));
            tx.putView(customer(5, "启衡旧").with(SystemFields.DELETED_AT, day));
            return true;
        });
        assertEquals(List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3)), best("qh"));
        assertEquals(Set.of(new UUID(1, 5)), found("启衡旧"), "the bin can be searched as well");
        assertEquals(0, keys.count(Customer.TYPE, SearchWords.of("启衡旧")));
    }

    @Test
    void customersAreFoundByTheirContactsEachWordForItself() {
        store.transact(tx -> {
            tx.putView(customer(1, "启衡控股"));
            tx.putView(customer(2, "钱慧食品"));
            tx.putView(contact(3, 1, "钱", "慧").with(Contact.MOBILE, "13812345678"));
            return true;
        });
        assertEquals(List.of(new UUID(1, 2), new UUID(1, 1)), best("qianhui"));
        assertEquals(List.of(new UUID(1, 1)), best("启衡 qh 5678"));
        store.transact(tx -> {
            tx.removeView(new RecordRef("contact", new UUID(1, 3)));
            return true;
        });
        assertEquals(List.of(new UUID(1, 2)), best("qianhui"));
    }

    private static CrmRecord contact(long id, long customer, String family, String given) {
        return CrmRecord.blank(Contact.TYPE, new UUID(1, id))
                .with(Contact.CUSTOMER, new UUID(1, customer))
                .with(Contact.NAME, new PersonName(family, given));
    }

    @Test
    void eachLetterNarrowsWhatTheLettersBeforeItMet() {
        store.transact(tx -> {
            for (long i = 1; i < 400; i++) {
                tx.putView(customer(i, (i % 2 == 0 ? "中国" : "Zg ") + i + (i % 3 == 0 ? "移动" : "yd")));
            }
            return true;
        });
        for (String typed :
                List.of("z", "zg", "zg1", "zg", "zg2", "zg2y", "zgyd", "zg 1", "zg 14", "1", "14", "144", "2", "28")) {
            SearchKeys anew = new SearchKeys(store.database(), Kehu.SCHEMA);
            assertEquals(
                    anew.of(Customer.TYPE, SearchWords.of(typed)),
                    keys.of(Customer.TYPE, SearchWords.of(typed)),
                    typed);
        }
    }
}
