package org.kehu.common.importing.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks each part of a workbook once, to nowhere, before anything reads it: parts that grow without end, refer to other
 * files, break off or name cells that no sheet has are found while they cost no memory.
 */
final class WorkbookCheck {
    private final Path file;
    private final long packed;
    private final byte[] block = new byte[1 << 16];
    private long unpacked;

    private WorkbookCheck(Path file, long packed) {
        this.file = file;
        this.packed = packed;
    }

    static void of(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            refuseOthers(file, parts.stream().map(ZipEntry::getName).toList());
            WorkbookCheck check = new WorkbookCheck(file, Files.size(file));
            for (ZipEntry part : parts) {
                check.part(zip, part);
            }
        } catch (ZipException | EOFException e) {
            throw BadFile.because("file_is_cut_off", file);
        } catch (IOException e) {
            throw BadFile.because("file_unreadable", file);
        }
    }

    private static void refuseOthers(Path file, List<String> names) {
        if (names.contains("xl/workbook.bin")) {
            throw BadFile.because("file_is_other", file, "binary_excel");
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            throw BadFile.because("file_is_other", file, "opendocument");
        }
        if (names.contains("word/document.xml")) {
            throw BadFile.because("file_is_other", file, "word");
        }
        if (!names.contains("[Content_Types].xml") || names.stream().noneMatch(name -> name.startsWith("xl/"))) {
            throw BadFile.because("file_is_other", file, "archive");
        }
    }

    private void part(ZipFile zip, ZipEntry part) throws IOException {
        PartScan scan = new PartScan();
        boolean media = part.getName().startsWith("xl/media/");
        long grown = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                grown += read;
                unpacked += read;
                refuseBomb(grown, Math.min(packed, part.getCompressedSize()));
                if (!media) {
                    scan.add(block, read);
                }
            }
        }
        if (!media) {
            judge(scan);
        }
        if (part.getName().endsWith("sharedStrings.xml") && grown > FileLimits.sharedTexts()) {
            throw BadFile.because("file_too_large_for_memory", file, FileLimits.sharedTexts() >> 20);
        }
    }

    private void refuseBomb(long grown, long from) {
        boolean part = grown > FileLimits.SMALL && grown / FileLimits.RATIO > from;
        boolean whole = unpacked > FileLimits.SMALL && unpacked / FileLimits.RATIO > packed;
        if (part || whole || unpacked > FileLimits.WORKBOOK) {
            throw BadFile.because("file_is_bomb", file);
        }
    }

    private void judge(PartScan scan) {
        if (scan.hasDoctype()) {
            throw BadFile.because("file_has_entities", file);
        }
        if (scan.widest() > FileLimits.COLUMNS) {
            throw BadFile.because("file_too_wide", file, scan.widest(), FileLimits.COLUMNS);
        }
    }
}
