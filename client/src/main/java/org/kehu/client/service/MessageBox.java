package org.kehu.client.service;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Avatar;
import org.kehu.client.control.Badge;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.control.Tone;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.label.Formats;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.service.TicketMessage;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One message. Whose it is and who may read it is told by place, ground and words. */
final class MessageBox extends VBox {

    MessageBox(RecordDesk desk, ConversationLine.Message line) {
        CrmRecord message = line.message();
        String direction = message.require(TicketMessage.DIRECTION);
        getStyleClass().addAll("message", style(direction));
        if (line.unsent()) {
            getStyleClass().add("unsent");
        }
        String author = message.get(TicketMessage.AUTHOR);
        String shown = author == null || author.isBlank()
                ? desk.labels().option(TicketMessage.TYPE, TicketMessage.DIRECTION, direction)
                : author;
        Avatar avatar = new Avatar(Avatar.Size.LINE);
        avatar.setName(shown);
        Label name = new Label(shown);
        name.getStyleClass().add("b");
        name.setMinWidth(USE_PREF_SIZE);
        Label when = new Label(when(desk, message, line.unsent()));
        when.getStyleClass().addAll("muted", "t12");
        when.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, avatar, name, sign(desk, direction), Space.grow(), when);
        head.getStyleClass().add("message-head");
        Label body = new Label(message.require(TicketMessage.BODY));
        body.setWrapText(true);
        body.setMinHeight(USE_PREF_SIZE);
        body.getStyleClass().add("message-body");
        getChildren().addAll(head, body);
        setMinHeight(USE_PREF_SIZE);
    }

    private static String style(String direction) {
        return switch (direction) {
            case "FROM_CUSTOMER" -> "theirs";
            case "INTERNAL" -> "internal";
            default -> "ours";
        };
    }

    private static Badge sign(RecordDesk desk, String direction) {
        Badge badge = switch (direction) {
            case "FROM_CUSTOMER" -> new Badge(desk.texts().text("tickets.from.customer"), Tone.RING);
            case "INTERNAL" -> new Badge(desk.texts().text("tickets.hidden"), Tone.WARN);
            default -> new Badge(desk.texts().text("tickets.public"), Tone.RING);
        };
        badge.setMinWidth(0);
        badge.setGraphic(Icons.tiny(
                switch (direction) {
                    case "FROM_CUSTOMER" -> Material2OutlinedMZ.PERSON;
                    case "INTERNAL" -> Material2OutlinedAL.LOCK;
                    default -> Material2OutlinedMZ.REPLY;
                }));
        return badge;
    }

    private static String when(RecordDesk desk, CrmRecord message, boolean unsent) {
        Formats formats = desk.texts().formats();
        List<String> parts = new ArrayList<>();
        if (unsent) {
            parts.add(desk.texts().text("tickets.unsent"));
        }
        parts.add(formats.instant(message.require(TicketMessage.SENT_AT)));
        String channel = message.get(TicketMessage.CHANNEL);
        boolean amongUs = "INTERNAL".equals(message.get(TicketMessage.DIRECTION));
        if (channel != null && !amongUs) {
            parts.add(desk.labels().option(TicketMessage.TYPE, TicketMessage.CHANNEL, channel));
        }
        return String.join(desk.texts().text("field.list.separator"), parts);
    }
}
