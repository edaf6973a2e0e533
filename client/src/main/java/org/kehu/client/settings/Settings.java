package org.kehu.client.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.kehu.client.task.FxThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys and values that the window remembers: language, theme, tabs, sizes. Reading and writing them is memory only, from
 * any thread; the file is written behind, whole and atomically, several changes at once. Losing it loses comfort, never
 * work, so a file that cannot be read is set aside and one that cannot be written is logged.
 */
public final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final @Nullable Path file;
    private final Executor writer;
    private final ConcurrentSkipListMap<String, String> values = new ConcurrentSkipListMap<>();
    private final AtomicBoolean dirty = new AtomicBoolean();

    private Settings(@Nullable Path file, Executor writer) {
        this.file = file;
        this.writer = writer;
    }

    /** Forgets everything with the process. */
    public static Settings inMemory() {
        return new Settings(null, Runnable::run);
    }

    /** Reads {@code window.properties} of the data folder, creating the folder. */
    public static Settings open(Path folder, Executor writer) {
        FxThread.forbid();
        Path file = folder.resolve("window.properties");
        Settings settings = new Settings(file, writer);
        try {
            Files.createDirectories(folder);
            settings.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    /** A writer of its own: changes never wait for other background work. */
    public static Executor ownWriter() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "kehu-settings");
            thread.setDaemon(true);
            return thread;
        });
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public boolean isOn(String key) {
        return get(key).filter("true"::equals).isPresent();
    }

    public double number(String key, double otherwise) {
        try {
            return get(key).map(Double::parseDouble).orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public void set(String key, Object value) {
        String text = value.toString();
        boolean changed = !text.equals(values.put(key, text));
        if (changed && file != null && dirty.compareAndSet(false, true)) {
            writer.execute(this::write);
        }
    }

    /** Writes what is not yet written; at the end of the process, off the FX thread. */
    public void flush() {
        write();
    }

    private synchronized void write() {
        FxThread.forbid();
        if (file == null || !dirty.getAndSet(false)) {
            return;
        }
        Properties lines = new Properties();
        lines.putAll(new TreeMap<>(values));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (var out = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
            lines.store(out, null);
        } catch (IOException e) {
            LOG.warn("the window's settings were not written: {}", e.toString());
            return;
        }
        move(next, file);
    }

    private void read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        Properties lines = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} cannot be read and is set aside: {}", file, e.toString());
            move(file, file.resolveSibling(file.getFileName() + ".unreadable"));
        }
        lines.forEach((key, value) -> values.put((String) key, (String) value));
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("could not rename {}: {}", from, e.toString());
        }
    }
}
