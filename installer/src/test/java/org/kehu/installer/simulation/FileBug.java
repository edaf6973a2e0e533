package org.kehu.installer.simulation;

import java.util.Set;

/** Defects of what devices keep of files. */
enum FileBug implements Plant {
    /** What somebody may not see any more, or has deleted, leaves its content behind. */
    KEPT_AFTER_ITS_RECORD {
        @Override
        public Set<String> retained(Set<String> kept, Set<String> here) {
            return here;
        }
    },
    /** When one file leaves, the contents of others go that have not been sent yet. */
    UNSENT_THROWN_AWAY {
        @Override
        public Set<String> retained(Set<String> kept, Set<String> here) {
            return Set.of();
        }
    };
}
