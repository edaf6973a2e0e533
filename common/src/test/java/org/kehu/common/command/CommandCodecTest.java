package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.common.Kehu;
import org.kehu.common.record.Ids;

class CommandCodecTest {
    private static final CommandCodec CODEC = Kehu.CATALOG.commands();
    private static final UUID ID = Ids.named("one");

    static Stream<Command> commands() {
        return CommandSamples.all();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandComesBackAsItWas(Command command) throws JsonProcessingException {
        String sent = CODEC.write(command).toString();
        assertEquals(command, CODEC.read(new ObjectMapper().readTree(sent)));
    }

    @Test
    void everyVerbIsTried() {
        assertEquals(
                CODEC.names(),
                new java.util.TreeSet<>(commands().map(CODEC::name).toList()));
    }

    private static String refusal(String json) {
        return reason(json).code();
    }

    private static Reason reason(String json) {
        return assertThrows(Refusal.class, () -> CODEC.read(json(json))).reason();
    }

    @Test
    void aWrongPartIsNamedWithItsValueAndNeverWithOurClasses() {
        assertEquals(
                Reason.of("bad_part", "ticket.take", "ticket", "7", "id"),
                reason("{'verb':'ticket.take','ticket':'7'}"));
        assertEquals(
                Reason.of("unknown_member", "force", "ticket"),
                reason("{'verb':'ticket.take','ticket':'" + ID + "','force':true}"));
        assertEquals(
                Reason.of("bad_part", "record.delete", "seenRevision", "soon", "number"),
                reason("{'verb':'record.delete','record':{'type':'customer','id':'" + ID
                        + "'},'seenRevision':'soon'}"));
        assertEquals(
                Reason.of("bad_part", "record.restore", "record", "", "other"),
                reason("{'verb':'record.restore','record':{'type':'customer','id':null}}"));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertEquals("unknown_verb", refusal("{'verb':'customer.fire'}"));
        assertEquals("unknown_verb", refusal("[]"));
        assertEquals("missing_member", refusal("{'verb':'ticket.take'}"));
        assertEquals("missing_member", refusal("{'verb':'ticket.take','ticket':null}"));
        assertEquals("bad_command", refusal("{'verb':'operation.undo','operation':'" + ID + "','records':[null]}"));
        assertEquals(
                "unknown_type",
                refusal("{'verb':'record.create','id':'" + ID + "','values':{'type':'spell','values':{}}}"));
        assertEquals(
                "unknown_field",
                refusal("{'verb':'record.create','id':'" + ID + "','values':{'type':'customer','values':{'x':1}}}"));
        assertEquals(
                "bad_id",
                refusal("{'verb':'record.edit','seenRevision':1,'edit':{'type':'customer','id':'7','changes':{}}}"));
    }
}
