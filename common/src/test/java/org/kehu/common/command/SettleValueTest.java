package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.MEI;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.SetAside;
import org.kehu.common.record.SystemFields;

class SettleValueTest {
    private final Company company = new Company();
    private final UUID acme = company.customer(ANNA, "Acme");
    private final CrmRecord seen = company.get(Customer.TYPE, acme);

    private static <V> EditRecord edit(CrmRecord record, Field<V> field, V value) {
        return new EditRecord(FieldChanges.of(record).with(record, field, value), record.revision());
    }

    private CrmRecord now() {
        return company.get(Customer.TYPE, acme);
    }

    private List<String> beside() {
        return SetAside.of(now(), Customer.NOTES).stream()
                .map(one -> one.value().asText())
                .toList();
    }

    /** Anna's value arrives after Mei's and stands. */
    private SetAside conflict() {
        company.ledger.must(MEI, edit(seen, Customer.NOTES, "by Mei"));
        company.ledger.must(ANNA, edit(seen, Customer.NOTES, "by Anna"));
        return SetAside.of(now(), Customer.NOTES).get(0);
    }

    @Test
    void theLosingValueIsKeptWithWhoGaveIt() {
        SetAside lost = conflict();
        assertEquals("by Mei", lost.value().asText());
        assertEquals(MEI, lost.by());
        assertEquals(lost, SetAside.read(lost.text()));
    }

    @Test
    void theOtherValueIsTakenAndNothingIsLeftBeside() {
        SetAside lost = conflict();
        company.ledger.must(ANNA, SettleValue.take(now(), Customer.NOTES, lost));
        assertEquals("by Mei", company.value(Customer.TYPE, acme, Customer.NOTES));
        assertEquals(List.of(), beside());
    }

    @Test
    void theOtherValueIsLetGo() {
        SetAside lost = conflict();
        company.ledger.must(MEI, SettleValue.letGo(now(), Customer.NOTES, lost));
        assertEquals("by Anna", company.value(Customer.TYPE, acme, Customer.NOTES));
        assertEquals(List.of(), beside());
    }

    @Test
    void settlingIsUndone() {
        SetAside lost = conflict();
        company.ledger.must(ANNA, SettleValue.take(now(), Customer.NOTES, lost));
        company.ledger.must(ANNA, new Undo(company.ledger.lastUnit(), Set.of(now().ref())));
        assertEquals("by Anna", company.value(Customer.TYPE, acme, Customer.NOTES));
        assertEquals(List.of("by Mei"), beside());
    }

    @Test
    void whatIsSettledIsNotSettledAgain() {
        SetAside lost = conflict();
        SettleValue take = SettleValue.take(now(), Customer.NOTES, lost);
        company.ledger.must(ANNA, take);
        assertEquals("value_settled customer.notes [Acme]", company.refused(MEI, take));
    }

    @Test
    void aValueThatCameInBetweenIsSetAsideItself() {
        SetAside lost = conflict();
        SettleValue take = SettleValue.take(now(), Customer.NOTES, lost);
        company.ledger.must(MEI, edit(now(), Customer.NOTES, "third"));
        company.ledger.must(ANNA, take);
        assertEquals("by Mei", company.value(Customer.TYPE, acme, Customer.NOTES));
        assertEquals(List.of("third"), beside());
    }

    @Test
    void anEditToTheSameValueSettlesToo() {
        conflict();
        company.ledger.must(MEI, edit(now(), Customer.NOTES, "by Mei"));
        assertEquals(List.of(), beside());
    }

    @Test
    void aFieldThatWasEmptiedIsKeptAsSuch() {
        company.ledger.must(ANNA, edit(seen, Customer.NOTES, "old"));
        CrmRecord both = now();
        company.ledger.must(MEI, edit(both, Customer.NOTES, null));
        company.ledger.must(ANNA, edit(both, Customer.NOTES, "new"));
        SetAside lost = SetAside.of(now(), Customer.NOTES).get(0);
        assertEquals(NullNode.getInstance(), lost.value());
        Command take = SettleValue.take(now(), Customer.NOTES, lost);
        company.ledger.must(
                ANNA, Kehu.CATALOG.commands().read(Kehu.CATALOG.commands().write(take)));
        assertNull(now().get(Customer.NOTES));
    }

    @Test
    void onlyTheLastFiveAreKept() {
        for (int i = 0; i < 9; i++) {
            company.ledger.must(ANNA, edit(seen, Customer.NOTES, "value " + i));
        }
        assertEquals(5, beside().size());
    }

    @Test
    void whoMayNotReadTheFieldSeesNothingBeside() {
        conflict();
        CrmRecord hidden = now().withholding(Set.of("notes"));
        assertEquals(List.of(), SetAside.of(hidden));
        RecordColumns columns = RecordColumns.of(Customer.TYPE);
        CrmRecord read = columns.record(columns.cells(now(), null), Set.of("notes"));
        assertEquals(hidden, read);
        assertEquals(1, SetAside.of(columns.record(columns.cells(now(), null))).size());
    }

    @Test
    void nobodyWritesTheFieldItself() {
        String refusal = company.refused(
                ANNA,
                edit(
                        seen,
                        SystemFields.SET_ASIDE,
                        Set.of(new SetAside("notes", NullNode.getInstance(), ANNA, company.ledger.now(), "").text())));
        assertEquals("verb_only_field customer.setAside []", refusal);
        assertThrows(org.kehu.common.record.BadValue.class, () -> SetAside.read("{}"));
    }
}
