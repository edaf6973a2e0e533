package org.kehu.bench.server;

/** A system that does the same, and the CPU milliseconds that a request took it, measured elsewhere once. */
record Peer(String name, double millis) {
    static Peer tryton(double millis) {
        return new Peer("Tryton", millis);
    }

    static Peer requestTracker(double millis) {
        return new Peer("Request Tracker", millis);
    }
}
