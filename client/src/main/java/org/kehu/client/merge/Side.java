package org.kehu.client.merge;

/** Whose value a field keeps. */
enum Side {
    LEFT,
    RIGHT,
    /** What can be put together is: tags, options, notes. */
    BOTH;

    Side other() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case BOTH -> BOTH;
        };
    }
}
