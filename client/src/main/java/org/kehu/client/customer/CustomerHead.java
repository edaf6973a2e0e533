package org.kehu.client.customer;

import java.time.LocalDate;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.card.ValueMark;
import org.kehu.client.card.WaitingMark;
import org.kehu.client.control.Avatar;
import org.kehu.client.control.Badge;
import org.kehu.client.control.GradeBadge;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.customer.standing.StandingActions;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.client.text.TextScope;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Who the customer is: name, grade and stage; then owner or pool, next follow-up, how to reach it, and tags; then its groups. */
final class CustomerHead extends HBox {
    private final RecordCardViewModel model;
    private final RecordDesk desk;
    private final Avatar avatar = new Avatar(Avatar.Size.HEAD);
    private final Label name = new Label();
    private final GradeBadge grade = new GradeBadge();
    private final Badge lifecycle = new Badge();
    private final Badge health = new Badge();
    private final Badge status = new Badge();
    private final StandingActions standing;
    private final HBox second = new HBox(8);

    CustomerHead(RecordCardViewModel model, Node completeness, Node groups, Node actions, TextScope texts) {
        this.model = model;
        this.desk = model.desk();
        getStyleClass().add("record-head");
        name.getStyleClass().addAll("t20", "b");
        name.setId("record-name");
        second.setAlignment(Pos.CENTER_LEFT);
        standing = new StandingActions(model, () -> near(grade), () -> near(lifecycle), () -> near(health));
        opening(grade, "why-grade-button", standing::grade);
        opening(lifecycle, "why-lifecycle-button", standing::stage);
        opening(health, "why-health-button", standing::health);
        HBox first = new HBox(
                8,
                name,
                grade,
                lifecycle,
                health,
                status,
                completeness,
                new ReturningMark(model, texts),
                new WaitingMark(model, texts));
        first.setAlignment(Pos.CENTER_LEFT);
        for (Region part : new Region[] {grade, lifecycle, health, status}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        VBox lines = new VBox(4, first, second, groups);
        lines.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(avatar, lines, Space.grow(), actions);
        model.shownProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    StandingActions standing() {
        return standing;
    }

    /** Beside the name where there is no such value yet. */
    private Node near(Node badge) {
        return badge.isVisible() ? badge : name;
    }

    private static void opening(Label badge, String id, Runnable open) {
        badge.setId(id);
        badge.getStyleClass().add("opening");
        badge.setFocusTraversable(true);
        badge.setAccessibleRole(AccessibleRole.BUTTON);
        badge.setOnMouseClicked(click -> open.run());
        badge.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                key.consume();
                open.run();
            }
        });
    }

    private void show() {
        CrmRecord record = model.shownProperty().get().record();
        if (record == null) {
            return;
        }
        FieldText text = model.text();
        name.setText(record.title());
        avatar.setName(record.title());
        grade.setGrade(text.of(record, Customer.GRADE));
        String stage = record.withholds(Customer.LIFECYCLE) ? null : record.get(Customer.LIFECYCLE);
        lifecycle.setText(text.of(record, Customer.LIFECYCLE));
        lifecycle.setVisible(stage != null);
        lifecycle.setTone(ValueMark.tone(Objects.requireNonNullElse(stage, "")));
        String state = record.withholds(Customer.HEALTH_STATE) ? null : record.get(Customer.HEALTH_STATE);
        health.setText(text.formats()
                .labels()
                .text("health.badge", text.of(record, Customer.HEALTH), text.of(record, Customer.HEALTH_STATE)));
        health.setVisible(state != null);
        health.setTone(ValueMark.healthTone(Objects.requireNonNullElse(state, "")));
        status.setText(text.of(record, Customer.STATUS));
        status.setVisible(!record.withholds(Customer.STATUS) && "ARCHIVED".equals(record.get(Customer.STATUS)));
        second.getChildren().clear();
        pair(Customer.OWNER, text.of(record, Customer.OWNER), false);
        pair(Customer.POOL, text.of(record, Customer.POOL), false);
        if (!record.withholds(Customer.NEXT_FOLLOW_UP_AT) && record.get(Customer.NEXT_FOLLOW_UP_AT) != null) {
            LocalDate day =
                    LocalDate.ofInstant(Objects.requireNonNull(record.get(Customer.NEXT_FOLLOW_UP_AT)), desk.zone());
            pair(
                    Customer.NEXT_FOLLOW_UP_AT,
                    text.formats().relativeDay(day),
                    day.isBefore(text.formats().today()));
        }
        reach(Material2OutlinedMZ.PHONE, text.of(record, Customer.PHONE));
        reach(Material2OutlinedMZ.MAIL, text.of(record, Customer.EMAIL));
        if (!record.withholds(Customer.TAGS) && !record.members(Customer.TAGS).isEmpty()) {
            separate();
            record.members(Customer.TAGS).forEach(this::tag);
        }
    }

    private void pair(Field<?> field, String value, boolean late) {
        if (!value.isEmpty()) {
            separate();
            Label label = new Label(desk.labels().field(Customer.TYPE, field));
            label.getStyleClass().addAll("muted", "t12");
            Label shown = new Label(value);
            shown.getStyleClass().addAll("b", late ? "bad" : "plain");
            add(label);
            add(shown);
        }
    }

    private void reach(Ikon icon, String value) {
        if (!value.isEmpty()) {
            separate();
            Label shown = new Label(value, Icons.small(icon));
            shown.getStyleClass().add("link");
            add(shown);
        }
    }

    private void tag(String tag) {
        Label label = new Label(tag);
        label.getStyleClass().add("tag");
        add(label);
    }

    private void separate() {
        if (!second.getChildren().isEmpty()) {
            second.getChildren().add(Space.line());
        }
    }

    private void add(Node node) {
        if (node instanceof Region region) {
            region.setMinWidth(Region.USE_PREF_SIZE);
        }
        second.getChildren().add(node);
    }
}
