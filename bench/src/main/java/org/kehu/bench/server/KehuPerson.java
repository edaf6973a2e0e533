package org.kehu.bench.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.User;
import org.kehu.common.record.PersonName;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** Somebody who works here by the rights of a role, and has chosen the benchmark's password. */
public record KehuPerson(UUID id, String login) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ONCE = "only for once, for this benchmark";

    /** Made as an administrator would, in the office's topmost department. */
    public static KehuPerson with(StartRole role, String login, Calls administrator) throws IOException {
        UUID id = UUID.randomUUID();
        Command user = new CreateRecord(
                id,
                FieldValues.of(User.TYPE)
                        .with(User.LOGIN, login)
                        .with(User.NAME, PersonName.of("", login))
                        .with(User.DEPARTMENT, ServerSetup.ROOT_DEPARTMENT)
                        .with(User.ACTIVE, true),
                null);
        Command assignment = new CreateRecord(
                UUID.randomUUID(),
                FieldValues.of(RoleAssignment.TYPE)
                        .with(RoleAssignment.USER, id)
                        .with(RoleAssignment.ROLE, role.id()),
                null);
        administrator.send(administrator.post(KehuSeeding.COMMANDS, KehuSeeding.unit(user, assignment)));
        administrator.send(administrator.put("api/v1/account/" + id, text(Map.of("password", ONCE))));
        Calls once = KehuSignIn.as(administrator, login, ONCE, UUID.randomUUID());
        String chosen = text(Map.of("current", ONCE, "fresh", KehuSignIn.PASSWORD));
        once.send(once.post(KehuSignIn.SESSION + "/password", chosen));
        return new KehuPerson(id, login);
    }

    /** Signed in on a device with this id. */
    public Calls on(Calls any, UUID device) throws IOException {
        return KehuSignIn.as(any, login, KehuSignIn.PASSWORD, device);
    }

    private static String text(Map<String, ?> body) {
        return JSON.valueToTree(body).toString();
    }
}
