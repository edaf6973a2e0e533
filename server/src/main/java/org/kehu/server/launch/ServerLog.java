package org.kehu.server.launch;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the log goes: the console and ten-megabyte files in {@code logs/}, both as {@link LogLine}s. */
final class ServerLog {
    private static final int FILE_BYTES = 10 * 1024 * 1024;

    private ServerLog() {}

    static Path properties(DataFolder folder, ServerSettings settings) throws IOException {
        String level = settings.get(ServerSetting.LOG_LEVEL);
        String formatter = LogLine.class.getName();
        Properties log = new Properties();
        log.setProperty("handlers", "java.util.logging.ConsoleHandler, java.util.logging.FileHandler");
        log.setProperty("java.util.logging.ConsoleHandler.formatter", formatter);
        log.setProperty("java.util.logging.ConsoleHandler.filter", LogNoise.class.getName());
        log.setProperty("java.util.logging.ConsoleHandler.level", level);
        log.setProperty("java.util.logging.FileHandler.formatter", formatter);
        log.setProperty("java.util.logging.FileHandler.filter", LogNoise.class.getName());
        log.setProperty("java.util.logging.FileHandler.level", level);
        log.setProperty("java.util.logging.FileHandler.encoding", "UTF-8");
        log.setProperty("java.util.logging.FileHandler.append", "true");
        log.setProperty("java.util.logging.FileHandler.limit", String.valueOf(FILE_BYTES));
        log.setProperty("java.util.logging.FileHandler.count", settings.get(ServerSetting.LOG_FILES));
        log.setProperty(
                "java.util.logging.FileHandler.pattern",
                folder.logs().resolve("kehu-server.%g.log").toString().replace('\\', '/'));
        log.setProperty(".level", "WARNING");
        log.setProperty("org.kehu.level", level);
        Path file = folder.runtime().resolve("kehu-logging.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            log.store(writer, null);
        }
        return file;
    }
}
