package org.kehu.installer.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between one client and the server. While it is cut, whoever calls is hung up on; it can fall silent too. */
final class Cable implements AutoCloseable {
    private final ServerSocket entrance;
    private final int server;
    private final Set<Socket> ends = new HashSet<>();
    private final Set<Socket> silent = ConcurrentHashMap.newKeySet();
    private boolean isCut;

    /** @param server its port on this machine */
    Cable(int server) {
        this.server = server;
        try {
            entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        work(this::answer);
    }

    /** Where the server seems to be. */
    String address() {
        return entrance.getInetAddress().getHostAddress() + ":" + entrance.getLocalPort();
    }

    synchronized void cut() {
        isCut = true;
        ends.forEach(Cable::hangUp);
        ends.clear();
    }

    synchronized void mend() {
        isCut = false;
    }

    /** Nobody hears anything any more over the connections of now, and nobody is told; who calls anew gets through. */
    synchronized void fallSilent() {
        silent.addAll(ends);
    }

    private void answer() {
        while (!entrance.isClosed()) {
            try {
                join(entrance.accept());
            } catch (IOException hungUp) {
                continue;
            }
        }
    }

    private synchronized void join(Socket client) throws IOException {
        if (isCut) {
            client.close();
            return;
        }
        ends.add(client);
        Socket onward = new Socket(InetAddress.getLoopbackAddress(), server);
        ends.add(onward);
        work(() -> pump(client, onward));
        work(() -> pump(onward, client));
    }

    private void pump(Socket from, Socket to) {
        byte[] some = new byte[8_192];
        try {
            InputStream in = from.getInputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (!silent.contains(from)) {
                    to.getOutputStream().write(some, 0, read);
                }
            }
        } catch (IOException hungUp) {
            // As with a cable, nobody is told but by the silence.
        } finally {
            hangUp(from);
            hangUp(to);
        }
    }

    private static void hangUp(Socket end) {
        try {
            end.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void work(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
