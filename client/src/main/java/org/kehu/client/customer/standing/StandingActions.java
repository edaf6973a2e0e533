package org.kehu.client.customer.standing;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.control.Action;
import org.kehu.client.control.PopOvers;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.common.customer.Held;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Opens why a customer stands as it does, beside what it stands at, and lets those who may edit it set another. */
public final class StandingActions {
    private final RecordCardViewModel model;
    private final RecordDesk desk;
    private final Supplier<Node> grade;
    private final Supplier<Node> stage;
    private final Supplier<Node> health;
    private @Nullable PopOver open;

    /** @param grade the node beside which its reasons open; so of the others */
    public StandingActions(
            RecordCardViewModel model, Supplier<Node> grade, Supplier<Node> stage, Supplier<Node> health) {
        this.model = model;
        this.desk = model.desk();
        this.grade = grade;
        this.stage = stage;
        this.health = health;
    }

    public List<Action> actions() {
        return List.of(
                Action.of("customer.grade", Material2OutlinedAL.GRADE, "Shift+G", this::grade),
                Action.of("customer.lifecycle", Material2OutlinedMZ.TIMELINE, "Shift+L", this::stage),
                Action.of("customer.health", Material2OutlinedAL.FAVORITE_BORDER, "Shift+E", this::health));
    }

    public void grade() {
        explain("why-grade", grade.get(), pane -> {
            Whys.grade(pane);
            offer(pane, Hold.GRADE, grade.get());
        });
    }

    public void stage() {
        explain("why-lifecycle", stage.get(), pane -> {
            Whys.stage(pane);
            offer(pane, Hold.LIFECYCLE, stage.get());
        });
    }

    public void health() {
        explain("why-health", health.get(), Whys::health);
    }

    private void explain(String id, Node beside, Consumer<WhyPane> filling) {
        CrmRecord customer = model.shownProperty().get().record();
        if (customer == null || customer.isDeleted()) {
            return;
        }
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> Known.read(desk, customer))
                .onSuccess(known -> {
                    WhyPane pane = new WhyPane(desk, known, desk.text(Map.of()), id);
                    filling.accept(pane);
                    open = PopOvers.show(beside, pane, ArrowLocation.TOP_LEFT);
                })
                .onFailure(desk.doing()::broken)
                .start();
    }

    private void offer(WhyPane pane, Hold hold, Node beside) {
        CrmRecord customer = pane.known().customer();
        Held held = hold.held();
        boolean may = !desk.records().areElsewhere() && new RecordEdits(desk).canEdit(customer, held.value());
        if (!may || customer.withholds(held.reason()) || customer.withholds(held.until())) {
            return;
        }
        pane.button("standing.set", "why-set", button -> {
            close();
            new HoldForm(desk, customer, hold).open(beside);
        });
        if (!customer.withholds(held.rule()) && Held.MANUAL.equals(held.source(customer))) {
            pane.button("standing.release", "why-release", button -> {
                close();
                desk.doing()
                        .run(
                                desk.texts().text("doing.customer.released", customer.title()),
                                hold.command(customer.id(), null, null, null));
            });
        }
    }

    private void close() {
        if (open != null) {
            open.hide();
        }
    }
}
