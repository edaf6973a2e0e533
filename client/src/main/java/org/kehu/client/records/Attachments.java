package org.kehu.client.records;

import java.nio.file.Path;
import org.kehu.common.attachment.AttachFile;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * Port to the contents of attachments: what is here, what goes and comes by itself, what is asked for. Safe on any thread;
 * all but {@link #settled} and {@link #onChange} read and write files, so never on the FX thread.
 */
public interface Attachments {

    /**
     * Takes a file in, sealed, and answers the command that attaches it. Whoever gives that command calls {@link #settled}
     * afterwards.
     *
     * @throws StoreProblem {@code file_unreadable}, {@code file_empty}, {@code file_changes} or {@code disk_low}
     */
    AttachFile take(RecordRef to, Path file);

    /** The command was accepted or refused: from now on the content stays only as long as something names it. */
    void settled(AttachFile given);

    FileState state(CrmRecord attachment);

    /** Fetches what is not here, or tries again what did not go or come; as soon as there is a server. */
    void want(CrmRecord attachment);

    /** The first bytes of what is here. */
    byte[] head(CrmRecord attachment, int most);

    /** Writes what is here into a file of the person's own. */
    void save(CrmRecord attachment, Path to);

    /** A copy for another program to show; gone at the end of the session. */
    Path copy(CrmRecord attachment);

    /** Files up to so many bytes come by themselves, for open records of one's own. */
    long comingUpTo();

    void comeUpTo(long bytes);

    /** Called on any thread, whenever a state may be another one. */
    Subscription onChange(Runnable listener);
}
