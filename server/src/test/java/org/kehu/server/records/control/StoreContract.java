package org.kehu.server.records.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.command.Contention;
import org.kehu.common.command.ServerTx;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.Role;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.Address;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;

/** What EclipseLink makes of records, beyond what every store must do: the same on both databases. */
abstract class StoreContract {
    protected abstract EclipseLinkTxStore store();

    private static CrmRecord customer(String name) {
        return CrmRecord.blank(Customer.TYPE, UUID.randomUUID())
                .with(Customer.NAME, name)
                .with(Customer.OWNER, UUID.randomUUID())
                .atRevision(1);
    }

    private void save(@Nullable CrmRecord before, CrmRecord after) {
        store().transact(tx -> {
            tx.save(before, after);
            return after;
        });
    }

    private @Nullable CrmRecord found(CrmRecord record) {
        return store().transact(tx -> tx.find(record.type(), record.id()));
    }

    @Test
    void everyKindOfValueComesBackAsItWas() {
        CrmRecord full = customer("上海百灵 Ünïcode '\"\\")
                .with(Customer.ADDRESS, new Address("南京路 1 号", "上海", "上海市", "200000", "CN"))
                .with(Customer.CREDIT_LIMIT, new Money(new BigDecimal("1234.5"), "USD", new BigDecimal("8800.25")))
                .with(Customer.TAGS, Set.of("vip", "北方"))
                .with(Customer.NEXT_FOLLOW_UP_AT, Instant.parse("1899-12-31T23:59:59.999Z"))
                .with(Customer.BIRTH_DATE, LocalDate.of(1801, 2, 28))
                .with(Customer.ABOVE, UUID.randomUUID())
                .with(Customer.NOTES, "x".repeat(20_000));
        save(null, full);
        assertEquals(full, found(full));
        assertEquals(
                List.of(full),
                store().transact(tx -> tx.list(
                        RecordQuery.of(Customer.TYPE).where(Filter.eq(Customer.OWNER, full.require(Customer.OWNER))))));
    }

    @Test
    void valuesThatAreTakenAwayAreGone() {
        CrmRecord full = customer("a")
                .with(Customer.NEXT_FOLLOW_UP_AT, Instant.EPOCH)
                .with(Customer.BIRTH_DATE, LocalDate.EPOCH)
                .with(Customer.TAGS, Set.of("a"));
        save(null, full);
        CrmRecord bare = full.with(Customer.NEXT_FOLLOW_UP_AT, null)
                .with(Customer.BIRTH_DATE, null)
                .with(Customer.TAGS, null)
                .atRevision(2);
        save(full, bare);
        assertEquals(bare, found(full));
    }

    @Test
    void aStaleRevisionIsContention() {
        CrmRecord first = customer("a");
        save(null, first);
        CrmRecord second = first.with(Customer.NAME, "b").atRevision(2);
        save(first, second);
        assertThrows(
                Contention.class,
                () -> save(first, first.with(Customer.NAME, "c").atRevision(2)));
        assertEquals(second, found(first));
    }

    @Test
    void anIdThatIsTakenIsContention() {
        CrmRecord first = customer("a");
        save(null, first);
        assertThrows(Contention.class, () -> save(null, first.with(Customer.NAME, "b")));
    }

    @Test
    void queriesOfATransactionSeeWhatItSaved() {
        CrmRecord customer = customer("a");
        CrmRecord contact = CrmRecord.blank(Contact.TYPE, UUID.randomUUID())
                .with(Contact.CUSTOMER, customer.id())
                .with(Contact.NAME, PersonName.of("李", "雷"))
                .atRevision(1);
        store().transact(tx -> {
            tx.save(null, customer);
            tx.save(null, contact);
            assertEquals(List.of(contact), tx.children(Contact.TYPE, customer.id()));
            CrmRecord edited = contact.with(Contact.POSITION, "CTO").atRevision(2);
            tx.save(contact, edited);
            assertEquals(List.of(edited), tx.children(Contact.TYPE, customer.id()));
            assertEquals(customer.id(), tx.parent(Contact.TYPE, contact.id()));
            CrmRecord again = edited.with(Contact.POSITION, null).atRevision(3);
            tx.save(edited, again);
            return again;
        });
        assertEquals(contact.atRevision(3), found(contact));
    }

    @Test
    void aThrowLeavesNothing() {
        CrmRecord customer = customer("a");
        assertThrows(
                IllegalStateException.class,
                () -> store().transact(tx -> {
                    tx.save(null, customer);
                    tx.nextNumber("left", 1);
                    throw new IllegalStateException("on purpose");
                }));
        assertNull(found(customer));
        assertEquals(1, store().transact(tx -> tx.nextNumber("left", 1)).intValue());
    }

    @Test
    void numbersFollowEachOther() {
        String name = "n" + UUID.randomUUID();
        List<Long> numbers = List.of(
                store().transact(tx -> tx.nextNumber(name, 101)),
                store().transact(tx -> tx.nextNumber(name, 101) + tx.nextNumber(name, 101)),
                store().transact(tx -> tx.nextNumber(name, 101)));
        assertEquals(List.of(101L, 102L + 103L, 104L), numbers);
    }

    @Test
    void configurationIsReadAsAWhole() {
        CrmRecord role = CrmRecord.blank(Role.TYPE, UUID.randomUUID())
                .with(Role.NAME, "agent")
                .with(Role.PERMISSIONS, Set.of(Role.ASSIGN))
                .atRevision(1);
        save(null, role);
        assertEquals(role, store().transact(ServerTx::configuration).find(Role.TYPE, role.id()));
    }

    @Test
    void aRootThatIsLockedIsReadFromTheLock() {
        CrmRecord customer = customer("a");
        save(null, customer);
        CrmRecord locked = store().transact(tx -> {
            tx.lock(new TreeSet<>(Set.of(customer.ref())));
            CrmRecord read = Objects.requireNonNull(tx.find(Customer.TYPE, customer.id()));
            CrmRecord changed = read.with(Customer.NAME, "b").atRevision(2);
            tx.save(read, changed);
            return changed;
        });
        assertEquals(locked, found(customer));
    }

    @Test
    void everyDeclaredTypeHasAnEntity() {
        Kehu.SCHEMA.types().forEach(type -> {
            CrmRecord blank = CrmRecord.blank(type, UUID.randomUUID()).atRevision(1);
            save(null, blank);
            assertEquals(blank, found(blank));
        });
    }
}
