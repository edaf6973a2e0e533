package org.kehu.client.account;

import org.kehu.client.start.StartProblem;

/** Port to one's own password. Needs the server; blocks. What is passed in is wiped by the caller. */
public interface OwnPassword {
    /** Afterwards the new one opens the data on this computer, and the old one no longer does. */
    void change(char[] current, char[] fresh) throws StartProblem;

    /** For a session that the server has ended, say because the password was changed elsewhere. */
    void signInAgain(char[] password) throws StartProblem;
}
