package org.kehu.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kehu.client.start.SignIn;
import org.kehu.client.start.SignedIn;
import org.kehu.client.start.StartProblem;

class EarlySignInTest {
    private final List<String> asked = new ArrayList<>();
    private final SignIn door = this::ask;

    private SignedIn ask(String user, char[] password) throws StartProblem {
        asked.add(user + " " + String.valueOf(password));
        if (!String.valueOf(password).equals("right")) {
            throw new StartProblem("problem.sign_in_refused", Map.of());
        }
        return new SignedIn(user, "", (progress, cancelled) -> {});
    }

    private SignIn begun(String password) {
        return new EarlySignIn(door, "anna", password, Runnable::run);
    }

    @Test
    void whatWasBegunIsNotDoneAgain() throws StartProblem {
        SignIn early = begun("right");
        assertThat(asked).containsExactly("anna right");
        assertThat(early.signIn("anna", "right".toCharArray()).name()).isEqualTo("anna");
        assertThat(asked).containsExactly("anna right");
    }

    @Test
    void whoComesASecondTimeGoesTheUsualWay() throws StartProblem {
        SignIn early = begun("right");
        early.signIn("anna", "right".toCharArray());
        early.signIn("anna", "right".toCharArray());
        assertThat(asked).containsExactly("anna right", "anna right");
    }

    @Test
    void anotherPersonOrPasswordGoesTheUsualWay() throws StartProblem {
        SignIn early = begun("wrong");
        assertThat(early.signIn("anna", "right".toCharArray()).name()).isEqualTo("anna");
        assertThat(early.signIn("berta", "right".toCharArray()).name()).isEqualTo("berta");
        assertThat(asked).containsExactly("anna wrong", "anna right", "berta right");
    }

    @Test
    void aProblemIsToldAsThatOfAnySignIn() {
        SignIn early = begun("wrong");
        assertThatThrownBy(() -> early.signIn("anna", "wrong".toCharArray()))
                .isInstanceOfSatisfying(
                        StartProblem.class,
                        problem -> assertThat(problem.labelKey()).isEqualTo("problem.sign_in_refused"));
    }
}
