package org.kehu.installer.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import org.kehu.common.Kehu;
import org.kehu.common.attachment.AttachFile;
import org.kehu.common.command.Command;
import org.kehu.common.command.MergeRecords;
import org.kehu.common.customer.PickCustomer;
import org.kehu.common.customer.ReturnCustomer;
import org.kehu.common.organisation.Pool;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.sync.Hello;
import org.kehu.common.sync.SnapshotStep;
import org.kehu.common.sync.SyncCodec;

/**
 * How a device of some version talks: it calls things as that version did, passes over types that it does not know, and has
 * no verbs that came later. What the server makes of it is the product's.
 */
final class Speech {
    static final int NOW = Kehu.SCHEMA.versions().current();
    private static final int BEHIND = 2;
    private static final int ONE_IN = 4;
    private static final Pattern ASSIGNEE = Pattern.compile("(\"verb\":\"ticket\\.assign\",[^}]*)\"assignee\":");
    private static final String SCHEMA = "{\"schema\":";
    private static final String GENERAL = "\"kind\":\"GENERAL\"";
    private static final String BEFORE_IT = "\"kind\":\"TO" + "DO\"";
    private static final Set<Class<? extends Command>> LATER =
            Set.of(MergeRecords.class, AttachFile.class, ReturnCustomer.class, PickCustomer.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SyncCodec TODAYS = new SyncCodec(Kehu.SCHEMA);
    private static final SyncCodec OF_BEFORE = new SyncCodec(typesOfBefore());

    final int version;

    Speech(int version) {
        this.version = version;
    }

    /** Of the devices of a history some have an older program; which ones the seed says, and no dice. */
    static Speech of(long seed, int device) {
        long which = Math.floorMod(seed * 7 + device, BEHIND * ONE_IN);
        return new Speech(which >= 1 && which <= BEHIND ? NOW - (int) which : NOW);
    }

    static RecordSchema typesOfBefore() {
        return new RecordSchema(
                Kehu.SCHEMA.types().stream().filter(Speech::isDeclared).toList(), Kehu.SCHEMA.versions());
    }

    /** Customers link to pools, so that the type is declared; but no such record ever comes to an old device. */
    private static boolean isDeclared(RecordType type) {
        return isFirst(type) || type == Pool.TYPE;
    }

    private static boolean isFirst(RecordType type) {
        return Kehu.SCHEMA.versions().firstTypes().contains(type.name());
    }

    boolean isOld() {
        return version < NOW;
    }

    /** Whether it takes snapshots as they were before parts had numbers. */
    boolean takesSteps() {
        return version < SnapshotStep.NOT_SINCE;
    }

    boolean knows(RecordType type) {
        return !isOld() || isFirst(type);
    }

    boolean canSay(Deed deed) {
        return !isOld() || deed.commands().stream().noneMatch(command -> LATER.contains(command.getClass()));
    }

    /** What is left of a reply for it: nothing about pools. */
    String heard(String reply) {
        if (!isOld()) {
            return reply;
        }
        try {
            JsonNode tree = JSON.readTree(reply);
            leaveOutPools(tree);
            return tree.toString();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void leaveOutPools(JsonNode tree) {
        if (tree instanceof ArrayNode) {
            Iterator<JsonNode> members = tree.elements();
            while (members.hasNext()) {
                if (Pool.TYPE.name().equals(members.next().path("type").asText())) {
                    members.remove();
                }
            }
        }
        tree.forEach(Speech::leaveOutPools);
    }

    /** Reads what comes over the wire. */
    SyncCodec codec() {
        return isOld() ? OF_BEFORE : TODAYS;
    }

    Hello greeting(Hello hello) {
        return new Hello(hello.device(), hello.app(), version, hello.epoch(), hello.checkpoint(), hello.seen());
    }

    /** The same unit, letter for letter the same each time. */
    String unit(String text) {
        if (!isOld()) {
            return text;
        }
        String said = text.replace(SCHEMA + NOW, SCHEMA + version);
        said = ASSIGNEE.matcher(said).replaceAll("$1\"agent\":");
        return version < NOW - 1 ? said.replace(GENERAL, BEFORE_IT) : said;
    }
}
