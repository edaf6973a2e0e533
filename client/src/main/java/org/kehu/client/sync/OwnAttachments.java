package org.kehu.client.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Attachments;
import org.kehu.client.records.FileState;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.records.Subscription;
import org.kehu.client.store.LocalStore;
import org.kehu.client.store.SealedFile;
import org.kehu.client.store.SealedStream;
import org.kehu.common.attachment.AttachFile;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SystemFields;

/** The contents of attachments of one session. */
final class OwnAttachments implements Attachments {
    private static final String LIMIT = "attachments.coming";
    private static final long USUAL_LIMIT = 1L << 20;

    private final LocalStore store;
    private final TransferQueue queue;
    private final Transfers transfers;
    private final Supplier<UUID> ids;
    private final UUID me;

    OwnAttachments(LocalStore store, TransferQueue queue, Transfers transfers, Supplier<UUID> ids, UUID me) {
        this.store = store;
        this.queue = queue;
        this.transfers = transfers;
        this.ids = ids;
        this.me = me;
    }

    @Override
    public AttachFile take(RecordRef to, Path path) {
        IncomingFile file = IncomingFile.look(path);
        store.blobKeeping().taken(file.sha256());
        boolean sealed = false;
        try {
            file.seal(store.blobs());
            queue.given(file.sha256());
            sealed = true;
        } finally {
            if (!sealed) {
                store.blobKeeping().settled(file.sha256());
            }
        }
        return new AttachFile(ids.get(), to, file.name(), file.size(), file.mediaType(), file.sha256());
    }

    @FunctionalInterface
    private interface Reading<R, E extends Exception> {
        R read() throws E;
    }

    /** What is found damaged here, and the server has, is let go and fetched anew; whoever reads it now is told. */
    private <R, E extends Exception> R read(CrmRecord attachment, Reading<R, E> reading) throws E {
        try {
            return reading.read();
        } catch (StoreProblem e) {
            if (e.code().equals("blob_damaged") && attachment.get(Attachment.STORED_AT) != null) {
                file(attachment).drop();
                want(attachment);
            }
            throw e;
        }
    }

    @Override
    public void settled(AttachFile given) {
        store.blobKeeping().settled(given.sha256());
        transfers.tell();
    }

    private SealedFile file(CrmRecord attachment) {
        return store.blobs().of(attachment.require(Attachment.SHA256));
    }

    @Override
    public FileState state(CrmRecord attachment) {
        long size = Attachment.size(attachment);
        long held = file(attachment).held();
        String sha256 = attachment.require(Attachment.SHA256);
        Standing standing = queue.standing(sha256);
        boolean there = attachment.get(Attachment.STORED_AT) != null;
        if (held == size && !queue.isFetching(sha256)) {
            boolean mine = me.equals(attachment.get(SystemFields.CREATED_BY));
            boolean sent = there || !mine || (standing != null && standing.done());
            return sent ? state(FileState.Kind.HERE, size, size, null) : goes(standing, size);
        }
        return there ? comes(attachment, standing, held, size) : state(FileState.Kind.PENDING, 0, size, null);
    }

    private static FileState goes(@Nullable Standing standing, long size) {
        if (standing == null) {
            return state(FileState.Kind.WAITING, 0, size, null);
        }
        return standing.problem() == null
                ? state(FileState.Kind.SENDING, standing.moved(), size, null)
                : state(FileState.Kind.NOT_SENT, 0, size, standing.problem());
    }

    private FileState comes(CrmRecord attachment, @Nullable Standing standing, long held, long size) {
        if (standing != null && standing.problem() != null) {
            return state(FileState.Kind.NOT_FETCHED, held, size, standing.problem());
        }
        boolean coming = held == size || queue.isAsked(attachment.id()) || (standing != null && !standing.done());
        return state(coming ? FileState.Kind.FETCHING : FileState.Kind.ABSENT, held, size, null);
    }

    private static FileState state(FileState.Kind kind, long moved, long size, @Nullable String problem) {
        return new FileState(kind, moved, size, problem);
    }

    @Override
    public void want(CrmRecord attachment) {
        queue.ask(attachment, attachment.require(Attachment.SHA256));
        transfers.wake();
        transfers.tell();
    }

    @Override
    public byte[] head(CrmRecord attachment, int most) {
        return read(attachment, () -> IncomingFile.head(file(attachment), most));
    }

    @Override
    public void save(CrmRecord attachment, Path to) {
        Path next = to.resolveSibling(to.getFileName() + ".part");
        try (SealedStream content = new SealedStream(file(attachment))) {
            read(attachment, () -> Files.copy(content, next, StandardCopyOption.REPLACE_EXISTING));
            Files.move(next, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreProblem(
                    "file_not_saved", Map.of("file", to.toString(), "message", String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public Path copy(CrmRecord attachment) {
        return read(
                attachment,
                () -> store.blobs()
                        .opened()
                        .copy(
                                attachment.require(Attachment.SHA256),
                                attachment.title(),
                                new SealedStream(file(attachment))));
    }

    @Override
    public long comingUpTo() {
        String known = store.remembered(LIMIT);
        return known == null ? USUAL_LIMIT : Long.parseLong(known);
    }

    @Override
    public void comeUpTo(long bytes) {
        store.remember(LIMIT, Long.toString(bytes));
        transfers.wake();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return transfers.onChange(listener);
    }
}
