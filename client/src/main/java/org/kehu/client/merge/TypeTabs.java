package org.kehu.client.merge;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kehu.client.control.ViewTab;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.RecordType;

/** The types of which this person can be shown duplicates; each has a page of its own. */
final class TypeTabs extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    TypeTabs(RecordDesk desk, RecordType shown, TextScope texts) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        desk.schema().types().stream()
                .filter(type -> DuplicatesPage.is(desk, type))
                .forEach(type -> getChildren().add(tab(desk, type, shown, texts)));
    }

    private ViewTab tab(RecordDesk desk, RecordType type, RecordType shown, TextScope texts) {
        ViewTab tab = new ViewTab();
        tab.setId("duplicates-of-" + type);
        tab.setToggleGroup(group);
        tab.setSelected(type == shown);
        tab.setOnAction(e -> {
            tab.setSelected(type == shown);
            desk.bench().navigation().open(DuplicatesPage.place(type));
        });
        texts.with(formats -> tab.setTexts(desk.labels().types(type), ""));
        return tab;
    }
}
