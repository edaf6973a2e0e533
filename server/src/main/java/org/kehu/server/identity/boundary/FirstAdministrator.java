package org.kehu.server.identity.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import org.kehu.common.setup.ServerSetup;
import org.kehu.server.database.boundary.SchemaReady;
import org.kehu.server.identity.control.IdentityStore;
import org.kehu.server.launch.StartReport;

/** Makes the one account a new server needs; its password is told once, on the terminal. */
@ApplicationScoped
public class FirstAdministrator {
    public static final String NAME = "admin";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    @Inject
    private IdentityStore store;

    @Inject
    private Accounts accounts;

    void make(@Observes @Priority(2) SchemaReady schema) {
        if (!store.hasCredentials()) {
            String password = oneTimePassword();
            accounts.issue(ServerSetup.ADMINISTRATOR, NAME, password);
            StartReport.firstAdministrator(NAME, password);
        }
    }

    private static String oneTimePassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "");
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
