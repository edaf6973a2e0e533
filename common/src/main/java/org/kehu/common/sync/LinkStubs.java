package org.kehu.common.sync;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordRef;

/**
 * What a device knows of records that it may not hold, but to which records lead that it holds: a name each, and one of the links.
 * Kept apart from the records, so that no list, search or digest meets them.
 */
public interface LinkStubs {
    /** The link by which it is known; null if there is no stub. */
    @Nullable TitleLink via(RecordRef target);

    /** Its name; null if there is none, or it may not be told. */
    @Nullable String title(RecordRef target);

    /** A link to it of a held record of which no base copy is kept, null if there is none. */
    @Nullable TitleLink leading(RecordRef target);

    /** A stub without a name, or another link of one that is there. */
    void want(RecordRef target, TitleLink via);

    /**
     * Wants a stub for each link of a held record to one that is not held, and asks anew for the names of all. Leaves out records
     * of which a base copy is kept: what is seen of them is not what the server said.
     */
    void wantAll();

    /**
     * Forgets all names, and asks for them anew: what names a record may be hidden by now.
     *
     * @return whether there were any
     */
    boolean unname();

    /** All of them, by what they name. */
    Map<RecordRef, TitleLink> all();

    /** Stubs whose name was not asked for yet. */
    Map<RecordRef, TitleLink> unasked(int most);

    /** Does nothing where there is no such stub any more. @param title empty if it may not be named */
    void name(RecordRef target, String title);

    void remove(RecordRef target);
}
