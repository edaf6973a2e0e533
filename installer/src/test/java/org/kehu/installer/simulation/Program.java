package org.kehu.installer.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kehu.common.Kehu;
import org.kehu.common.activity.OrdinaryTaskIsGeneral;
import org.kehu.common.command.Catalog;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Redeclared;
import org.kehu.common.command.Touch;
import org.kehu.common.organisation.OrganisationPolicy;
import org.kehu.common.record.Conversion;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RenamedPart;
import org.kehu.common.record.Versions;
import org.kehu.common.service.SolveTicket;

/**
 * What is declared by a program of some version: those of before know fewer types, and call things as {@link Speech} says; the
 * one that is to come writes solutions of tickets as a page, whose signs are escaped. That is a conversion that must be done
 * once and not twice.
 */
record Program(int version, Speech speech, Catalog catalog) {
    static final int NEXT = Speech.NOW + 1;
    private static final String SOLVE = "ticket.solve";
    private static final List<Program> ALL =
            IntStream.rangeClosed(1, NEXT).mapToObj(Program::declared).toList();

    static Program of(int version) {
        return ALL.get(version - 1);
    }

    private static Program declared(int version) {
        return new Program(version, new Speech(version), version == NEXT ? next() : today(version));
    }

    private static Catalog today(int version) {
        if (version == Speech.NOW) {
            return Kehu.CATALOG;
        }
        RecordSchema known = Speech.typesOfBefore();
        return Redeclared.of(Kehu.CATALOG, known, Map.of(), new OrganisationPolicy(known));
    }

    private static Catalog next() {
        List<Conversion> steps = new ArrayList<>(
                List.of(new OrdinaryTaskIsGeneral(), new RenamedPart("ticket.assign", "agent", "assignee")));
        steps.add(Program::escape);
        RecordSchema schema = new RecordSchema(
                Kehu.SCHEMA.types(), new Versions(steps, Kehu.SCHEMA.versions().firstTypes()));
        return Redeclared.of(Kehu.CATALOG, schema, Map.of(SOLVE, Solve.class), new OrganisationPolicy(schema));
    }

    private static void escape(JsonNode unit) {
        for (JsonNode call : unit.path("calls")) {
            if (call.get("command") instanceof ObjectNode command
                    && SOLVE.equals(command.path("verb").asText())) {
                command.put(
                        "solution",
                        escaped(Objects.requireNonNull(command.get("solution")).asText()));
            }
        }
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;");
    }

    /** As {@code ticket.solve} will be written then. */
    record Solve(UUID ticket, String solution) implements Command {
        private SolveTicket plain() {
            return new SolveTicket(ticket, solution.replace("&amp;", "&"));
        }

        @Override
        public List<Touch> touches(RecordSchema schema) {
            return plain().touches(schema);
        }

        @Override
        public Decision decide(Facts facts) {
            return plain().decide(facts);
        }
    }

    Versions versions() {
        return catalog.schema().versions();
    }

    /** The same commands as this program has them. */
    List<Command> said(List<Command> commands) {
        return version < NEXT
                ? commands
                : commands.stream()
                        .map(command -> command instanceof SolveTicket solve
                                ? new Solve(solve.ticket(), escaped(solve.solution()))
                                : command)
                        .toList();
    }
}
