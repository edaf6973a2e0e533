package org.kehu.client.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.common.label.Language;

class TextsTest {
    private final Texts texts = new Texts(Language.ENGLISH, ZoneId.of("UTC"), InstantSource.system());
    private final List<String> shown = new ArrayList<>();

    @Test
    void everySetterRunsAgainInTheOtherLanguage() {
        texts.scope().set(shown::add, "theme.dark");
        texts.switchTo(Language.CHINESE);
        texts.switchTo(Language.CHINESE);
        assertEquals(List.of("Dark", "深色"), shown);
    }

    @Test
    void aReleasedScreenIsNotTouched() {
        TextScope scope = texts.scope();
        scope.set(shown::add, "theme.dark");
        scope.release();
        texts.switchTo(Language.CHINESE);
        assertEquals(List.of("Dark"), shown);
    }
}
