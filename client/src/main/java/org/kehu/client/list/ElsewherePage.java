package org.kehu.client.list;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.FramedPage;
import org.kehu.client.text.TextScope;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** What the server finds for some words, of all kinds that this device carries only in part. */
public final class ElsewherePage extends FramedPage {
    private static final double WIDEST = 720;

    private final TextScope texts;

    public ElsewherePage(RecordDesk desk, String words) {
        texts = desk.texts().scope();
        texts.with(formats -> name(formats.labels().text("elsewhere.title", words)));
        VBox kinds = new VBox(16);
        kinds.setId("elsewhere");
        kinds.setMaxWidth(WIDEST);
        kinds.getStyleClass().add("card-middle");
        for (RecordType type : inPart(desk.schema(), desk.records().access())) {
            Label kind = new Label();
            kind.getStyleClass().addAll("b", "t16");
            FoundList found = new FoundList(desk, RecordQuery.of(type).where(new Filter.Search(words)), () -> {});
            found.setId("found-" + type.name());
            kinds.getChildren().addAll(kind, found);
            texts.with(formats -> {
                kind.setText(desk.labels().types(type));
                found.say();
            });
            found.ask();
        }
        ScrollPane scroll = new ScrollPane(kinds);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        frame().setTop(head());
        frame().setCenter(scroll);
    }

    @Override
    public void closed() {
        texts.release();
    }

    /** Kinds of records of which there may be more at the server. */
    public static List<RecordType> inPart(RecordSchema schema, RecordAccess access) {
        return schema.types().stream()
                .filter(type -> type.parent() == null && !type.isConfiguration() && access.isCarriedInPart(type))
                .toList();
    }
}
