package org.kehu.server.launch;

import java.util.Map;
import java.util.regex.Pattern;

/** Turns the database settings into what the application's data source is made of. */
final class DatabaseChoice {
    /**
     * QUERY_CACHE_SIZE: a connection keeps so many statements prepared; of the usual eight hardly one is met again.
     * WRITE_DELAY=0: without it a killed process loses acknowledged commits. The file is closed when the last
     * connection is, after the requests have ended, and not by a hook of H2's own that races with them.
     */
    private static final String EMBEDDED =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000;QUERY_CACHE_SIZE=256";

    /**
     * Waits for a lock as long as H2 does: whoever waits longer is told that there is contention, and tries again. The other
     * two let PostgreSQL choose well whether rights or order drive a query.
     */
    private static final String SESSION =
            "options=-c%20lock_timeout=5s%20-c%20random_page_cost=1.1%20-c%20plan_cache_mode=force_custom_plan";

    /** A user or a password, as parameters or before the host. */
    private static final Pattern SECRET =
            Pattern.compile("[?&](user|password|sslpassword)=|//[^/?]*@", Pattern.CASE_INSENSITIVE);

    private DatabaseChoice() {}

    static void publish(ServerSettings settings, DataFolder folder) {
        String url = settings.get(ServerSetting.DATABASE_URL);
        boolean postgres = url.startsWith("jdbc:postgresql:");
        if (url.isEmpty()) {
            url = "jdbc:h2:file:" + folder.database().resolve("kehu").toString().replace('\\', '/');
        }
        Map.of(
                        "kehu.jdbc.class",
                        postgres ? "org.postgresql.ds.PGSimpleDataSource" : "org.h2.jdbcx.JdbcDataSource",
                        "kehu.jdbc.url",
                        postgres ? onPostgres(url) : url + EMBEDDED,
                        "kehu.jdbc.user",
                        settings.get(ServerSetting.DATABASE_USER),
                        "kehu.jdbc.password",
                        password(settings))
                .forEach(System::setProperty);
    }

    /**
     * Where everything is to be copied. The embedded database is opened for reading only.
     *
     * @throws StartProblem if it has a user or a password in it, which would be printed, or there is no embedded database, or the other one is not on PostgreSQL
     */
    static void publishMove(String target, ServerSettings settings, Console console) throws StartProblem {
        if (SECRET.matcher(target).find()) {
            throw new StartProblem(console.text("move.secret"));
        }
        if (!target.startsWith("jdbc:postgresql:")) {
            throw new StartProblem(console.text("move.wrong", target));
        }
        String url = System.getProperty("kehu.jdbc.url", "");
        if (!url.startsWith("jdbc:h2:")) {
            throw new StartProblem(console.text("move.from", settings.get(ServerSetting.DATABASE_URL)));
        }
        System.setProperty("kehu.jdbc.url", url + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE");
        System.setProperty("kehu.move.url", onPostgres(target));
        System.setProperty("kehu.move.user", settings.get(ServerSetting.MOVE_USER));
        System.setProperty("kehu.move.password", settings.get(ServerSetting.MOVE_PASSWORD));
    }

    private static String onPostgres(String url) {
        if (url.contains("options=")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + SESSION;
    }

    /** Never empty, since an empty property counts as missing: the embedded file is guarded by its folder instead. */
    private static String password(ServerSettings settings) {
        String password = settings.get(ServerSetting.DATABASE_PASSWORD);
        return password.isEmpty() ? "embedded" : password;
    }
}
