package org.kehu.common.update;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an update says of itself, a line for each fact: it is read before a start, when nothing that reads JSON is loaded yet. Lines that
 * are not known are passed over, so that later programs can say more.
 *
 * @param product of which program it is
 * @param platform the system and processor that its libraries are for, such as {@code linux-amd64}
 * @param schema version of the data that it speaks
 * @param java the oldest Java that runs it
 * @param modules of Java that it uses
 * @param options for the JVM that runs it
 * @param notes what is new, by language tag
 * @param files in the order in which they are written, which is that of the class path
 */
public record UpdateManifest(
        String product,
        ProgramVersion version,
        String platform,
        int schema,
        int java,
        Set<String> modules,
        String mainClass,
        List<String> options,
        Map<String, String> notes,
        List<UpdateFile> files) {
    /** The one program that updates itself so far. */
    public static final String CLIENT = "kehu-client";

    private static final String FIRST = "kehu-update 1";

    public UpdateManifest {
        modules = Set.copyOf(modules);
        options = List.copyOf(options);
        notes = Map.copyOf(notes);
        files = List.copyOf(files);
    }

    /** Of all its files. */
    public long size() {
        return files.stream().mapToLong(UpdateFile::size).sum();
    }

    /** What is new, in a language if it says so in that one, else in any. */
    public String note(String language) {
        String said = notes.get(language);
        return said != null ? said : notes.values().stream().findFirst().orElse("");
    }

    byte[] bytes() {
        List<String> lines = new ArrayList<>(List.of(
                FIRST,
                "product " + product,
                "version " + version,
                "platform " + platform,
                "schema " + schema,
                "java " + java,
                "modules " + String.join(",", new TreeSet<>(modules)),
                "main " + mainClass));
        options.forEach(option -> lines.add("option " + option));
        new TreeMap<>(notes).forEach((tag, text) -> lines.add("note " + tag + " " + escaped(text)));
        files.forEach(file -> lines.add("file " + file.line()));
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at == '\\' && i + 1 < text.length()) {
                i++;
                plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else {
                plain.append(at);
            }
        }
        return plain.toString();
    }

    static UpdateManifest of(byte[] bytes) throws WrongUpdate {
        Lines lines = new Lines(new String(bytes, StandardCharsets.UTF_8));
        List<UpdateFile> files = new ArrayList<>();
        for (String line : lines.all("file")) {
            files.add(UpdateFile.of(line));
        }
        Map<String, String> notes = new TreeMap<>();
        for (String line : lines.all("note")) {
            String[] parts = line.split(" ", 2);
            notes.put(parts[0], plain(parts.length > 1 ? parts[1] : ""));
        }
        UpdateManifest manifest = new UpdateManifest(
                lines.one("product"),
                ProgramVersion.of(lines.one("version")).orElseThrow(() -> new WrongUpdate(WrongUpdate.Code.FORMAT)),
                lines.one("platform"),
                lines.number("schema"),
                lines.number("java"),
                Set.of(lines.one("modules").split(",")),
                lines.one("main"),
                lines.all("option"),
                notes,
                files);
        manifest.requireEachOnce();
        return manifest;
    }

    private void requireEachOnce() throws WrongUpdate {
        Set<String> names = new HashSet<>();
        for (UpdateFile file : files) {
            if (!names.add(file.name().toLowerCase(Locale.ROOT))) {
                throw new WrongUpdate(WrongUpdate.Code.PATH, Map.of("file", file.name()));
            }
        }
        if (files.isEmpty()) {
            throw new WrongUpdate(WrongUpdate.Code.FORMAT);
        }
    }

    /** Its lines by their first word. */
    private record Lines(List<String> lines) {
        Lines(String text) throws WrongUpdate {
            this(text.lines().toList());
            if (lines.isEmpty() || !lines.get(0).equals(FIRST)) {
                throw new WrongUpdate(WrongUpdate.Code.FORMAT);
            }
        }

        List<String> all(String word) {
            return lines.stream()
                    .filter(line -> line.startsWith(word + " "))
                    .map(line -> line.substring(word.length() + 1))
                    .toList();
        }

        String one(String word) throws WrongUpdate {
            List<String> said = all(word);
            if (said.size() != 1 || said.get(0).isBlank()) {
                throw new WrongUpdate(WrongUpdate.Code.FORMAT);
            }
            return said.get(0);
        }

        int number(String word) throws WrongUpdate {
            String said = one(word);
            if (!said.matches("\\d{1,6}")) {
                throw new WrongUpdate(WrongUpdate.Code.FORMAT);
            }
            return Integer.parseInt(said);
        }
    }
}
