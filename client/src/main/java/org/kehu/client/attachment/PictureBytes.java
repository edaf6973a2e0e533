package org.kehu.client.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Looks at the size of a picture before it is unpacked: a small file may claim to be a huge one. */
final class PictureBytes {
    /** Larger files are opened with another program. */
    static final int MOST = 16 << 20;

    private static final long MOST_PIXELS = 60_000_000;

    private PictureBytes() {}

    static boolean canBeShown(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            reader.dispose();
            return pixels <= MOST_PIXELS;
        } catch (IOException | RuntimeException e) {
            return false; // it is none, or a broken one
        }
    }
}
