package org.kehu.server.launch;

import static org.kehu.server.launch.SettingCheck.announced;
import static org.kehu.server.launch.SettingCheck.anything;
import static org.kehu.server.launch.SettingCheck.jdbcUrl;
import static org.kehu.server.launch.SettingCheck.oneOf;
import static org.kehu.server.launch.SettingCheck.timeZone;
import static org.kehu.server.launch.SettingCheck.updateKeys;
import static org.kehu.server.launch.SettingCheck.wholeNumber;

import java.util.Locale;

/**
 * Every setting of the server, once: help, checks, the environment and the running application all read this list.
 * The application sees a setting as the system property {@link #property()}.
 */
public enum ServerSetting {
    DATA("data", "", "folder", anything()),
    HTTPS_PORT("https.port", "8443", "port", wholeNumber(1, 65_535)),
    HTTP_PORT("http.port", "8080", "port", wholeNumber(1, 65_535)),
    HTTP_THREADS("http.threads", "64", "threads", wholeNumber(4, 1_000)),
    HOST_NAMES("host.names", "", "names", anything()),
    ANNOUNCE("announce", "all", "cards", announced()),
    CERTIFICATE_FILE("certificate.file", "", "file", anything()),
    CERTIFICATE_PASSWORD("certificate.password", "", "text", anything()),
    DATABASE_URL("database.url", "", "url", jdbcUrl()),
    DATABASE_USER("database.user", "kehu", "name", anything()),
    DATABASE_PASSWORD("database.password", "", "text", anything()),
    MOVE_USER("move.user", "kehu", "name", anything()),
    MOVE_PASSWORD("move.password", "", "text", anything()),
    COMPANY("company", "Kehu", "text", anything()),
    LANGUAGE("language", "en", "language", oneOf("en", "zh_CN")),
    CURRENCY("currency", "CNY", "currency", oneOf("CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "SGD")),
    ZONE("zone", "Asia/Shanghai", "zone", timeZone()),
    ACCESS_TOKEN_MINUTES("access.token.minutes", "10", "minutes", wholeNumber(1, 60)),
    REFRESH_TOKEN_DAYS("refresh.token.days", "30", "days", wholeNumber(1, 365)),
    BODY_LIMIT("body.limit", "8192", "kib", wholeNumber(64, 1_048_576)),
    ATTACHMENT_QUOTA("attachment.quota", "20", "gib", wholeNumber(1, 100_000)),
    CHANGES_DAYS("changes.days", "180", "days", wholeNumber(1, 3_650)),
    HISTORY_DAYS("history.days", "0", "days", wholeNumber(0, 36_500)),
    DEVICE_BOOK_RECORDS("device.book.records", "300000", "records", wholeNumber(1, 100_000_000)),
    DUPLICATES_QUESTIONS("duplicates.questions", "120", "questions", wholeNumber(1, 1_000_000)),
    DUPLICATES_BLURRED_HOURS("duplicates.blurred.hours", "24", "hours", wholeNumber(24, 8_760)),
    BACKUP_NIGHTLY("backup.nightly", "yes", "yesno", oneOf("yes", "no")),
    BACKUP_FOLDER("backup.folder", "", "folder", anything()),
    BACKUP_DAYS("backup.days", "7", "days", wholeNumber(1, 366)),
    BACKUP_WEEKS("backup.weeks", "4", "weeks", wholeNumber(0, 520)),
    BACKUP_MONTHS("backup.months", "12", "months", wholeNumber(0, 600)),
    UPDATE_KEYS("update.keys", "", "keys", updateKeys()),
    LOG_LEVEL("log.level", "INFO", "level", oneOf("SEVERE", "WARNING", "INFO", "FINE")),
    LOG_FILES("log.files", "10", "files", wholeNumber(1, 1_000));

    private final String key;
    private final String initial;
    private final String unit;
    private final SettingCheck check;

    ServerSetting(String key, String initial, String unit, SettingCheck check) {
        this.key = key;
        this.initial = initial;
        this.unit = unit;
        this.check = check;
    }

    /** The name in {@code kehu-server.properties}. */
    public String key() {
        return key;
    }

    public String initial() {
        return initial;
    }

    public String unit() {
        return unit;
    }

    /** The environment variable that overrides the file. */
    public String environment() {
        return "KEHU_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** The system property under which the application finds the value. */
    public String property() {
        return "kehu." + key;
    }

    SettingCheck check() {
        return check;
    }
}
