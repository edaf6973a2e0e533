package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.BEN;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.CrmRecord;

class UntoldChangesTest {
    private final Company company = new Company();
    private final UUID acme = company.customer(ANNA, "Acme");
    private final LogPlace made = end();

    private LogPlace end() {
        List<LogRow> log = company.ledger.log();
        LogRow last = log.get(log.size() - 1);
        return new LogPlace(last.seq(), last.tag());
    }

    private void edit(String notes) {
        CrmRecord now = company.get(Customer.TYPE, acme);
        company.ledger.pass(Duration.ofDays(1));
        company.ledger.must(
                ANNA, new EditRecord(FieldChanges.of(now).with(now, Customer.NOTES, notes), now.revision()));
    }

    private @Nullable Set<String> untold(UUID giver, LogPlace told) {
        CrmRecord record = company.get(Customer.TYPE, acme);
        return company.ledger.transact(tx -> new UntoldChanges(tx, new Actor(giver, "test"), told).of(record));
    }

    /** What is older than the last edit is forgotten. */
    private void forget() {
        long last = company.ledger.log().size() - 1L;
        company.ledger.transact(tx -> {
            tx.raiseFloor(company.ledger.now(), last);
            return tx.forgetLog(company.ledger.now(), (int) last);
        });
    }

    @Test
    void areThoseOfOthersBehindThePlace() {
        assertNull(untold(BEN, made));
        edit("one");
        assertEquals(Set.of("notes", "modifiedAt"), untold(BEN, made));
        assertNull(untold(ANNA, made));
        assertNull(untold(BEN, end()));
    }

    @Test
    void arePossibleWhereTheLogIsNotTheOneThatWasTold() {
        assertEquals(Set.of(), untold(BEN, new LogPlace(made.seq(), made.tag() + 1)));
        assertEquals(Set.of(), untold(BEN, new LogPlace(made.seq() + 1, made.tag())));
    }

    @Test
    void arePossibleWhereTheLogHasForgotten() {
        edit("one");
        LogPlace told = end();
        edit("two");
        edit("three");
        edit("four");
        LogPlace later = end();
        edit("five");
        forget();
        assertEquals(Set.of(), untold(ANNA, told));
        assertNull(untold(ANNA, later));
    }

    @Test
    void arePossibleWhereThereAreTooManyToLookThrough() {
        edit("first");
        for (int i = 0; i < 200; i++) {
            edit("edit " + i);
        }
        assertEquals(Set.of(), untold(ANNA, made));
        assertNull(untold(ANNA, end()));
    }
}
