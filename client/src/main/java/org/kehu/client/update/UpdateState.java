package org.kehu.client.update;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.common.update.WrongUpdate;

/**
 * How it stands with a newer version.
 *
 * @param version of the newer one, empty if there is none
 * @param done bytes that are here, of {@code total}
 * @param notes what is new, by language tag
 * @param why what was wrong with it, null if nothing was
 */
public record UpdateState(
        Kind kind,
        String version,
        long done,
        long total,
        Map<String, String> notes,
        @Nullable Why why) {
    public static final UpdateState NONE = new UpdateState(Kind.NONE, "", 0, 0, Map.of(), null);

    public UpdateState {
        notes = Map.copyOf(notes);
    }

    /** Where it is on its way. */
    public enum Kind {
        /** There is nothing newer. */
        NONE,
        FETCHING,
        /** It starts with the next start. */
        READY,
        /** It is not taken. */
        REFUSED,
        /** It did not come up, and this one was started in its place. */
        WENT_BACK
    }

    /**
     * The reason, for the words about it.
     *
     * @param code as {@link WrongUpdate.Code} names it, or what a start failed by
     */
    public record Why(String code, Map<String, String> arguments) {
        public Why {
            arguments = Map.copyOf(arguments);
        }

        static Why of(WrongUpdate wrong) {
            return new Why(wrong.code().name(), wrong.arguments());
        }
    }

    public static UpdateState fetching(String version, long done, long total) {
        return new UpdateState(Kind.FETCHING, version, done, total, Map.of(), null);
    }

    public static UpdateState ready(StoredUpdate update) {
        return new UpdateState(
                Kind.READY, update.version().toString(), 0, 0, update.manifest().notes(), null);
    }

    public static UpdateState refused(String version, WrongUpdate wrong) {
        return new UpdateState(Kind.REFUSED, version, 0, 0, Map.of(), Why.of(wrong));
    }

    public static UpdateState wentBack(StoredUpdate update, String why) {
        return new UpdateState(Kind.WENT_BACK, update.version().toString(), 0, 0, Map.of(), new Why(why, Map.of()));
    }

    /** What is new, in a language if it is said in that one, else in any. */
    public String note(String language) {
        String said = notes.get(language);
        return said != null ? said : notes.values().stream().findFirst().orElse("");
    }

    public double share() {
        return total == 0 ? 0 : (double) done / total;
    }
}
