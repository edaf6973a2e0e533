package org.kehu.installer.pack;

import java.io.IOException;
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
        Set<String> inside = new TreeSet<>();
        List<String> asked = new ArrayList<>(List.of("ldd"));
        for (Path file : Tree.below(image)) {
            if (file.toString().endsWith(".so")) {
                inside.add(file.getFileName().toString());
                asked.add(file.toString());
            }
        }
        Set<String> libraries = outside(DebianTools.run(asked), inside);
        return libraries.isEmpty() ? Set.of() : owners(libraries);
    }

    /** What the JVM has loaded before is found by it, though not by ldd. */
    private static Set<String> outside(String used, Set<String> inside) throws IOException {
        Set<String> libraries = new TreeSet<>();
        Matcher line = LIBRARY.matcher(used);
        while (line.find()) {
            if (inside.contains(line.group(1))) {
                continue;
            }
            if (line.group(2).startsWith("not")) {
                throw new IOException("the package would need " + line.group(1) + ", which this machine lacks");
            }
            Path found = Path.of(line.group(2));
            libraries.add(found.getName(found.getNameCount() - 2) + "/" + found.getFileName());
        }
        return libraries;
    }

    private static Set<String> owners(Set<String> libraries) throws IOException {
        List<String> asked = new ArrayList<>(List.of("dpkg-query", "--search"));
        libraries.forEach(library -> asked.add("*/" + library));
        Set<String> packages = new TreeSet<>();
        Matcher owner = OWNER.matcher(DebianTools.run(asked));
        while (owner.find()) {
            packages.add(owner.group(1));
        }
        return packages;
    }
}
