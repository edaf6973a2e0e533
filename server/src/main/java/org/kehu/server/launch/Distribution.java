package org.kehu.server.launch;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The shipped files, found from where our own jar lies: all jars in {@code runtime/}, beside it {@code kehu-server.war}. */
record Distribution(Path folder) {

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

    Path runtime() {
        return folder.resolve("runtime");
    }

    Path war() {
        return folder.resolve("kehu-server.war");
    }
}
