package org.kehu.installer.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Debian packages whose libraries the Java of an image uses: none with a JDK that brings its own, several with Debian's. */
final class NeededPackages {
    private static final Pattern LIBRARY = Pattern.compile("(?m)^\\s+(\\S+) => (\\S+|not found)");
    private static final Pattern OWNER = Pattern.compile("(?m)^([a-z0-9][a-z0-9+.-]+)(?::\\w+)?: ");

    private NeededPackages() {}

    static Set<String> of(Path image) throws IOException {
        Set<String> libraries = new TreeSet<>();
        for (Path file : Tree.below(image)) {
            if (file.toString().endsWith(".so")) {
                libraries.addAll(usedBy(file, image));
            }
        }
        Set<String> packages = new TreeSet<>();
        for (String library : libraries) {
            packages.add(owner(library));
        }
        return packages;
    }

    private static List<String> usedBy(Path file, Path image) throws IOException {
        List<String> used = new ArrayList<>();
        Matcher line = LIBRARY.matcher(DebianTools.run(List.of("ldd", file.toString())));
        while (line.find()) {
            boolean inside = line.group(2).startsWith(image.toString()) || isInside(line.group(1), image);
            if (!inside && Files.exists(Path.of(line.group(2)))) {
                used.add(line.group(1));
            } else if (!inside) {
                throw new IOException(file + " needs " + line.group(1) + ", which this machine lacks");
            }
        }
        return used;
    }

    /** What the JVM loads before is found by it, though not by ldd. */
    private static boolean isInside(String library, Path image) throws IOException {
        for (Path file : Tree.below(image)) {
            if (file.getFileName().toString().equals(library)) {
                return true;
            }
        }
        return false;
    }

    private static String owner(String library) throws IOException {
        Matcher owner = OWNER.matcher(DebianTools.run(List.of("dpkg-query", "--search", "*/" + library)));
        if (!owner.find()) {
            throw new IOException("no package is known to have " + library);
        }
        return owner.group(1);
    }
}
