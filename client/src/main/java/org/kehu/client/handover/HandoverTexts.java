package org.kehu.client.handover;

import java.util.UUID;
import org.kehu.client.control.Tone;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.handover.HandoverItem;
import org.kehu.common.record.RecordType;

/** What a handover says, in the language of the moment. */
record HandoverTexts(RecordDesk desk) {

    String text(String key, Object... arguments) {
        return desk.texts().text(key, arguments);
    }

    /** Of one who is known here, else empty. */
    String name(UUID person) {
        return HandoverWork.name(desk, person);
    }

    String types(String type) {
        RecordType known = desk.schema().find(type);
        return known == null ? type : desk.labels().types(known);
    }

    String type(String type) {
        RecordType known = desk.schema().find(type);
        return known == null ? type : desk.labels().type(known);
    }

    String outcome(HandoverItem.Outcome outcome) {
        return text("handover.outcome." + outcome.name().toLowerCase(java.util.Locale.ROOT));
    }

    static Tone tone(HandoverItem.Outcome outcome) {
        return switch (outcome) {
            case MOVED -> Tone.OK;
            case SENT -> Tone.INFO;
            case LEFT -> Tone.WARN;
        };
    }

    String why(HandoverItem item) {
        return item.reason() == null ? "" : desk.doing().text(item.reason());
    }
}
