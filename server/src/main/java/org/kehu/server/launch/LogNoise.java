package org.kehu.server.launch;

import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Keeps Payara's progress out of the log, and its warnings that nobody can act on; it sets its loggers' levels itself. */
public final class LogNoise implements Filter {
    /** Expired authorities in the trust store; drivers of a war that was only scanned. */
    private static final List<String> NEVER_USEFUL =
            List.of("javax.enterprise.system.security.ssl", "jakarta.enterprise.web.util");

    @Override
    public boolean isLoggable(LogRecord entry) {
        String logger = entry.getLoggerName() == null ? "" : entry.getLoggerName();
        int level = entry.getLevel().intValue();
        if (logger.startsWith("org.kehu.")) {
            return true;
        }
        return level >= (NEVER_USEFUL.contains(logger) ? Level.SEVERE : Level.WARNING).intValue();
    }
}
