package org.kehu.client.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.BulkEdits;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.AddToGroup;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.query.Filter;
import org.kehu.common.query.KeptFilters;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Groups of customers to choose from: for a condition, and for customers that go into one or out of it. */
final class GroupChoice {
    private final RecordDesk desk;

    GroupChoice(RecordDesk desk) {
        this.desk = desk;
    }

    /** Whether records of the type are in groups that this person may see. */
    static boolean isOffered(RecordDesk desk, RecordType type) {
        return type == Customer.TYPE
                && desk.records().access().scope(RecordAction.READ, CustomerGroup.TYPE) != Scope.NONE;
    }

    /** What the chips of a list may ask of: the fields, and of customers their groups. */
    static List<Field<?>> askable(RecordDesk desk, ListViewModel model) {
        List<Field<?>> asked = new ArrayList<>(model.askable());
        if (isOffered(desk, model.type())) {
            asked.add(0, GroupMember.GROUP);
        }
        return asked;
    }

    /** The types whose changes may change what a list of the type shows. */
    static Set<String> beside(RecordType type) {
        return type == Customer.TYPE
                ? Set.of(type.name(), CustomerGroup.TYPE.name(), GroupMember.TYPE.name())
                : Set.of(type.name());
    }

    /**
     * Asks for a group that records are to be in, or not.
     *
     * @param kept what can be kept as a group by rule; null for nothing
     */
    void ask(Node beside, @Nullable Filter kept, Consumer<Condition> then) {
        read(groups -> {
            FieldPicker picker = new FieldPicker(desk, ArrowLocation.TOP_LEFT).finding("group.find");
            if (kept != null && desk.mayMake(CustomerGroup.TYPE)) {
                String rule = new KeptFilters(desk.schema()).write(Customer.TYPE, kept);
                picker.choice(
                        "group-by-rule",
                        desk.texts().text("group.keep.rule"),
                        false,
                        () -> make(beside, rule, this::run));
            }
            for (CrmRecord group : groups) {
                String name = group.title();
                picker.choice(
                        "in-" + group.id(),
                        desk.texts().text("group.in", name),
                        false,
                        () -> then.accept(new Condition.InGroup(group.id(), true)));
                picker.choice(
                        "out-" + group.id(),
                        desk.texts().text("group.out", name),
                        false,
                        () -> then.accept(new Condition.InGroup(group.id(), false)));
            }
            picker.open(beside);
        });
    }

    /** Asks for the group by hand that customers go into, or out of. */
    void put(Node beside, List<RecordRef> customers, Runnable then) {
        BulkEdits edits = new BulkEdits(desk, Customer.TYPE);
        read(groups -> {
            FieldPicker picker = new FieldPicker(desk, ArrowLocation.BOTTOM_LEFT).finding("group.find");
            if (desk.mayMake(CustomerGroup.TYPE)) {
                picker.choice(
                        "group-new",
                        desk.texts().text("group.new"),
                        false,
                        () -> make(beside, null, made -> edits.addToNew(customers, made, then)));
            }
            for (CrmRecord group : groups) {
                if (CustomerGroup.MANUAL.equals(group.get(CustomerGroup.KIND))) {
                    String name = group.title();
                    picker.choice(
                            "add-" + group.id(),
                            desk.texts().text("group.add", name),
                            false,
                            () -> edits.addTo(customers, group.id(), then));
                    picker.choice(
                            "remove-" + group.id(),
                            desk.texts().text("group.remove", name),
                            false,
                            () -> edits.removeFrom(customers, group.id(), then));
                }
            }
            picker.open(beside);
        });
    }

    /** A new group by hand with one customer in it: one operation. */
    void offerNew(FieldPicker picker, Node beside, CrmRecord customer) {
        if (desk.mayMake(CustomerGroup.TYPE)) {
            picker.choice(
                    "group-new",
                    desk.texts().text("group.new"),
                    false,
                    () -> ViewForm.open(desk, beside, "group.new.title", (name, team) -> {
                        CreateRecord made = made(name, team, null);
                        String done = desk.texts().text("doing.group.joined", customer.title(), name);
                        desk.doing().run(done, made, new AddToGroup(customer.id(), made.id()));
                    }));
        }
    }

    /** @param then takes what makes the group, once it has a name */
    private void make(Node beside, @Nullable String rule, Consumer<CreateRecord> then) {
        ViewForm.open(desk, beside, "group.new.title", (name, team) -> then.accept(made(name, team, rule)));
    }

    private void run(CreateRecord made) {
        desk.doing().run(desk.texts().text("doing.created", desk.labels().type(CustomerGroup.TYPE)), made);
    }

    /** @param rule null for one by hand */
    private CreateRecord made(String name, @Nullable UUID team, @Nullable String rule) {
        FieldValues values = FieldValues.of(CustomerGroup.TYPE)
                .with(CustomerGroup.NAME, name)
                .with(CustomerGroup.KIND, rule == null ? CustomerGroup.MANUAL : CustomerGroup.BY_RULE)
                .with(CustomerGroup.RULE, rule)
                .with(CustomerGroup.TEAM, team);
        return new CreateRecord(desk.commands().newId(), values, null);
    }

    private void read(Consumer<List<CrmRecord>> then) {
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> GroupsOfCustomer.groups(desk))
                .onSuccess(then)
                .onFailure(desk.doing()::broken)
                .start();
    }
}
