package org.kehu.common.importing.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files of other kinds that people try: each refused by its name, with what to do instead. */
final class ForeignFile {
    private static final int FOLDER = 1 << 16;

    private ForeignFile() {}

    static void refuse(Path file, byte[] head) {
        String kind = kind(head);
        if (kind != null) {
            throw BadFile.because("file_is_other", file, kind);
        }
        if (Head.starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            throw ofCompound(file, head);
        }
    }

    private static @Nullable String kind(byte[] head) {
        if (Head.starts(head, '%', 'P', 'D', 'F')) {
            return "pdf";
        }
        if (Head.starts(head, 0x89, 'P', 'N', 'G')
                || Head.starts(head, 'G', 'I', 'F', '8')
                || Head.starts(head, 0xFF, 0xD8, 0xFF)) {
            return "picture";
        }
        boolean archive = Head.starts(head, 0x1F, 0x8B)
                || Head.starts(head, 'R', 'a', 'r', '!')
                || Head.starts(head, '7', 'z', 0xBC, 0xAF)
                || Head.starts(head, 'P', 'K', 5, 6);
        return archive ? "archive" : null;
    }

    /** Old Office files and encrypted new ones are small file systems; the names in their folder tell them apart. */
    private static BadFile ofCompound(Path file, byte[] head) {
        String names = folder(file, head);
        if (names.contains("EncryptedPackage")) {
            return BadFile.because("file_is_protected", file);
        }
        boolean excel = names.contains("Workbook") || names.contains("Book");
        return BadFile.because("file_is_other", file, excel ? "old_excel" : "binary");
    }

    private static String folder(Path file, byte[] head) {
        if (head.length < 512) {
            throw BadFile.because("file_is_cut_off", file);
        }
        ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int sectorBits = Math.min(16, Math.max(9, header.getShort(30)));
        long at = (Integer.toUnsignedLong(header.getInt(48)) + 1) << sectorBits;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (at >= in.length()) {
                throw BadFile.because("file_is_cut_off", file);
            }
            byte[] folder = new byte[(int) Math.min(FOLDER, in.length() - at)];
            in.seek(at);
            in.readFully(folder);
            return new String(folder, StandardCharsets.UTF_16LE);
        } catch (IOException e) {
            throw BadFile.because("file_unreadable", file);
        }
    }
}
