package org.kehu.common.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnnouncedServerTest {
    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final AnnouncedServer SERVER =
            new AnnouncedServer(ID, "启衡客户服务器", "0.9.4", 8443, List.of("kehu.qiheng.lan", "qiheng-7"));

    @Test
    void whatIsAnnouncedIsUnderstood() {
        assertEquals(Optional.of(SERVER), AnnouncedServer.of(SERVER.label(), SERVER.port(), SERVER.texts()));
    }

    @Test
    void aNameIsCutBetweenCharactersWhereDnsHasNoRoomForMore() {
        String long24 = "启衡".repeat(12);
        AnnouncedServer named = new AnnouncedServer(ID, long24, "1", 1, List.of());
        assertEquals("启衡".repeat(9), named.label());
        assertEquals(54, named.label().getBytes(StandardCharsets.UTF_8).length);
        AnnouncedServer drawn = new AnnouncedServer(ID, "a" + "\uD83D\uDCC7".repeat(20), "1", 1, List.of());
        assertEquals("a" + "\uD83D\uDCC7".repeat(13), drawn.label());
    }

    @Test
    void namesOfTheMachineThatDoNotFitAreLeftOut() {
        AnnouncedServer many = new AnnouncedServer(
                ID, "Kehu", "1", 8443, List.of("a".repeat(90), "b".repeat(90), "c".repeat(90), "d"));
        many.texts().values().forEach(text -> assertTrue(text.length() < 255));
        assertEquals(
                List.of("a".repeat(90), "b".repeat(90), "d"),
                AnnouncedServer.of("Kehu", 8443, many.texts()).orElseThrow().hosts());
    }

    @Test
    void whatIsNoneOfOursIsPassedOver() {
        assertEquals(Optional.empty(), AnnouncedServer.of("Printer", 631, Map.of()));
        assertEquals(Optional.empty(), AnnouncedServer.of("Kehu", 8443, Map.of("server", "7")));
        assertEquals(Optional.empty(), AnnouncedServer.of(" ", 8443, SERVER.texts()));
        assertEquals(Optional.empty(), AnnouncedServer.of("Kehu", 0, SERVER.texts()));
        assertEquals(Optional.empty(), AnnouncedServer.of("Kehu", 65_536, SERVER.texts()));
        Map<String, String> endless = Map.of("server", ID.toString(), "version", "9".repeat(64));
        assertEquals(Optional.empty(), AnnouncedServer.of("Kehu", 8443, endless));
    }

    @Test
    void charactersThatTurnTheLineAroundAreLeftOut() {
        assertEquals(
                "Kehu",
                AnnouncedServer.of("\u202EKe\u0007hu\u2028 ", 8443, SERVER.texts())
                        .orElseThrow()
                        .name());
        assertEquals(Optional.empty(), AnnouncedServer.of("\u200F", 8443, SERVER.texts()));
    }

    @Test
    void fewHostsAreLookedUp() {
        Map<String, String> texts = Map.of("server", ID.toString(), "hosts", "a,b,c,d,e,f");
        assertEquals(
                List.of("a", "b", "c", "d"),
                AnnouncedServer.of("Kehu", 8443, texts).orElseThrow().hosts());
    }

    @Test
    void hostsThatAreNoNamesAreLeftOut() {
        Map<String, String> texts =
                Map.of("server", ID.toString(), "hosts", "kehu.lan,a/b,@x,-y,x:80, evil.example/..,10.0.0.7");
        assertEquals(
                List.of("kehu.lan", "10.0.0.7"),
                AnnouncedServer.of("Kehu", 8443, texts).orElseThrow().hosts());
    }
}
