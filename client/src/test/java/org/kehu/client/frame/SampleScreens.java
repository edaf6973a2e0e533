package org.kehu.client.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.Avatar;
import org.kehu.client.control.Badge;
import org.kehu.client.control.Chip;
import org.kehu.client.control.Dot;
import org.kehu.client.control.FieldLine;
import org.kehu.client.control.GradeBadge;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.Space;
import org.kehu.client.control.StageBar;
import org.kehu.client.control.Tone;
import org.kehu.client.control.ViewTab;
import org.kehu.client.screen.Page;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.client.screen.Screens;
import org.kehu.client.text.TextScope;
import org.kehu.client.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Screens to stand in the frame while it is tested: a gallery of the shared parts. They need no label of their own. */
public final class SampleScreens {
    final List<String> closed = new ArrayList<>();
    final List<String> ran = new ArrayList<>();
    private final Texts texts;

    public SampleScreens(Texts texts) {
        this.texts = texts;
    }

    public Screens all() {
        return new Screens(List.of(
                screen("today", Material2OutlinedMZ.TODAY, true),
                screen("customers", Material2OutlinedMZ.PEOPLE, true),
                screen("pipeline", Material2OutlinedMZ.VIEW_WEEK, true),
                screen("tickets", Material2OutlinedMZ.RECEIPT, false)));
    }

    private Screen screen(String id, Ikon icon, boolean inRail) {
        return new Screen(id, icon, inRail, place -> new Gallery(place, texts.scope()));
    }

    private final class Gallery implements Page {
        private final Place place;
        private final TextScope scope;
        private final VBox content = new VBox();
        private final Action create = Action.of("tab.new", Material2OutlinedAL.ADD, "Ctrl+N", () -> ran.add("new"));
        private final Action letter = Action.of("rail", Material2OutlinedAL.ADD, "J", () -> ran.add("letter"));

        Gallery(Place place, TextScope scope) {
            this.place = place;
            this.scope = scope;
            content.getChildren().addAll(head(), filters(), parts());
        }

        @Override
        public Region content() {
            return content;
        }

        @Override
        public ObservableValue<String> title() {
            SimpleStringProperty title = new SimpleStringProperty();
            scope.set(title::set, "user." + (place.screen().equals("customers") ? "theme" : "language"));
            return place.argument().isEmpty() ? title : new SimpleStringProperty(place.argument());
        }

        @Override
        public ObservableValue<String> summary() {
            SimpleStringProperty summary = new SimpleStringProperty();
            scope.set(summary::set, "palette.count", 12_481);
            return summary;
        }

        @Override
        public List<Action> actions() {
            return List.of(create, letter);
        }

        @Override
        public void closed() {
            closed.add(place.toString());
            scope.release();
        }

        private HBox head() {
            Label title = new Label();
            title.getStyleClass().add("page-title");
            scope.set(title::setText, "user.theme");
            HBox head = new HBox(12, title);
            ToggleGroup views = new ToggleGroup();
            for (int i = 0; i < 3; i++) {
                ViewTab tab = new ViewTab();
                tab.setToggleGroup(views);
                int count = i * 163;
                scope.with(formats -> tab.setTexts(formats.labels().text("textsize.large"), formats.integer(count)));
                tab.setSelected(i == 1);
                head.getChildren().add(tab);
            }
            head.getChildren().addAll(Space.grow(), ActionButton.primary(create, scope));
            head.getStyleClass().add("page-head");
            return head;
        }

        private HBox filters() {
            Chip chip = new Chip().removable(() -> ran.add("removed"));
            scope.with(formats -> chip.setTexts(
                    formats.labels().text("user.theme"), formats.labels().text("theme.dark")));
            Chip more = Chip.adding();
            scope.with(formats -> more.setTexts("", formats.labels().text("user.language")));
            HBox bar = new HBox(8, chip, more);
            bar.getStyleClass().add("filter-bar");
            return bar;
        }

        private FlowPane parts() {
            FlowPane row = new FlowPane(12, 12);
            row.setStyle("-fx-padding: 16");
            for (Tone tone : Tone.values()) {
                Badge badge = new Badge();
                badge.setTone(tone);
                scope.set(badge::setText, "connection.online");
                row.getChildren().addAll(new Dot(tone), badge);
            }
            for (String grade : List.of("A", "B", "C")) {
                GradeBadge badge = new GradeBadge();
                badge.setGrade(grade);
                row.getChildren().add(badge);
            }
            for (Avatar.Size size : Avatar.Size.values()) {
                Avatar avatar = new Avatar(size);
                avatar.setName("Gerard Hernandez");
                row.getChildren().add(avatar);
            }
            StageBar stages = new StageBar();
            stages.setStages(6, 4);
            Label value = new Label("Paris");
            FieldLine line = new FieldLine(value);
            scope.set(line::setLabel, "signin.user");
            row.getChildren().addAll(stages, new Kbd("Ctrl+K"), line);
            return row;
        }
    }
}
