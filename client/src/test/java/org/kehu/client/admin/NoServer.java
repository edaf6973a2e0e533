package org.kehu.client.admin;

/** Nobody asks how this server is. */
final class NoServer implements ServerWatch {
    @Override
    public ServerReport report() {
        return new ServerReport("", "", null, false, 0);
    }

    @Override
    public void run(String job) {
        throw new AssertionError("a test that runs a job needs a server");
    }

    @Override
    public void stop(String job) {
        throw new AssertionError("a test that stops a job needs a server");
    }

    @Override
    public void beginEpoch() {
        throw new AssertionError("a test that begins a new log needs a server");
    }
}
