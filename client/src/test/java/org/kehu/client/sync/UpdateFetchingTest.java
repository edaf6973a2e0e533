package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.update.RunningProgram;
import org.kehu.client.update.UpdateHome;
import org.kehu.client.update.UpdateState;
import org.kehu.common.sync.HelloReply;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.SyncAction;
import org.kehu.common.update.ProgramVersion;
import org.kehu.common.update.SampleUpdate;
import org.kehu.common.update.SigningKey;
import org.kehu.common.update.UpdatePlatform;

class UpdateFetchingTest {
    private static final SigningKey KEY = SigningKey.generate();

    @TempDir
    private Path folder;

    private final Source source = new Source();
    private UpdateHome home = new UpdateHome(Path.of("."));
    private UpdateFetching fetching = begun(KEY);

    /** A server that may be out of reach after some bytes. */
    private static final class Source implements UpdateSource {
        private byte[] update = new byte[0];
        private @Nullable String version;
        private int asked;
        private long untilCut = Long.MAX_VALUE;
        private final List<Long> from = new ArrayList<>();

        void offers(String offered, byte[] bytes) {
            version = offered;
            update = bytes;
        }

        @Override
        public Optional<Offer> offered(String platform) {
            asked++;
            return Optional.ofNullable(version)
                    .map(one -> new Offer(
                            ProgramVersion.of(one).orElseThrow(),
                            String.valueOf(update.length % 10).repeat(64),
                            update.length,
                            Map.of()));
        }

        @Override
        public byte[] fetch(Offer offer, String platform, long at, int most) {
            if (untilCut <= 0) {
                throw new Offline("cut");
            }
            untilCut -= most;
            from.add(at);
            return Arrays.copyOfRange(update, (int) at, (int) Math.min(update.length, at + most));
        }
    }

    @BeforeEach
    void begin() {
        fetching = begun(KEY);
    }

    private UpdateFetching begun(SigningKey... trusted) {
        home = new UpdateHome(folder == null ? Path.of("nowhere") : folder.resolve("data"));
        RunningProgram running = new RunningProgram(
                ProgramVersion.of("1.0.0"),
                UpdatePlatform.here(),
                17,
                Set.of("java.base", "java.logging"),
                Arrays.stream(trusted).map(SigningKey::open).toList());
        return new UpdateFetching(source, home, running, () -> 0);
    }

    private byte[] update(String version) throws IOException {
        SampleUpdate sample = SampleUpdate.of(folder.resolve(version), version);
        Files.write(sample.files().get(0), new byte[700_000]);
        return sample.signed(KEY);
    }

    private void greets(@Nullable String version) {
        fetching.heard(new HelloReply(SyncAction.OK, "e", 1, Instant.EPOCH, "f", 14, null, 0, version));
    }

    /** As between the rounds of sync. */
    private void goesOn() {
        fetching.plan();
        while (fetching.step()) {
            continue;
        }
    }

    private List<String> here() {
        return home.all().stream().map(one -> one.version().toString()).toList();
    }

    @Test
    void whatIsOfferedComesPieceByPieceAndWaitsForTheNextStart() throws IOException {
        List<UpdateState> told = new ArrayList<>();
        fetching.onChange(told::add);
        byte[] update = update("1.1.0");
        source.offers("1.1.0", update);
        greets("1.1.0");
        goesOn();
        assertEquals(UpdateState.fetching("1.1.0", source.from.get(1), update.length), told.get(0));
        assertEquals(UpdateState.Kind.READY, fetching.state().kind());
        assertEquals("更快。", fetching.state().note("zh_CN"));
        assertEquals(List.of("1.1.0"), here());
        goesOn();
        assertEquals(1, source.asked, "a server is asked once of each version");
    }

    @Test
    void aLineThatWasCutGoesOnWhereItWasEvenAfterARestart() throws IOException {
        byte[] update = update("1.1.0");
        source.offers("1.1.0", update);
        source.untilCut = 100_000;
        greets("1.1.0");
        assertThrows(Offline.class, this::goesOn);
        long came = Files.size(home.incoming(String.valueOf(update.length % 10).repeat(64)));
        source.untilCut = Long.MAX_VALUE;
        fetching = begun(KEY);
        greets("1.1.0");
        source.from.clear();
        goesOn();
        assertEquals(came, source.from.get(0));
        assertEquals(UpdateState.Kind.READY, fetching.state().kind());
    }

    @Test
    void whatIsWrongIsSaidAndNotFetchedAgain() throws IOException {
        byte[] update = update("1.1.0");
        update[update.length - 1] ^= 1;
        source.offers("1.1.0", update);
        greets("1.1.0");
        goesOn();
        assertEquals(UpdateState.Kind.REFUSED, fetching.state().kind());
        assertEquals(List.of(), here());
        source.from.clear();
        greets("1.1.0");
        goesOn();
        assertEquals(List.of(), source.from);
    }

    @Test
    void whatAStolenServerOffersIsNotTaken() throws IOException {
        SampleUpdate sample = SampleUpdate.of(folder.resolve("evil"), "9.0.0");
        source.offers("9.0.0", sample.signed(SigningKey.generate()));
        greets("9.0.0");
        goesOn();
        UpdateState.Why why = fetching.state().why();
        assertEquals("SIGNATURE", why == null ? "" : why.code());
        assertEquals(List.of(), here());
    }

    @Test
    void anOlderVersionIsNotEvenAskedFor() throws IOException {
        source.offers("0.9.0", update("0.9.0"));
        greets("0.9.0");
        goesOn();
        assertEquals(0, source.asked);
        assertEquals(UpdateState.NONE, fetching.state());
    }

    @Test
    void oneThatIsOlderThanItWasSaidToBeIsRefused() throws IOException {
        source.offers("1.1.0", update("0.9.0"));
        greets("1.1.0");
        goesOn();
        UpdateState.Why why = fetching.state().why();
        assertEquals("OLDER", why == null ? "" : why.code());
    }

    @Test
    void whatWasWithdrawnGoesAgain() throws IOException {
        source.offers("1.1.0", update("1.1.0"));
        greets("1.1.0");
        goesOn();
        source.version = null;
        greets(null);
        goesOn();
        assertEquals(List.of(), here());
        assertEquals(UpdateState.NONE, fetching.state());
    }

    @Test
    void whatDidNotComeUpIsToldAndTriedAgainOnlyIfSomebodyAsks() throws IOException {
        source.offers("1.1.0", update("1.1.0"));
        greets("1.1.0");
        goesOn();
        home.all().get(0).fail("crash");
        fetching = begun(KEY);
        assertEquals(UpdateState.Kind.WENT_BACK, fetching.state().kind(), "before the server is asked");
        greets("1.1.0");
        source.from.clear();
        goesOn();
        assertEquals(UpdateState.Kind.WENT_BACK, fetching.state().kind());
        assertEquals(List.of(), source.from);
        fetching.tryAgain();
        assertEquals(UpdateState.Kind.READY, fetching.state().kind());
        assertEquals(Optional.empty(), home.all().get(0).failure());
    }

    @Test
    void aPackageWithoutAKeyFetchesNothingAndSaysSo() throws IOException {
        fetching = begun();
        source.offers("1.1.0", update("1.1.0"));
        greets("1.1.0");
        goesOn();
        assertEquals(List.of(), source.from);
        UpdateState.Why why = fetching.state().why();
        assertEquals("NO_KEY", why == null ? "" : why.code());
    }

    @Test
    void aNewerOneTakesThePlaceOfOneThatIsStillComing() throws IOException {
        source.offers("1.1.0", update("1.1.0"));
        source.untilCut = 100_000;
        greets("1.1.0");
        assertThrows(Offline.class, this::goesOn);
        source.untilCut = Long.MAX_VALUE;
        source.offers("1.12.0", update("1.12.0"));
        greets("1.12.0");
        goesOn();
        assertEquals(List.of("1.12.0"), here());
        try (var files = Files.list(folder.resolve("data/updates"))) {
            assertEquals(1, files.count(), "what had come of the other has gone");
        }
    }
}
