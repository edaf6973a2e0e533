package org.kehu.server.launch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * One line a person can read: time, level, request id, message, short name of the logger; then the stack trace, if any.
 * Line breaks inside a message are shown as {@code ⏎}, so that text sent by a client can't forge a line.
 */
public final class LogLine extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord entry) {
        Instant at = entry.getInstant();
        String message = formatMessage(entry);
        return String.format(
                        "%s %-7s %-12s %s  [%s]%n",
                        TIME.format(at),
                        entry.getLevel().getName(),
                        RequestId.current(),
                        message == null ? "" : message.replace("\r", "").replace('\n', '⏎'),
                        entry.getLoggerName())
                + trace(entry.getThrown());
    }

    private static String shortName(@Nullable String logger) {
        return logger == null ? "" : logger.substring(logger.lastIndexOf('.') + 1);
    }

    private static String trace(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
