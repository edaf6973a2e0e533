package org.kehu.client.card;

import java.util.Map;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Avatar;
import org.kehu.client.control.Dot;
import org.kehu.client.control.GradeBadge;
import org.kehu.client.control.Tone;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.Field;

/** What stands before, or in place of, the words of some values: a grade's square, a state's dot, a person's avatar. */
public final class ValueMark {
    private static final Map<String, Tone> LIFECYCLE = Map.of(
            "PROSPECT", Tone.RING,
            "LEAD", Tone.RING,
            "OPPORTUNITY", Tone.INFO,
            "FIRST_BUYER", Tone.INFO,
            "ACTIVE", Tone.OK,
            "LOYAL", Tone.OK,
            "WON_BACK", Tone.OK,
            "AT_RISK", Tone.WARN,
            "LOST", Tone.BAD);

    private static final Map<String, Tone> HEALTH = Map.of("GREEN", Tone.OK, "YELLOW", Tone.WARN, "RED", Tone.BAD);

    private final GradeBadge grade = new GradeBadge();
    private final Dot dot = new Dot();
    private final Avatar avatar = new Avatar(Avatar.Size.ROW);
    private final Kind kind;

    private enum Kind {
        GRADE,
        LIFECYCLE,
        HEALTH,
        PERSON
    }

    private ValueMark(Kind kind) {
        this.kind = kind;
    }

    /** Null if values of this field have no mark. One mark is one node: it serves one cell. */
    public static @Nullable ValueMark of(Field<?> field) {
        if (field == Customer.GRADE) {
            return new ValueMark(Kind.GRADE);
        }
        if (field == Customer.LIFECYCLE) {
            return new ValueMark(Kind.LIFECYCLE);
        }
        if (field == Customer.HEALTH_STATE) {
            return new ValueMark(Kind.HEALTH);
        }
        return "user".equals(field.target()) ? new ValueMark(Kind.PERSON) : null;
    }

    /** Whether it says all that the words say. */
    public boolean isAlone() {
        return kind == Kind.GRADE;
    }

    /** The node for a value, null for none. */
    public @Nullable Node of(@Nullable Object value, String text) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case GRADE -> {
                grade.setGrade(text);
                yield grade;
            }
            case LIFECYCLE -> {
                dot.setTone(tone(value.toString()));
                yield dot;
            }
            case HEALTH -> {
                dot.setTone(healthTone(value.toString()));
                yield dot;
            }
            case PERSON -> {
                avatar.setName(text);
                yield avatar;
            }
        };
    }

    public static Tone tone(String lifecycle) {
        return LIFECYCLE.getOrDefault(lifecycle, Tone.PLAIN);
    }

    public static Tone healthTone(String state) {
        return HEALTH.getOrDefault(state, Tone.PLAIN);
    }
}
