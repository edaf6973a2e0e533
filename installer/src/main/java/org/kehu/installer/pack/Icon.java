package org.kehu.installer.pack;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** The one picture of the program, as each system wants it. */
final class Icon {
    private static final int[] WINDOWS_SIZES = {16, 24, 32, 48, 64, 256};
    /** What Apple's format calls the sizes that come as PNG. */
    private static final Map<String, Integer> MAC_SIZES =
            new TreeMap<>(Map.of("icp4", 16, "icp5", 32, "ic07", 128, "ic08", 256, "ic09", 512));

    private static final int ICO_HEAD = 6;
    private static final int ICO_ENTRY = 16;
    private static final int ICNS_HEAD = 8;
    private static final int ICO_LARGEST = 256;
    private static final short BITS = 32;

    private final BufferedImage large;

    private Icon(BufferedImage large) {
        this.large = large;
    }

    static Icon of(Path png) throws IOException {
        return new Icon(ImageIO.read(png.toFile()));
    }

    /** In the format that the name ends with: png, ico or icns. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        String name = file.toString();
        if (name.endsWith(".ico")) {
            Files.write(file, ico());
        } else {
            Files.write(file, name.endsWith(".icns") ? icns() : png(large.getWidth()));
        }
    }

    byte[] png(int size) throws IOException {
        BufferedImage scaled = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = scaled.createGraphics();
        // Averages all pixels that fall into one: the others jag what becomes much smaller.
        graphics.drawImage(large.getScaledInstance(size, size, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(scaled, "png", bytes);
        return bytes.toByteArray();
    }

    private byte[] ico() throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(ICO_HEAD + WINDOWS_SIZES.length * ICO_ENTRY)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) WINDOWS_SIZES.length);
        for (int size : WINDOWS_SIZES) {
            byte[] picture = png(size);
            byte side = (byte) (size % ICO_LARGEST);
            head.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort(BITS);
            head.putInt(picture.length).putInt(head.capacity() + pictures.size());
            pictures.writeBytes(picture);
        }
        return joined(head.array(), pictures.toByteArray());
    }

    private byte[] icns() throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> size : MAC_SIZES.entrySet()) {
            byte[] picture = png(size.getValue());
            pictures.writeBytes(icnsHead(size.getKey(), picture.length));
            pictures.writeBytes(picture);
        }
        return joined(icnsHead("icns", pictures.size()), pictures.toByteArray());
    }

    private static byte[] icnsHead(String type, int length) {
        return ByteBuffer.allocate(ICNS_HEAD)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(ICNS_HEAD + length)
                .array();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
