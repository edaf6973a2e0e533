package org.kehu.common.importing.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A file as a table: what it is and how it is written, which row names its columns, and the rows below.
 *
 * @param headerRow number of the row that names the columns, 0 if none does
 * @param header a name for each column, empty where it has none; a row with more cells than this is a broken one
 * @param first the first rows below, to show and to judge by
 */
public record TableFile(Source source, long headerRow, List<String> header, List<Row> first) {
    private static final int LOOKED_AT = 200;
    private static final int ABOVE_TABLE = 20;

    public TableFile {
        header = List.copyOf(header);
        first = List.copyOf(first);
    }

    /**
     * Looks at a file, whatever its name says.
     *
     * @param known whether a text is known as the name of a column
     * @throws BadFile if no rows can be read from it
     */
    public static TableFile look(Path file, Predicate<String> known) {
        FileKind kind = Recognition.of(file);
        return of(
                switch (kind) {
                    case WORKBOOK -> WorkbookSource.of(file);
                    case CARDS -> CardSource.of(file, EncodingSurvey.of(file));
                    case SEPARATED -> SeparatedSource.of(file, EncodingSurvey.of(file));
                },
                known);
    }

    /** The same for a source whose encoding, separator or sheet a person chose otherwise. */
    public static TableFile of(Source source, Predicate<String> known) {
        List<Row> rows = firstRows(source);
        if (source.kind() == FileKind.CARDS) {
            return new TableFile(source, 0, CardColumn.HEADER, rows);
        }
        Row found = new HeaderDetection(rows.subList(0, Math.min(rows.size(), ABOVE_TABLE)), known).find();
        return found == null ? table(source, null, rows) : table(source, found, rows);
    }

    private static TableFile table(Source source, @Nullable Row names, List<Row> rows) {
        long above = names == null ? 0 : names.number();
        List<Row> below = rows.stream().filter(row -> row.number() > above).toList();
        int width = names == null ? width(below, 1) : width(below, below.size() / 2 + 1);
        List<String> header = new ArrayList<>(names == null ? List.of() : names.cells());
        header.addAll(Collections.nCopies(Math.max(0, width - header.size()), ""));
        return new TableFile(source, above, header.stream().map(String::strip).toList(), below);
    }

    /** As many cells as at least so many of the rows have. */
    private static int width(List<Row> rows, int many) {
        List<Integer> widths = rows.stream()
                .map(row -> row.cells().size())
                .sorted(Comparator.reverseOrder())
                .toList();
        return many > widths.size() ? 0 : widths.get(many - 1);
    }

    private static List<Row> firstRows(Source source) {
        List<Row> rows = new ArrayList<>();
        try (Rows all = source.open()) {
            for (Row row = all.next(); row != null && rows.size() < LOOKED_AT; row = all.next()) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw BadFile.because("file_empty", source.file());
        }
        return rows;
    }

    /** The same with another row as its header, 0 for none. */
    public TableFile withHeaderRow(long number) {
        List<Row> rows = firstRows(source);
        return table(
                source,
                rows.stream().filter(row -> row.number() == number).findFirst().orElse(null),
                rows);
    }

    /** Name of the file as a person knows it. */
    public String name() {
        return FileNames.of(source.file());
    }

    /** Hands out the rows below the header that come after this one, the first of them first; 0 for all. */
    public Rows rowsAfter(long number) {
        return new LaterRows(source.open(), Math.max(number, headerRow));
    }

    /** SHA-256 of the whole file: the same file is known again under any name, and a changed one is not taken up in the middle. */
    public String fingerprint() {
        try (InputStream in = Files.newInputStream(source.file());
                DigestInputStream through = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            through.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(through.getMessageDigest().digest());
        } catch (IOException e) {
            throw BadFile.because("file_unreadable", source.file());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
