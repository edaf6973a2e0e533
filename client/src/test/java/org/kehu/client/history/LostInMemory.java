package org.kehu.client.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.records.MissingChange;
import org.kehu.client.records.MissingWork;
import org.kehu.client.records.Operation;
import org.kehu.client.task.FxThread;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

/** A new customer and two edits that a server has lost; never on the FX thread. */
final class LostInMemory implements MissingWork {
    final List<UUID> sent = new ArrayList<>();
    private final List<Operation> lost = new ArrayList<>();
    private final Set<UUID> leftOut = new HashSet<>();

    LostInMemory(SampleCompany company, Instant now) {
        UUID fresh = SampleCompany.id("lost customer");
        RecordPatch made = new RecordPatch(
                new RecordRef(Customer.TYPE.name(), fresh),
                RecordPatch.Action.CREATE,
                Map.of(Customer.NAME.name(), new Change.Set(null, "Harbour Toys")));
        FieldValues values = FieldValues.of(Customer.TYPE).with(Customer.NAME, "Harbour Toys");
        add(now.minusSeconds(7000), new CreateRecord(fresh, values, null), made);
        CrmRecord euro = company.ledger.get(Customer.TYPE, SampleCompany.EURO);
        edit(now.minusSeconds(5000), euro, Customer.NOTES, "Dock 4 from December, call Eric first");
        edit(now.minusSeconds(3000), euro, Customer.CREDIT_LIMIT, Money.of("120000", "USD"));
    }

    private <V> void edit(Instant at, CrmRecord record, Field<V> field, V value) {
        FieldChanges changes = FieldChanges.of(record).with(record, field, value);
        RecordPatch patch = RecordPatch.update(record).set(field, value).done();
        add(at, new EditRecord(changes, record.revision()), patch);
    }

    private void add(Instant at, Command command, RecordPatch patch) {
        UUID id = SampleCompany.id("lost " + lost.size());
        List<RecordPatch> patches = List.of(patch);
        lost.add(new Operation(
                id, SampleCompany.ME, "", at, true, false, List.of(command), patches, Set.of(patch.record())));
    }

    UUID id(int index) {
        return SampleCompany.id("lost " + index);
    }

    @Override
    public synchronized List<MissingChange> changes() {
        FxThread.forbid();
        return lost.stream()
                .map(what -> new MissingChange(what, leftOut.contains(what.id())))
                .toList();
    }

    @Override
    public synchronized void sendAgain(List<UUID> changes) {
        FxThread.forbid();
        sent.addAll(changes);
        lost.removeIf(what -> changes.contains(what.id()));
    }

    @Override
    public synchronized Runnable leaveOut(List<UUID> changes) {
        FxThread.forbid();
        leftOut.addAll(changes);
        return () -> leftOut.removeAll(changes);
    }
}
