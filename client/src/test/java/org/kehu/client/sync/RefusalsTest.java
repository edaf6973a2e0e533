package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Outdated;
import org.kehu.common.sync.ServerFault;
import org.kehu.common.sync.Unauthorised;

/** Only silence is taken for being offline. */
class RefusalsTest {
    private static String said(RuntimeException e) {
        var refused = Objects.requireNonNull(Refusals.of(e));
        return Labels.of(Language.ENGLISH).text(refused.labelKey(), refused.arguments());
    }

    @Test
    void theServersOwnWordsAreTold() {
        ObjectNode problem = JsonNodeFactory.instance.objectNode().put("detail", "The field x is unknown.");
        assertEquals("The server refused this: The field x is unknown.", said(new WrongAnswer(400, problem)));
    }

    @Test
    void whatStandsBeforeTheServerHasANumberOnly() {
        assertEquals("The server refused this: 418", said(new WrongAnswer(418, JsonNodeFactory.instance.objectNode())));
    }

    @Test
    void aSessionThatEndedAnOldProgramABusyServerAndOneThatFailedAreNotSilence() {
        assertEquals("The server wants you to sign in again.", said(new Unauthorised("")));
        assertEquals(Labels.of(Language.ENGLISH).text("sync.problem.upgrade"), said(new Outdated("")));
        assertEquals("The server is busy just now. Ask again in a while.", said(new Busy(503, Duration.ZERO)));
        assertEquals(Labels.of(Language.ENGLISH).text("problem.http.internal.detail"), said(new ServerFault("")));
    }

    @Test
    void oneQuestionTooManyIsKnown() {
        ObjectNode problem = JsonNodeFactory.instance.objectNode().put("detail", "Ask again in 2 minutes.");
        assertTrue(Objects.requireNonNull(Refusals.of(new WrongAnswer(429, problem)))
                .isTooMany());
        assertFalse(Objects.requireNonNull(Refusals.of(new WrongAnswer(422, problem)))
                .isTooMany());
    }

    @Test
    void silenceHasNoReason() {
        assertNull(Refusals.of(new Offline("no route")));
    }
}
