package org.kehu.client.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.kehu.client.task.FxThread;

/** The window as a PNG: for documentation, and where there is no display to look at. */
public final class Picture {
    private final int width;
    private final int height;
    private final int[] pixels;

    private Picture(WritableImage image) {
        width = (int) image.getWidth();
        height = (int) image.getHeight();
        pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    }

    /** On the FX thread. */
    public static Picture of(Scene scene) {
        return new Picture(scene.snapshot(null));
    }

    /** Off the FX thread. The file appears whole or not at all. */
    public void save(Path file) throws IOException {
        FxThread.forbid();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        Path folder = file.toAbsolutePath().getParent();
        Path next = Files.createTempFile(Files.createDirectories(folder), "picture", ".png");
        ImageIO.write(image, "png", next.toFile());
        Files.move(next, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
