package org.kehu.common.importing.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Finds separator and quotation mark: those by which the first rows have the same number of cells, and the most. */
final class FormDetection {
    private static final int ROWS = 100;
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};
    private static final char[] QUOTES = {'"', '\''};

    private FormDetection() {}

    /** @param head the beginning of the file, whose last line may be broken off */
    static SeparatedForm of(String head) {
        if (head.matches("(?s)sep=[^\\r\\n][\\r\\n].*")) {
            return new SeparatedForm(head.charAt(4), '"');
        }
        SeparatedForm best = SeparatedForm.USUAL;
        double most = 0;
        for (char quote : QUOTES) {
            for (char separator : SEPARATORS) {
                SeparatedForm form = new SeparatedForm(separator, quote);
                double score = score(widths(head, form)) * quoting(head, form);
                if (score > most) {
                    best = form;
                    most = score;
                }
            }
        }
        return best;
    }

    /** Cells of each of the first rows; what cannot be read ends them. */
    private static List<Integer> widths(String head, SeparatedForm form) {
        List<Integer> widths = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(head), form.format())) {
            for (CSVRecord record : parser) {
                if (record.size() > 1 || !record.get(0).isBlank()) {
                    widths.add(record.size());
                }
                if (widths.size() == ROWS) {
                    return widths;
                }
            }
        } catch (UncheckedIOException | IOException e) {
            return widths;
        }
        return widths.size() > 1 ? widths.subList(0, widths.size() - 1) : widths;
    }

    /** Share of the rows as wide as most are, times the logarithm of that width; nothing where that is one cell. */
    private static double score(List<Integer> widths) {
        int usual = widths.stream()
                .max(Comparator.comparingInt(width -> Collections.frequency(widths, width)))
                .orElse(1);
        double share = (double) Collections.frequency(widths, usual) / Math.max(1, widths.size());
        return usual == 1 ? 0 : share * share * (1 + Math.log(usual));
    }

    /** The other mark only where cells begin and end with it: an apostrophe is usually one. */
    private static double quoting(String head, SeparatedForm form) {
        if (form.quote() == '"') {
            return 1;
        }
        String between = "" + form.quote() + form.separator() + form.quote();
        return head.indexOf('"') < 0 && head.contains(between) ? 1.1 : 0;
    }
}
