package org.kehu.client.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kehu.client.card.AddButton;
import org.kehu.client.card.CardBlock;
import org.kehu.client.card.QuietLabel;
import org.kehu.client.desk.LiveAnswer;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.CustomerRelation;

/** The block of a customer's card that tells what it is to others, from whichever end it was written, and its group. */
public final class RelationsPane extends VBox {
    private final RecordDesk desk;
    private final RelationQuestions asked;
    private final LiveAnswer<Relations> answer;
    private final CardBlock block;

    public RelationsPane(RecordDesk desk, UUID customer, TextScope texts) {
        this.desk = desk;
        this.asked = new RelationQuestions(desk, customer);
        this.block = new CardBlock(desk, "relations");
        this.answer = new LiveAnswer<>(desk, RelationQuestions.TYPES, Relations.NONE, asked::read);
        setId("relations");
        block.addAction(new AddButton(
                desk,
                CustomerRelation.TYPE,
                () -> FieldValues.of(CustomerRelation.TYPE).with(CustomerRelation.CUSTOMER, customer)));
        answer.property().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    public void close() {
        answer.close();
    }

    private void show() {
        Relations now = answer.get();
        block.name(desk.texts().text("relations.title"), now.lines().size(), "");
        List<Node> lines = new ArrayList<>();
        now.group().forEach(member -> lines.add(new GroupLine(desk, member)));
        if (now.hidden() > 0) {
            lines.add(new QuietLabel(desk.texts().text("relations.group.more", now.hidden())));
        }
        now.lines().forEach(line -> lines.add(new RelationLine(desk, line)));
        if (lines.isEmpty()) {
            lines.add(new QuietLabel(desk.texts().text("relations.none")));
        }
        block.fill(lines);
        getChildren().setAll(block);
    }
}
