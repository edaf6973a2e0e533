package org.kehu.installer.simulation;

/** A promise that was not kept, and how. */
record Broken(Promise promise, String how) {
    @Override
    public String toString() {
        return promise + ": " + how;
    }
}
