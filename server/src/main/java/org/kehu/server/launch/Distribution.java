package org.kehu.server.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** The shipped files, found from where our own jar lies: all jars in {@code runtime/}, beside it {@code kehu-server.war}. */
record Distribution(Path folder) {

    private static final Pattern MIGRATION = Pattern.compile("WEB-INF/classes/db/migration/V(\\d+)__.*\\.sql");

    static Distribution ours() throws StartProblem {
        try {
            Path jar = Path.of(KehuServer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Distribution(jar.getParent().getParent());
        } catch (URISyntaxException impossible) {
            throw new StartProblem(impossible.getMessage(), impossible);
        }
    }

    /** Version of the newest migration that this program knows. */
    int newestSchema() throws StartProblem {
        try (ZipFile war = new ZipFile(war().toFile())) {
            return war.stream()
                    .map(entry -> MIGRATION.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .max()
                    .orElse(0);
        } catch (IOException failed) {
            throw new StartProblem(String.valueOf(failed.getMessage()), failed);
        }
    }

    Path runtime() {
        return folder.resolve("runtime");
    }

    Path war() {
        return folder.resolve("kehu-server.war");
    }
}
