package org.kehu.client.list;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.control.Action;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.list.GroupsOfCustomer.Membership;
import org.kehu.client.records.Subscription;
import org.kehu.client.text.TextScope;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.Command;
import org.kehu.common.customer.AddToGroup;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.customer.RemoveFromGroup;
import org.kehu.common.query.Filter;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The groups that the customer of a card is in, those by hand and those by rule, and its way into others and out of them. */
public final class GroupChips extends FlowPane {
    private final RecordCardViewModel model;
    private final RecordDesk desk;
    private final GroupsOfCustomer groups;
    private final boolean offered;
    private final ReadOnlyObjectWrapper<List<Membership>> known = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscription changes;
    private final Action add;
    private final Action remove;
    private final AtomicInteger asked = new AtomicInteger();

    public GroupChips(RecordCardViewModel model, TextScope texts) {
        super(4, 4);
        this.model = model;
        this.desk = model.desk();
        this.groups = new GroupsOfCustomer(desk);
        this.offered =
                GroupChoice.isOffered(desk, Customer.TYPE) && !desk.records().areElsewhere();
        setId("groups");
        setPrefWrapLength(700);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        add = Action.of("customer.group.add", Material2OutlinedAL.GROUP_WORK, "G", () -> pick(false))
                .when(Bindings.createBooleanBinding(
                        () -> may(RecordAction.CREATE), model.shownProperty(), known.getReadOnlyProperty()));
        remove = Action.of("customer.group.remove", Material2OutlinedAL.GROUP_WORK, "Ctrl+Shift+G", () -> pick(true))
                .when(Bindings.createBooleanBinding(
                        () -> may(RecordAction.DELETE) && known.get().stream().anyMatch(out()),
                        model.shownProperty(),
                        known.getReadOnlyProperty()));
        model.shownProperty().addListener((p, was, now) -> ask());
        changes = desk.records()
                .onChange(
                        GroupChoice.beside(Customer.TYPE),
                        change -> desk.background().deliver(this::ask));
        texts.with(formats -> show());
    }

    /** For the keys and the palette. */
    public List<Action> actions() {
        return offered ? List.of(add, remove) : List.of();
    }

    public void close() {
        changes.close();
        asked.incrementAndGet();
    }

    private boolean may(RecordAction action) {
        CrmRecord customer = customer();
        return customer != null && desk.records().access().may(action, GroupMember.TYPE, customer);
    }

    private @Nullable CrmRecord customer() {
        CrmRecord record = model.shownProperty().get().record();
        return record == null || record.isDeleted() || !offered ? null : record;
    }

    private static Predicate<Membership> out() {
        return one -> one.byHand() && one.in();
    }

    private static Predicate<Membership> into() {
        return one -> one.byHand() && !one.in();
    }

    private void ask() {
        CrmRecord customer = customer();
        if (customer == null) {
            return;
        }
        int mine = asked.incrementAndGet();
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> groups.of(customer, () -> mine == asked.get()))
                .onSuccess(read -> {
                    if (mine == asked.get()) {
                        known.set(read);
                        show();
                    }
                })
                .onFailure(desk.doing()::broken)
                .start();
    }

    private void show() {
        getChildren()
                .setAll(known.get().stream()
                        .filter(Membership::in)
                        .map(this::chip)
                        .toList());
        if (add.enabled().get()) {
            Button more = new Button(desk.texts().text("group.card.add"), Icons.small(Material2OutlinedAL.ADD));
            more.setId("group-add");
            more.getStyleClass().addAll("chip", "add");
            more.setOnAction(e -> add.run().run());
            getChildren().add(more);
        }
        setVisible(!getChildren().isEmpty());
    }

    private Button chip(Membership one) {
        Button chip = new Button(
                one.group().title(),
                Icons.small(one.byHand() ? Material2OutlinedAL.GROUP_WORK : Material2OutlinedAL.FILTER_LIST));
        chip.setId("group-" + one.id());
        chip.getStyleClass().add("chip");
        String about = desk.texts()
                .text(
                        one.byHand() ? "group.card.by.hand" : "group.card.by.rule",
                        one.group().title());
        chip.setTooltip(new Tooltip(about));
        chip.setAccessibleHelp(about);
        chip.setOnAction(e -> desk.openRows(Customer.TYPE, new Filter.InGroup(one.id())));
        return chip;
    }

    private void pick(boolean leaving) {
        CrmRecord customer = customer();
        if (customer == null) {
            return;
        }
        FieldPicker picker = new FieldPicker(desk, ArrowLocation.TOP_LEFT).finding("group.find");
        if (!leaving) {
            new GroupChoice(desk).offerNew(picker, this, customer);
        }
        String key = leaving ? "group.remove" : "group.add";
        known.get().stream().filter(leaving ? out() : into()).forEach(one -> {
            String name = one.group().title();
            picker.choice(
                    (leaving ? "remove-" : "add-") + one.id(),
                    desk.texts().text(key, name),
                    false,
                    () -> run(customer, one.id(), name, leaving));
        });
        picker.open(this);
    }

    private void run(CrmRecord customer, UUID group, String name, boolean leaving) {
        Command command = leaving ? new RemoveFromGroup(customer.id(), group) : new AddToGroup(customer.id(), group);
        String key = leaving ? "doing.group.left" : "doing.group.joined";
        desk.doing().run(desk.texts().text(key, customer.title(), name), command);
    }
}
