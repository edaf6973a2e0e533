package org.kehu.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.update.ProgramVersion;
import org.kehu.common.update.SampleUpdate;
import org.kehu.common.update.SigningKey;
import org.kehu.common.update.UpdatePlatform;
import org.kehu.common.update.WrongUpdate;

class StartChoiceTest {
    private static final SigningKey KEY = SigningKey.generate();
    private static final RunningProgram INSTALLED = program("1.0.0");

    @TempDir
    private Path folder;

    private UpdateHome home = new UpdateHome(Path.of("."));

    @BeforeEach
    void home() {
        home = new UpdateHome(folder.resolve("data"));
    }

    private static RunningProgram program(String version) {
        return new RunningProgram(
                ProgramVersion.of(version),
                UpdatePlatform.here(),
                17,
                Set.of("java.base", "java.logging"),
                List.of(KEY.open()));
    }

    private SampleUpdate sample(String version) throws IOException {
        return SampleUpdate.of(folder.resolve("of-" + version), version);
    }

    private StoredUpdate unpack(byte[] update, String hash) throws IOException {
        String sha256 = hash.repeat(64);
        Files.write(home.incoming(sha256), update);
        return home.unpack(sha256, new UpdateFit(INSTALLED));
    }

    private StoredUpdate unpack(String version, String hash) throws IOException {
        return unpack(sample(version).signed(KEY), hash);
    }

    private Optional<String> chosen() {
        return new StartChoice(home, INSTALLED).next().map(one -> one.version().toString());
    }

    private WrongUpdate.Code refusal(byte[] update) {
        WrongUpdate wrong = assertThrows(WrongUpdate.class, () -> unpack(update, "f"));
        assertEquals(List.of(), home.all(), "nothing of it is kept");
        return wrong.code();
    }

    @Test
    void theNewestThatIsRightIsStarted() throws IOException {
        assertEquals(Optional.empty(), chosen());
        unpack("1.1.0", "a");
        unpack("1.10.0", "b");
        unpack("1.2.0", "c");
        assertEquals(Optional.of("1.10.0"), chosen());
    }

    @Test
    void whatWasChangedOnTheDiskIsNotStarted() throws IOException {
        unpack("1.1.0", "a");
        Path newer = unpack("1.2.0", "b").folder();
        byte[] jar = Files.readAllBytes(newer.resolve("kehu-client.jar"));
        jar[100] ^= 1;
        Files.write(newer.resolve("kehu-client.jar"), jar);
        assertEquals(Optional.of("1.1.0"), chosen());
    }

    @Test
    void whatLiesThereSignedByAnotherIsNotStarted() throws IOException {
        Path folderOfOther = unpack("1.1.0", "a").folder();
        byte[] other = sample("9.0.0").signed(SigningKey.generate());
        Files.write(folderOfOther.resolve("head"), Arrays.copyOf(other, 2000));
        assertEquals(Optional.empty(), chosen());
    }

    @Test
    void anInstalledVersionThatIsAsNewIsStartedInItsPlace() throws IOException {
        unpack("1.1.0", "a");
        assertEquals(Optional.empty(), new StartChoice(home, program("1.1.0")).next());
        assertEquals(Optional.empty(), new StartChoice(home, program("2.0.0")).next());
    }

    @Test
    void whatFailedIsNotStartedUntilItIsForgiven() throws IOException {
        unpack("1.1.0", "a").cameUp();
        StoredUpdate newer = unpack("1.2.0", "b");
        newer.fail("crash");
        assertEquals(Optional.of("1.1.0"), chosen());
        newer.forgive();
        assertEquals(Optional.of("1.2.0"), chosen());
    }

    @Test
    void whatNeverCameUpIsGivenUpAfterTwoStarts() throws IOException {
        unpack("1.1.0", "a").cameUp();
        unpack("1.2.0", "b");
        assertEquals(Optional.of("1.2.0"), chosen());
        assertEquals(Optional.of("1.2.0"), chosen());
        assertEquals(Optional.of("1.1.0"), chosen());
        assertEquals(Optional.of("silent"), home.all().get(0).failure());
    }

    @Test
    void whatCannotBeBegunGivesWay() throws IOException {
        unpack("1.1.0", "a").cameUp();
        Files.createDirectory(unpack("1.2.0", "b").folder().resolve("tried.part")); // nothing can be noted there
        assertEquals(Optional.of("1.1.0"), chosen());
    }

    @Test
    void whatCameUpOnceIsStartedAgainAndAgain() throws IOException {
        StoredUpdate update = unpack("1.1.0", "a");
        assertTrue(update.isOnTrial());
        chosen();
        update.cameUp();
        assertFalse(update.isOnTrial());
        for (int i = 0; i < 4; i++) {
            assertEquals(Optional.of("1.1.0"), chosen());
        }
    }

    @Test
    void oneVersionToGoBackToStays() throws IOException {
        unpack("1.1.0", "a");
        unpack("1.2.0", "b");
        unpack("1.3.0", "c").fail("crash");
        home.tidy(unpack("1.4.0", "d"));
        assertEquals(
                List.of("1.4.0", "1.2.0"),
                home.all().stream().map(one -> one.version().toString()).toList());
    }

    @Test
    void anUpdateOfSomethingElseIsRefused() throws IOException {
        assertEquals(
                WrongUpdate.Code.PRODUCT,
                refusal(sample("1.1.0").product("other").signed(KEY)));
        assertEquals(
                WrongUpdate.Code.PLATFORM,
                refusal(sample("1.1.0").platform("vax-vms").signed(KEY)));
        assertEquals(WrongUpdate.Code.JAVA, refusal(sample("1.1.0").java(99).signed(KEY)));
        assertEquals(WrongUpdate.Code.OLDER, refusal(sample("1.0.0").signed(KEY)));
        assertEquals(WrongUpdate.Code.OLDER, refusal(sample("0.9.0").signed(KEY)));
        assertEquals(WrongUpdate.Code.SIGNATURE, refusal(sample("1.1.0").signed(SigningKey.generate())));
        assertEquals(WrongUpdate.Code.PATH, refusal(sample("1.1.0").calling("../../evil.jar", KEY)));
    }

    @Test
    void aPackageWithoutAKeyTakesNothing() throws IOException {
        unpack("1.1.0", "a");
        RunningProgram unkeyed =
                new RunningProgram(INSTALLED.version(), INSTALLED.platform(), 17, INSTALLED.modules(), List.of());
        assertEquals(Optional.empty(), new StartChoice(home, unkeyed).next());
    }
}
