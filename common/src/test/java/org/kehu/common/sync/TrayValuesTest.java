package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordRef;

/** What was typed, beside what stands there now. */
class TrayValuesTest {
    private final Twins twins = new Twins();

    /** Its members merge, so that an editor begins with those of both. */
    @Test
    void aSetIsWhatItWouldBeWithTheChange() {
        CreateRecord customer = twins.customer("盛和");
        RecordRef ref = Twins.ref(customer);
        twins.must(Twins.SALES, customer);
        twins.sales.round();
        twins.director.round();
        CrmRecord seen = twins.sales.seen(ref);
        FieldChanges typed = FieldChanges.of(seen)
                .with(seen, Customer.CREDIT_LIMIT, Money.of("100", "CNY"))
                .with(seen, Customer.TAGS, Set.of("hers"));
        twins.sales.give(new EditRecord(typed, seen.revision()));
        twins.director.give(Twins.edit(twins.director.seen(ref), Customer.CREDIT_LIMIT, Money.of("200", "CNY")));
        twins.director.give(Twins.edit(twins.director.seen(ref), Customer.TAGS, Set.of("his")));
        twins.director.round();
        twins.sales.round();
        twins.sales.round();
        TrayEntry.Value tags = twins.sales.attention.entries().get(0).values().stream()
                .filter(value -> value.field().equals(Customer.TAGS.name()))
                .findFirst()
                .orElseThrow();
        assertEquals(Set.of("hers", "his"), Customer.TAGS.value(tags.mine()));
        assertEquals(Set.of("his"), Customer.TAGS.value(tags.theirs()));
    }
}
