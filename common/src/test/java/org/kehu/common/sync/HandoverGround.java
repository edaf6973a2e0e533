package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kehu.common.Kehu;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.command.Watch;
import org.kehu.common.customer.Customer;
import org.kehu.common.handover.FarBook;
import org.kehu.common.handover.HandoverDesk;
import org.kehu.common.handover.HandoverPlan;
import org.kehu.common.handover.HandoverRule;
import org.kehu.common.handover.HandoverRun;
import org.kehu.common.handover.HandoverState;
import org.kehu.common.importing.run.ImportDesk;
import org.kehu.common.organisation.User;
import org.kehu.common.query.Page;
import org.kehu.common.query.PlainEvaluator;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** A leaver, somebody who takes over, and the device of an administrator who hands over. */
abstract class HandoverGround {
    static final UUID LEAVER = Twins.SALES;
    static final UUID HEIR = Ids.named("heir");
    static final UUID STRANGER = Ids.named("stranger");

    final Twins twins = new Twins();
    final Twins.Device leaver = twins.sales;
    final Twins.Device mine = twins.new Device(ServerSetup.ADMINISTRATOR, "A");

    @BeforeEach
    void begin() {
        for (UUID person : List.of(HEIR, STRANGER)) {
            twins.must(ServerSetup.ADMINISTRATOR, person(person));
        }
        twins.must(ServerSetup.ADMINISTRATOR, twins.role(HEIR, StartRole.SALESPERSON));
        leaver.round();
    }

    private static CreateRecord person(UUID id) {
        return new CreateRecord(
                id,
                FieldValues.of(User.TYPE)
                        .with(User.LOGIN, id.toString())
                        .with(User.NAME, PersonName.of("", id.toString()))
                        .with(User.DEPARTMENT, ServerSetup.ROOT_DEPARTMENT)
                        .with(User.ACTIVE, true),
                null);
    }

    ImportDesk device() {
        return new DeviceImports(mine.disk, mine.local, mine.commands, mine.commands::submit, twins::id);
    }

    static HandoverDesk desk(ImportDesk device) {
        return new HandoverDesk(
                device,
                FarBook.NONE,
                record -> String.valueOf(record.get(record.type().title())));
    }

    /** Answers as the server does. */
    FarBook server() {
        return (query, watch, pages) ->
                pages.accept(new PlainEvaluator(Kehu.SCHEMA, twins.store.records(), device().access())
                        .all(query.page(Page.first(Page.MOST))));
    }

    static HandoverPlan all(UUID receiver, HandoverRule... rules) {
        return new HandoverPlan(LEAVER, receiver, List.of(rules), "Leaves at the end of March", true);
    }

    HandoverState run(HandoverPlan plan) {
        mine.round();
        return HandoverRun.begin(desk(device()), plan, 0).run(Watch.NOBODY);
    }

    RecordRef given(CreateRecord create) {
        did(create);
        return Twins.ref(create);
    }

    void did(Command command) {
        assertInstanceOf(UnitDecision.Done.class, leaver.give(command).decision());
    }

    RecordRef customer(String name, String industry) {
        return given(new CreateRecord(
                twins.id(),
                FieldValues.of(Customer.TYPE).with(Customer.NAME, name).with(Customer.INDUSTRY, industry),
                null));
    }

    <V> RecordRef about(RecordRef customer, RecordType type, Field<V> field, V value, Field<UUID> link) {
        return given(new CreateRecord(
                twins.id(), FieldValues.of(type).with(field, value).with(link, customer.id()), null));
    }

    RecordRef deal(RecordRef customer, String title) {
        return given(new CreateRecord(
                twins.id(),
                FieldValues.of(Opportunity.TYPE)
                        .with(Opportunity.TITLE, title)
                        .with(Opportunity.PIPELINE, ServerSetup.PIPELINE)
                        .with(Opportunity.AMOUNT, Money.of("1200", "CNY"))
                        .with(Opportunity.CUSTOMER, customer.id()),
                null));
    }

    CrmRecord stored(RecordRef ref) {
        return Objects.requireNonNull(twins.stored(ref));
    }

    UUID owner(RecordRef ref) {
        CrmRecord record = stored(ref);
        return Objects.requireNonNull(
                record.get(Objects.requireNonNull(record.type().scopes().owner())));
    }
}
