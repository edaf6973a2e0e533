package org.kehu.client.frame;

import java.util.List;
import org.kehu.client.control.Action;

/**
 * Who works in the window.
 *
 * @param own what one can do with one's own account, beside signing out
 */
public record Account(String name, Runnable signOut, List<Action> own) {
    public Account(String name, Runnable signOut) {
        this(name, signOut, List.of());
    }
}
