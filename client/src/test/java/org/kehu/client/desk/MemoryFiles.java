package org.kehu.client.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Attachments;
import org.kehu.client.records.FileState;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.records.Subscription;
import org.kehu.client.task.FxThread;
import org.kehu.common.attachment.AttachFile;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.attachment.FileName;
import org.kehu.common.attachment.MediaKind;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;

/** Contents in memory, and a person who picks what the test says; states are the test's too. */
public final class MemoryFiles implements Attachments, FileDialogs {
    public final Map<String, byte[]> contents = new HashMap<>();
    public final Map<String, FileState> states = new HashMap<>();
    public final List<Path> picked = new ArrayList<>();
    public final List<Path> opened = new ArrayList<>();
    public final List<UUID> wanted = new ArrayList<>();
    public @Nullable Path target;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long limit = 1 << 20;
    private int taken;

    @Override
    public AttachFile take(RecordRef to, Path file) {
        FxThread.forbid();
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw new StoreProblem("file_empty", Map.of("file", String.valueOf(file.getFileName())));
            }
            taken++;
            String hash = "%064x".formatted(taken);
            contents.put(hash, bytes);
            String name = FileName.cleaned(String.valueOf(file.getFileName()));
            return new AttachFile(Ids.named("file " + name), to, name, bytes.length, MediaKind.of(bytes), hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void settled(AttachFile given) {}

    @Override
    public FileState state(CrmRecord attachment) {
        FxThread.forbid();
        long size = Attachment.size(attachment);
        FileState usual = new FileState(FileState.Kind.HERE, size, size, null);
        return states.getOrDefault(attachment.title(), usual);
    }

    /** As if a piece had gone or come. */
    public void tell(String name, FileState state) {
        states.put(name, state);
        listeners.forEach(Runnable::run);
    }

    @Override
    public void want(CrmRecord attachment) {
        wanted.add(attachment.id());
    }

    @Override
    public byte[] head(CrmRecord attachment, int most) {
        FxThread.forbid();
        byte[] all = contents.getOrDefault(attachment.require(Attachment.SHA256), new byte[0]);
        return all.length <= most ? all : java.util.Arrays.copyOf(all, most);
    }

    @Override
    public void save(CrmRecord attachment, Path to) {
        try {
            Files.write(to, head(attachment, Integer.MAX_VALUE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path copy(CrmRecord attachment) {
        return Path.of(attachment.title());
    }

    @Override
    public long comingUpTo() {
        return limit;
    }

    @Override
    public void comeUpTo(long bytes) {
        limit = bytes;
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Path> choose(Window over, String title) {
        return List.copyOf(picked);
    }

    @Override
    public @Nullable Path saveAs(Window over, String title, String name) {
        return target;
    }

    @Override
    public Path unfinished() {
        return Path.of(System.getProperty("java.io.tmpdir"), "kehu-unfinished");
    }

    @Override
    public void show(Path file) {
        opened.add(file);
    }
}
