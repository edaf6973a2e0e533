package org.kehu.installer.endtoend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Bodies as their readers see them. */
final class Plain {
    private Plain() {}

    static byte[] body(Front.Answer answer) throws IOException {
        boolean packed = answer.headers().entrySet().stream()
                .anyMatch(header -> header.getKey().equalsIgnoreCase("Content-Encoding")
                        && header.getValue().equals(List.of("gzip")));
        return packed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
    }
}
