package org.kehu.common.update;

import java.util.regex.Pattern;

/**
 * A file of an update. All lie beside each other in one folder.
 *
 * @param sha256 in hexadecimal digits
 */
public record UpdateFile(String name, long size, String sha256) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,118}\\.jar");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    static UpdateFile of(String line) throws WrongUpdate {
        String[] parts = line.split(" ", 3);
        if (parts.length != 3
                || !parts[0].matches("\\d{1,12}")
                || !HASH.matcher(parts[1]).matches()) {
            throw new WrongUpdate(WrongUpdate.Code.FORMAT);
        }
        if (!NAME.matcher(parts[2]).matches()) {
            throw new WrongUpdate(WrongUpdate.Code.PATH, java.util.Map.of("file", parts[2]));
        }
        return new UpdateFile(parts[2], Long.parseLong(parts[0]), parts[1]);
    }

    String line() {
        return size + " " + sha256 + " " + name;
    }
}
