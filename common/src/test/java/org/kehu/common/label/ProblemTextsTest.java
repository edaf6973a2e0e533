package org.kehu.common.label;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client says when something outside of it is wrong: the thing by its name, then what would be right. */
class ProblemTextsTest {

    @ParameterizedTest
    @CsvSource({
        "bad_address, address, what is this",
        "plain_http, address, http://kehu.example.com",
        "not_kehu, address, localhost:80",
        "unreachable, address, kehu.example.com",
        "untrusted, fingerprint, 7C:4A:19",
        "key_damaged, file, /data/key",
        "cache_damaged, message, page 7",
        "cache_failed, message, page 7",
        "cache_in_use, file, ",
        "disk_low, needed, 64",
        "disk_full, message, No space left",
        "file_unusable, file, /data/key"
    })
    void aProblemNamesTheThingAndIsFollowedByAdvice(String code, String argument, String value) {
        String shown = value == null ? "" : value;
        Map<String, Object> all =
                Map.of("address", "", "message", "", "fingerprint", "", "file", "", "free", "1", "needed", "");
        Map<String, Object> arguments = new java.util.HashMap<>(all);
        arguments.put(argument, shown);
        for (Language language : Language.values()) {
            Labels labels = Labels.of(language);
            String text = labels.text("problem." + code, arguments);
            String advice = labels.text("problem." + code + ".advice");
            assertAll(
                    () -> assertTrue(text.contains(shown), text),
                    () -> assertFalse(advice.isBlank(), advice),
                    () -> assertFalse(text.contains("{"), text));
        }
    }
}
