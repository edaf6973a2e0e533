package org.kehu.client.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.kehu.common.label.Language;

class SignInViewModelTest {
    private final List<SignedIn> entered = new ArrayList<>();
    private final List<String> chosen = new ArrayList<>();
    private final SignInViewModel model = new SignInViewModel(
            Background.synchronous(),
            new Texts(Language.ENGLISH, ZoneId.of("UTC"), InstantSource.system()),
            entered::add);

    SignInViewModelTest() {
        model.use(new OneTimeDoor());
        model.userProperty().set("admin");
        model.passwordProperty().set("once");
    }

    @Test
    void aOneTimePasswordAsksForAnother() {
        model.signIn();
        assertTrue(model.changingProperty().get());
        assertEquals("once", model.passwordProperty().get());
        assertFalse(model.ready().get());
        assertEquals(List.of(), entered);
    }

    @Test
    void theChosenPasswordOpensTheDoor() {
        model.signIn();
        model.freshProperty().set("my own words");
        model.signIn();
        assertEquals(List.of("my own words"), chosen);
        assertEquals(1, entered.size());
        assertEquals("", model.freshProperty().get());
        assertNull(model.problemProperty().get());
    }

    @Test
    void aChoiceThatIsRefusedKeepsTheOneTimePassword() {
        model.signIn();
        model.freshProperty().set("short");
        model.signIn();
        assertEquals("problem.password_too_short", model.problemProperty().get().labelKey());
        assertEquals("once", model.passwordProperty().get());
        assertTrue(model.changingProperty().get());
    }

    /** Knows one password that works once. */
    private final class OneTimeDoor implements SignIn {
        @Override
        public SignedIn signIn(String user, char[] password) throws StartProblem {
            throw new StartProblem(StartProblem.MUST_CHANGE, Map.of());
        }

        @Override
        public SignedIn signInAnew(String user, char[] once, char[] fresh) throws StartProblem {
            if (fresh.length < 10) {
                throw new StartProblem("problem.password_too_short", Map.of());
            }
            chosen.add(new String(fresh));
            return new SignedIn("Administrator", "", (progress, cancelled) -> {});
        }
    }
}
