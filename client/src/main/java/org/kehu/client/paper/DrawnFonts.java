package org.kehu.client.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Puts letters into a file as fonts of drawings; each says what sign it is, so that texts are found and copied. */
final class DrawnFonts {
    private static final int ROOM = 256;
    /** Lines of a table of signs that may stand together. */
    private static final int TOGETHER = 100;

    private final PDDocument file;

    DrawnFonts(PDDocument file) {
        this.file = file;
    }

    /** @param prefix of the names that the pages use */
    void put(COSDictionary fonts, String prefix, List<Letters.Letter> letters) throws IOException {
        for (int from = 0; from < letters.size(); from += ROOM) {
            List<Letters.Letter> some = letters.subList(from, Math.min(letters.size(), from + ROOM));
            fonts.setItem(COSName.getPDFName(prefix + from / ROOM), font(some));
        }
    }

    private COSDictionary font(List<Letters.Letter> letters) throws IOException {
        COSDictionary drawings = new COSDictionary();
        COSArray names = new COSArray();
        COSArray widths = new COSArray();
        names.add(COSInteger.ZERO);
        for (Letters.Letter letter : letters) {
            COSName name = COSName.getPDFName("g" + letter.code());
            names.add(name);
            widths.add(COSInteger.get(letter.advance()));
            drawings.setItem(name, stream(letter.advance() + " 0 0 -300 1200 1000 d1\n" + letter.drawing()));
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, new PDRectangle(0, -300, 1200, 1300));
        font.setItem(COSName.FONT_MATRIX, thousandths());
        font.setItem(COSName.CHAR_PROCS, drawings);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 0);
        font.setInt(COSName.LAST_CHAR, letters.size() - 1);
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(signs(letters)));
        return font;
    }

    private static COSArray thousandths() {
        COSArray matrix = new COSArray();
        for (float one : new float[] {0.001f, 0, 0, 0.001f, 0, 0}) {
            matrix.add(new COSFloat(one));
        }
        return matrix;
    }

    private PDStream stream(String words) throws IOException {
        return new PDStream(
                file, new ByteArrayInputStream(words.getBytes(StandardCharsets.US_ASCII)), COSName.FLATE_DECODE);
    }

    private static String signs(List<Letters.Letter> letters) {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "/CMapName /Kehu def /CMapType 2 def\n1 begincodespacerange <00> <FF> endcodespacerange\n");
        for (int from = 0; from < letters.size(); from += TOGETHER) {
            List<Letters.Letter> some = letters.subList(from, Math.min(letters.size(), from + TOGETHER));
            map.append(some.size()).append(" beginbfchar\n");
            some.forEach(letter -> map.append(sign(letter)));
            map.append("endbfchar\n");
        }
        return map.append("endcmap CMapName currentdict /CMap defineresource pop end end")
                .toString();
    }

    private static String sign(Letters.Letter letter) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "<%02X> <", letter.code()));
        for (char unit : Character.toChars(letter.sign())) {
            line.append(String.format(Locale.ROOT, "%04X", (int) unit));
        }
        return line.append(">\n").toString();
    }
}
