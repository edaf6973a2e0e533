package org.kehu.client.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kehu.client.start.StartProblem;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.kehu.common.label.Language;

class PasswordViewModelTest {
    private final AskedPassword server = new AskedPassword();
    private final List<String> done = new ArrayList<>();

    private PasswordViewModel model(boolean choosing) {
        Texts texts = new Texts(Language.ENGLISH, ZoneId.of("UTC"), InstantSource.system());
        return new PasswordViewModel(Background.synchronous(), texts, server, choosing, () -> done.add("done"));
    }

    private static PasswordViewModel typed(PasswordViewModel model, String current, String fresh, String repeated) {
        model.currentProperty().set(current);
        model.freshProperty().set(fresh);
        model.repeatedProperty().set(repeated);
        model.submit();
        return model;
    }

    private static String problem(PasswordViewModel model) {
        return Objects.requireNonNull(model.problemProperty().get()).labelKey();
    }

    @Test
    void aNewPasswordIsTakenAndForgotten() {
        PasswordViewModel model = typed(model(true), "now", "words of my own", "words of my own");
        assertEquals(List.of("now > words of my own"), server.asked);
        assertEquals(List.of("done"), done);
        assertEquals(
                "",
                model.currentProperty().get()
                        + model.freshProperty().get()
                        + model.repeatedProperty().get());
    }

    @Test
    void whatIsKnownToBeRefusedIsNotAsked() {
        assertEquals("problem.password_too_short", problem(typed(model(true), "now", "short", "short")));
        assertEquals("problem.password_not_new", problem(typed(model(true), "0123456789", "0123456789", "0123456789")));
        assertEquals("problem.password_differs", problem(typed(model(true), "now", "0123456789", "012345678x")));
        assertEquals(List.of(), server.asked);
    }

    @Test
    void theServersRefusalIsShownAndWhatWasTypedStays() {
        PasswordViewModel model = typed(model(true), "guessed", "words of my own", "words of my own");
        assertEquals("problem.password_wrong", problem(model));
        assertEquals("words of my own", model.freshProperty().get());
        assertFalse(model.busyProperty().get());
        assertEquals(List.of(), done);
    }

    @Test
    void withoutTheServerItSaysSo() {
        server.away = true;
        assertEquals(
                "problem.password_offline", problem(typed(model(true), "now", "words of my own", "words of my own")));
    }

    @Test
    void signingInAgainTakesOnePassword() {
        PasswordViewModel model = model(false);
        assertFalse(model.ready().get());
        typed(model, "now", "", "");
        assertEquals(List.of("again now"), server.asked);
        assertEquals(List.of("done"), done);
    }

    @Test
    void aPasswordThatWorksOnceAsksForAnother() {
        PasswordViewModel model = typed(model(false), "once", "", "");
        assertEquals(StartProblem.MUST_CHANGE, problem(model));
        assertTrue(model.choosingProperty().get());
        typed(model, "once", "words of my own", "words of my own");
        assertEquals(List.of("again once", "once > words of my own"), server.asked);
        assertEquals(List.of("done"), done);
    }

    /** The right password is {@code now}; {@code once} works once. */
    private static final class AskedPassword implements OwnPassword {
        private final List<String> asked = new ArrayList<>();
        private boolean away;

        @Override
        public void change(char[] current, char[] fresh) throws StartProblem {
            refuse(away, "problem.offline");
            refuse(new String(current).equals("guessed"), "problem.password_wrong");
            asked.add(new String(current) + " > " + new String(fresh));
        }

        @Override
        public void signInAgain(char[] password) throws StartProblem {
            asked.add("again " + new String(password));
            refuse(new String(password).equals("once"), StartProblem.MUST_CHANGE);
        }

        private static void refuse(boolean now, String labelKey) throws StartProblem {
            if (now) {
                throw new StartProblem(labelKey, Map.of());
            }
        }
    }
}
