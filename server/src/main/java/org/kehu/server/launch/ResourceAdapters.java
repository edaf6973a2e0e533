package org.kehu.server.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Puts Payara's JDBC resource adapters where it looks for them; its own packaging does this as it unpacks. */
final class ResourceAdapters {
    private ResourceAdapters() {}

    static void unpack(Path from, Path payaraRoot) throws IOException {
        Path applications = payaraRoot.resolve("lib/install/applications");
        for (Path archive : archives(from)) {
            String name = archive.getFileName().toString().replace(".rar", "");
            try (InputStream in = Files.newInputStream(archive);
                    ZipInputStream zip = new ZipInputStream(in)) {
                unpack(zip, Files.createDirectories(applications.resolve(name)));
            }
        }
    }

    private static List<Path> archives(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".rar")).toList();
        }
    }

    private static void unpack(ZipInputStream zip, Path target) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path file = target.resolve(entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
