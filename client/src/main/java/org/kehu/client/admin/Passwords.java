package org.kehu.client.admin;

import java.util.UUID;
import org.kehu.client.start.StartProblem;

/** Port to what only the server can do: give a person a password. Blocks; needs the server. */
@FunctionalInterface
public interface Passwords {
    /** Least and most characters that the server takes. */
    int SHORTEST = 10;

    int LONGEST = 200;

    /** The password works once: the person has to change it at the next sign-in. */
    void issue(UUID user, String password) throws StartProblem;
}
