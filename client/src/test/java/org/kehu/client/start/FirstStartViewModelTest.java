package org.kehu.client.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kehu.client.start.FirstSyncProgress.Part;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.kehu.common.label.Language;

class FirstStartViewModelTest {
    private final FakeServer server = new FakeServer();
    private final Network network = new Network();
    private final List<SignedIn> begun = new ArrayList<>();
    private final Texts texts = new Texts(Language.ENGLISH, ZoneId.of("UTC"), InstantSource.system());
    private final FirstStartViewModel model =
            new FirstStartViewModel(server, network, Background.synchronous(), texts, begun::add);

    @Test
    void leadsFromAddressToAFilledStore() {
        findAndTrust();
        model.signIn().userProperty().set("lina");
        model.signIn().passwordProperty().set("right");
        model.signIn().signIn();
        assertEquals(StartStep.SYNC, model.stepProperty().get());
        assertEquals(1.0, model.progressProperty().get().share());
        model.begin();
        assertEquals(List.of("Li Na"), begun.stream().map(SignedIn::name).toList());
    }

    @Test
    void aServerThatIsSeenIsAskedLikeOneWhoseAddressWasTyped() {
        model.nearby().start();
        network.tell(ours());
        assertEquals(List.of(ours()), List.copyOf(model.nearby().seen()));
        model.choose(ours());
        assertEquals(StartStep.TRUST, model.stepProperty().get());
        assertEquals("kehu.example:8443", model.addressProperty().get());
        assertEquals(0, network.listeners.size());
    }

    @Test
    void whoWantsAnotherServerSeesThoseThatAreThereNow() {
        model.nearby().start();
        network.tell(ours());
        model.choose(ours());
        model.otherServer();
        assertEquals(List.of(), List.copyOf(model.nearby().seen()));
        network.tell(ours());
        assertEquals(List.of(ours()), List.copyOf(model.nearby().seen()));
    }

    @Test
    void aSearchThatWasEndedTellsNothingMore() {
        model.nearby().start();
        Consumer<List<SeenServer>> before = network.listeners.get(0);
        model.nearby().start();
        assertEquals(1, network.listeners.size());
        before.accept(List.of(ours()));
        assertEquals(List.of(), List.copyOf(model.nearby().seen()));
    }

    private static SeenServer ours() {
        return new SeenServer(new UUID(0, 1), "Kehu", "kehu.example:8443", "1.0");
    }

    private static final class Network implements ServerSearch {
        private final List<Consumer<List<SeenServer>>> listeners = new ArrayList<>();

        @Override
        public AutoCloseable begin(Consumer<List<SeenServer>> told) {
            listeners.add(told);
            return () -> listeners.remove(told);
        }

        void tell(SeenServer server) {
            listeners.forEach(told -> told.accept(List.of(server)));
        }
    }

    @Test
    void unreachableAddressSaysWhatWouldBeRight() {
        model.addressProperty().set("nowhere");
        model.find();
        assertEquals(StartStep.SERVER, model.stepProperty().get());
        StartProblem problem = model.problemProperty().get();
        assertNotNull(problem);
        assertEquals("problem.unforeseen", problem.labelKey());
        assertEquals(Map.of("message", "nowhere"), problem.arguments());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void noPasswordGoesToAServerThatIsNotTrusted() {
        model.addressProperty().set("kehu.example");
        model.find();
        assertEquals(StartStep.TRUST, model.stepProperty().get());
        model.signIn().userProperty().set("lina");
        model.signIn().passwordProperty().set("right");
        model.signIn().signIn();
        assertEquals(List.of(), server.tried);
    }

    @Test
    void anotherServerStartsOver() {
        model.addressProperty().set("kehu.example");
        model.find();
        model.otherServer();
        assertEquals(StartStep.SERVER, model.stepProperty().get());
        assertNull(model.serverProperty().get());
    }

    @Test
    void wrongPasswordIsForgottenAndMayBeTriedAgain() {
        findAndTrust();
        model.signIn().userProperty().set("lina");
        model.signIn().passwordProperty().set("wrong");
        model.signIn().signIn();
        assertEquals("", model.signIn().passwordProperty().get());
        assertNotNull(model.signIn().problemProperty().get());
        assertEquals(StartStep.SIGN_IN, model.stepProperty().get());
    }

    @Test
    void workMayBeginOnceOwnOpenWorkIsHere() {
        server.interrupted = true;
        findAndTrust();
        model.signIn().userProperty().set("lina");
        model.signIn().passwordProperty().set("right");
        model.signIn().signIn();
        assertNotNull(model.problemProperty().get());
        assertTrue(model.canBegin().get());
        server.interrupted = false;
        model.sync();
        assertNull(model.problemProperty().get());
        assertTrue(model.progressProperty().get().isComplete());
    }

    private void findAndTrust() {
        model.addressProperty().set(" kehu.example ");
        model.find();
        model.trust();
        assertEquals(StartStep.SIGN_IN, model.stepProperty().get());
    }

    /** A server that knows one person. */
    private static final class FakeServer implements ServerProbe, SignIn, FirstSync {
        final List<String> tried = new ArrayList<>();
        boolean interrupted;

        @Override
        public FoundServer probe(String address) throws StartProblem {
            if (address.equals("nowhere")) {
                throw problem(address);
            }
            return new FoundServer("Kehu", address, "1", "7C:4A:19:E2:5D");
        }

        @Override
        public SignIn trust(FoundServer server) {
            return this;
        }

        @Override
        public SignedIn signIn(String user, char[] password) throws StartProblem {
            tried.add(user);
            if (!"right".equals(new String(password))) {
                throw problem(user);
            }
            return new SignedIn("Li Na", "Suzhou", this);
        }

        @Override
        public void run(
                java.util.function.Consumer<FirstSyncProgress> progress, java.util.function.BooleanSupplier stopped)
                throws StartProblem {
            progress.accept(
                    new FirstSyncProgress(5, 10, 100, true, List.of(new Part("screen.customers", 5, 10)), null));
            if (interrupted) {
                throw problem("line");
            }
            progress.accept(
                    new FirstSyncProgress(10, 10, 200, true, List.of(new Part("screen.customers", 10, 10)), null));
        }

        private static StartProblem problem(String message) {
            return new StartProblem("problem.unforeseen", Map.of("message", message));
        }
    }
}
