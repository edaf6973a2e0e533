package org.kehu.client.sync;

/** A token on its way to a cache that is not open yet. */
record HeldToken(String[] token) implements RefreshTokens {
    @Override
    public String load() {
        return token[0];
    }

    @Override
    public void store(String next) {
        token[0] = next;
    }

    @Override
    public void end() {
        token[0] = "";
    }
}
