package org.kehu.client.paper;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** A table on pages of A4 that lie, under a title: its head stands on each page. What was drawn waits on the disk. For one thread. */
public final class PaperTable implements Closeable {
    private static final double SIZE = 8.5;
    private static final double HIGH = 12;
    private static final int MOST_LINES = 4;
    private static final String PLAIN = "P";
    private static final String BOLD = "B";

    private final OutputStream out;
    private final PDDocument file = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final COSDictionary fonts = new COSDictionary();
    private final Letters plain = new Letters(Font.PLAIN);
    private final Letters bold = new Letters(Font.BOLD);
    private final List<PaperColumn> columns;
    private Sheet sheet = new Sheet();
    private double y = Sheet.HIGH - Sheet.MARGIN;
    private int pages;

    /** @param about lines under the title */
    public PaperTable(OutputStream out, String title, List<String> about, List<PaperColumn> columns)
            throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        y -= 14;
        sheet.text(bold, BOLD, 15, Sheet.MARGIN, y, title);
        y -= 8;
        about.forEach(this::line);
        y -= 10;
        head();
    }

    private void line(String text) {
        y -= HIGH + 1;
        sheet.text(plain, PLAIN, SIZE, Sheet.MARGIN, y, text);
    }

    private void head() throws IOException {
        List<String> names = columns.stream().map(PaperColumn::name).toList();
        put(names, bold, BOLD);
        sheet.line(Sheet.MARGIN, Sheet.WIDE - Sheet.MARGIN, y - 4);
        y -= 4;
    }

    /** @param cells as many as there are columns */
    public void row(List<String> cells) throws IOException {
        put(cells.stream().map(cell -> cell.replaceAll("\\p{Cntrl}", " ")).toList(), plain, PLAIN);
    }

    private void put(List<String> cells, Letters letters, String prefix) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            wrapped.add(wrapped(letters, cells.get(column), width(column) - 6));
        }
        int most = wrapped.stream().mapToInt(List::size).max().orElse(1);
        if (y - most * HIGH - 4 < Sheet.MARGIN + HIGH && letters == plain) {
            turn();
            head();
        }
        double x = Sheet.MARGIN;
        for (int column = 0; column < columns.size(); column++) {
            double at = y;
            for (String line : wrapped.get(column)) {
                at -= HIGH;
                sheet.text(letters, prefix, SIZE, x, at, line);
            }
            x += width(column);
        }
        y -= most * HIGH + 3;
    }

    private double width(int column) {
        int all = columns.stream().mapToInt(PaperColumn::share).sum();
        return (Sheet.WIDE - 2 * Sheet.MARGIN) * columns.get(column).share() / all;
    }

    /** Broken where there is no more room; what is longer than some lines is cut. */
    private static List<String> wrapped(Letters letters, String text, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (int sign : text.codePoints().toArray()) {
            String one = Character.toString(sign);
            double more = letters.width(one) * SIZE / 1000;
            if (used + more > room && !line.isEmpty()) {
                if (lines.size() == MOST_LINES - 1) {
                    return cut(lines, line);
                }
                int blank = Character.isIdeographic(sign) ? -1 : line.lastIndexOf(" ");
                String rest = blank < 0 ? "" : line.substring(blank + 1);
                lines.add(blank < 0 ? line.toString() : line.substring(0, blank));
                line = new StringBuilder(rest);
                used = letters.width(rest) * SIZE / 1000;
            }
            line.append(one);
            used += more;
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> cut(List<String> lines, StringBuilder line) {
        line.setLength(Math.max(0, line.length() - 1));
        lines.add(line.append('…').toString());
        return lines;
    }

    /** Places to sign, side by side, behind the last row. */
    public void signatures(List<String> names) throws IOException {
        if (y < Sheet.MARGIN + 72) {
            turn();
        }
        y -= 56;
        double wide = (Sheet.WIDE - 2 * Sheet.MARGIN) / names.size();
        for (int at = 0; at < names.size(); at++) {
            double x = Sheet.MARGIN + at * wide;
            sheet.line(x, x + wide - 24, y);
            sheet.text(plain, PLAIN, SIZE, x, y - HIGH, names.get(at));
        }
    }

    private void turn() throws IOException {
        pages++;
        String number = String.valueOf(pages);
        sheet.text(plain, PLAIN, SIZE, Sheet.WIDE - Sheet.MARGIN - 12, Sheet.MARGIN - 14, number);
        PDPage page = new PDPage(new PDRectangle((float) Sheet.WIDE, (float) Sheet.HIGH));
        page.setContents(new PDStream(file, new ByteArrayInputStream(sheet.bytes()), COSName.FLATE_DECODE));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        page.setResources(new PDResources(resources));
        file.addPage(page);
        sheet = new Sheet();
        y = Sheet.HIGH - Sheet.MARGIN;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            turn();
            DrawnFonts drawn = new DrawnFonts(file);
            drawn.put(fonts, PLAIN, plain.all());
            drawn.put(fonts, BOLD, bold.all());
            file.save(out);
        }
    }
}
