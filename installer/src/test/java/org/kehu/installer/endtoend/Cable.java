package org.kehu.installer.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;

/** The network between one client and the server. While it is cut, whoever calls is hung up on. */
final class Cable implements AutoCloseable {
    private final ServerSocket entrance;
    private final int server;
    private final Set<Socket> ends = new HashSet<>();
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

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
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
