package org.kehu.common.importing.file;

import java.nio.file.Path;
import java.util.Locale;

/** Says what a file is by what is in it; its name may say anything. */
final class Recognition {
    private static final String CARD = "begin:vcard";

    private Recognition() {}

    /** @throws BadFile if no rows can be read from it */
    static FileKind of(Path file) {
        byte[] head = Head.of(file);
        if (head.length == 0) {
            throw BadFile.because("file_empty", file);
        }
        if (Head.starts(head, 'P', 'K', 3, 4)) {
            WorkbookCheck.of(file);
            return FileKind.WORKBOOK;
        }
        ForeignFile.refuse(file, head);
        return ofText(file, Texts.head(head));
    }

    private static FileKind ofText(Path file, String text) {
        if (text.isBlank()) {
            throw BadFile.because("file_empty", file);
        }
        refuseBinary(file, text);
        String begin = text.substring(0, Math.min(text.length(), 2000)).strip().toLowerCase(Locale.ROOT);
        if (begin.startsWith("<!doctype html") || begin.startsWith("<html") || begin.startsWith("<table")) {
            throw BadFile.because("file_is_other", file, "page");
        }
        if (begin.startsWith("<?xml")) {
            throw BadFile.because("file_is_other", file, "xml");
        }
        return begin.startsWith(CARD) ? FileKind.CARDS : FileKind.SEPARATED;
    }

    private static void refuseBinary(Path file, String text) {
        long controls = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        if (text.indexOf(0) >= 0 || controls * 20 > text.length()) {
            throw BadFile.because("file_is_other", file, "binary");
        }
    }
}
