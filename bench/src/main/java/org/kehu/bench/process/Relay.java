package org.kehu.bench.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes between devices and the server, as they are on the wire, in both directions; can be cut and mended. */
public final class Relay implements AutoCloseable {
    private static final int BUFFER = 65_536;

    private final ServerSocket entrance;
    private final int server;
    private final AtomicLong bytes = new AtomicLong();
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;

    /** @param server its port on this machine */
    public Relay(int server) throws IOException {
        this.server = server;
        this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        work(this::answer);
    }

    /** Where the server seems to be. */
    public String address() {
        return "https://localhost:" + entrance.getLocalPort();
    }

    public long bytes() {
        return bytes.get();
    }

    private void answer() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                if (isCut) {
                    client.close();
                    continue;
                }
                ends.add(client);
                Socket onward = new Socket(InetAddress.getLoopbackAddress(), server);
                // both ends say when their bytes go; held back for an acknowledgement, each answer takes 40 ms longer
                client.setTcpNoDelay(true);
                onward.setTcpNoDelay(true);
                work(() -> pump(client, onward));
                work(() -> pump(onward, client));
            } catch (IOException hungUp) {
                continue;
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                out.write(buffer, 0, length);
                bytes.addAndGet(length);
            }
        } catch (IOException hungUp) {
            return;
        }
    }

    public void cut() throws IOException {
        isCut = true;
        for (Socket end : ends) {
            end.close();
        }
        ends.clear();
    }

    public void mend() {
        isCut = false;
    }

    private static void work(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
