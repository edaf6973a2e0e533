package org.kehu.common.update;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Updates as tests need them, each of two small files.
 *
 * @param files their contents by name, in their order
 */
public record SampleUpdate(String product, String version, String platform, int schema, int java, List<Path> files) {

    /** For this system, of files that are written into {@code folder}. */
    public static SampleUpdate of(Path folder, String version) throws IOException {
        Path client = Files.write(Files.createDirectories(folder).resolve("kehu-client.jar"), new byte[70_000]);
        Path more = Files.writeString(folder.resolve("more-1.0.jar"), "more of " + version);
        return new SampleUpdate(UpdateManifest.CLIENT, version, UpdatePlatform.here(), 1, 17, List.of(client, more));
    }

    public SampleUpdate product(String other) {
        return new SampleUpdate(other, version, platform, schema, java, files);
    }

    public SampleUpdate platform(String other) {
        return new SampleUpdate(product, version, other, schema, java, files);
    }

    public SampleUpdate schema(int other) {
        return new SampleUpdate(product, version, platform, other, java, files);
    }

    public SampleUpdate java(int other) {
        return new SampleUpdate(product, version, platform, schema, other, files);
    }

    public UpdateManifest manifest() throws IOException {
        return manifest(UpdateWriter.files(files));
    }

    private UpdateManifest manifest(List<UpdateFile> described) {
        return new UpdateManifest(
                product,
                ProgramVersion.of(version).orElseThrow(),
                platform,
                schema,
                java,
                Set.of("java.base", "java.logging"),
                "org.kehu.client.app.Launcher",
                List.of("-Xms64m"),
                Map.of("en", "Quicker.\nA C:\\new thing.", "zh_CN", "更快。"),
                described);
    }

    public byte[] signed(SigningKey key) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        UpdateWriter.write(manifest(), files, key, out);
        return out.toByteArray();
    }

    /** Signed all the same, with the first file under another name. */
    public byte[] calling(String name, SigningKey key) throws IOException {
        List<UpdateFile> described = new ArrayList<>(UpdateWriter.files(files));
        UpdateFile first = described.get(0);
        described.set(0, new UpdateFile(name, first.size(), first.sha256()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        UpdateWriter.write(manifest(described), files, key, out);
        return out.toByteArray();
    }
}
