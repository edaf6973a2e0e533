package org.kehu.installer.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kehu.common.Kehu;
import org.kehu.common.update.ProgramVersion;
import org.kehu.common.update.SigningKey;
import org.kehu.common.update.UpdateManifest;
import org.kehu.common.update.UpdatePlatform;
import org.kehu.common.update.UpdateWriter;

/** The client's jars as one signed file, which servers hand out to clients that run on the same kind of system. */
final class UpdateArchive {
    /** What the jars are compiled for. */
    private static final int JAVA = 17;

    private final Project project;

    UpdateArchive(Project project) {
        this.project = project;
    }

    Path make(SigningKey key, Map<String, String> notes, Path folder) throws IOException {
        List<Path> jars = new ArrayList<>(List.of(project.clientJar()));
        jars.addAll(project.clientLibraries());
        UpdateManifest manifest = new UpdateManifest(
                UpdateManifest.CLIENT,
                ProgramVersion.of(project.version())
                        .orElseThrow(() -> new IOException("version " + project.version() + " should be as in 1.2.3")),
                UpdatePlatform.here(),
                Kehu.SCHEMA.versions().current(),
                JAVA,
                JavaModules.CLIENT,
                Product.CLIENT_MAIN,
                Product.CLIENT.options(project),
                notes,
                UpdateWriter.files(jars));
        Path file = folder.resolve("kehu-%s-%s.update".formatted(manifest.version(), manifest.platform()));
        Path unfinished = folder.resolve(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            UpdateWriter.write(manifest, jars, key, out);
        }
        return Files.move(unfinished, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
