package org.kehu.client.desk;

import java.time.Instant;
import java.util.UUID;
import org.kehu.client.field.FieldText;
import org.kehu.client.text.Texts;
import org.kehu.common.command.Actor;
import org.kehu.common.record.RecordRef;

/**
 * Who did something, when and where, in one line.
 *
 * @param me is addressed, not named
 */
public record AuthorText(Texts texts, FieldText text, UUID me) {
    public static AuthorText of(RecordDesk desk, FieldText text) {
        return new AuthorText(desk.texts(), text, desk.me());
    }

    public String name(UUID user) {
        if (user.equals(me)) {
            return texts.text("author.you");
        }
        if (user.equals(Actor.SYSTEM.user())) {
            return texts.text("author.system");
        }
        String name = text.titles().apply(new RecordRef("user", user));
        return name.isEmpty() ? texts.text("author.somebody") : name;
    }

    /** @param device empty if it need not be said */
    public String line(UUID user, Instant at, String device) {
        String when = texts.formats().instant(at);
        return device.isEmpty()
                ? texts.text("author.line", name(user), when)
                : texts.text("author.line.device", name(user), when, device);
    }
}
