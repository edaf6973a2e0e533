package org.kehu.installer.demo.load;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.kehu.installer.demo.plan.PlannedUser;

/**
 * Gives every user the password of the demo. An administrator can only issue one that works once, so each user is signed
 * in with such a one, changes it, and is signed out.
 */
record Passwords(ServerCalls administrator, SignIn signIn, String password) {
    private static final SecureRandom RANDOM = new SecureRandom();

    void give(List<PlannedUser> users) throws IOException {
        for (PlannedUser user : users) {
            String once = once();
            administrator.put(
                    "api/v1/account/" + Imports.id(user.key()),
                    ServerCalls.JSON.createObjectNode().put("password", once));
            SignIn.out(signIn.as(user.login(), once, password));
        }
    }

    private static String once() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
