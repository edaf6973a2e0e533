package org.kehu.installer.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconTest {
    @TempDir
    Path folder;

    private Icon icon;

    @BeforeEach
    void readIcon() throws IOException {
        Path root = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
        icon = Icon.of(new Project(root, "1.0.0").icon());
    }

    @Test
    void windowsFindsEachPictureWhereItsHeadSays() throws IOException {
        icon.write(folder.resolve("icon.ico"));
        byte[] bytes = Files.readAllBytes(folder.resolve("icon.ico"));
        ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int count = head.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 6 + 16 * i;
            int side = head.get(entry) == 0 ? 256 : head.get(entry);
            int length = head.getInt(entry + 8);
            int at = head.getInt(entry + 12);
            assertEquals(side, width(Arrays.copyOfRange(bytes, at, at + length)));
        }
        assertEquals(6, count);
    }

    @Test
    void macFindsEachPictureBehindTheOneBefore() throws IOException {
        icon.write(folder.resolve("icon.icns"));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("icon.icns")));
        assertEquals("icns", type(bytes));
        assertEquals(bytes.limit(), bytes.getInt());
        int count = 0;
        for (; bytes.hasRemaining(); count++) {
            type(bytes);
            byte[] picture = new byte[bytes.getInt() - 8];
            bytes.get(picture);
            assertEquals(0, width(picture) % 16);
        }
        assertEquals(5, count);
    }

    private static String type(ByteBuffer bytes) {
        byte[] type = new byte[4];
        bytes.get(type);
        return new String(type, StandardCharsets.US_ASCII);
    }

    private static int width(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture)).getWidth();
    }
}
