package org.kehu.client.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/** The sheets of a scene, in order: base with this machine's fonts and the chosen text size, then the theme's values, and last what a screen without a compositor asks for. */
final class StyleSheets {
    private static final Pattern FONT_SIZE = Pattern.compile("(-fx-font-size: )(\\d+)px");

    private final String base;
    private final String text;
    private final String mono;
    private final List<String> opaque;

    StyleSheets() {
        this.base = read("base.css");
        this.text = FontFamily.text();
        this.mono = FontFamily.mono();
        this.opaque = Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW) ? List.of() : List.of(own("opaque"));
    }

    List<String> of(Theme theme, TextSize size) {
        return Stream.concat(Stream.of(base(size), own(theme.id())), opaque.stream())
                .toList();
    }

    private static String own(String name) {
        return resource(name + ".css").toExternalForm();
    }

    private String base(TextSize size) {
        String sized = FONT_SIZE
                .matcher(base)
                .replaceAll(m -> m.group(1) + (Integer.parseInt(m.group(2)) + size.added()) + "px");
        String css = sized.replace("KehuText", text).replace("KehuMono", mono);
        byte[] utf8 = css.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(utf8);
    }

    private static String read(String name) {
        try (var in = resource(name).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(StyleSheets.class.getResource("/org/kehu/client/css/" + name), name);
    }
}
