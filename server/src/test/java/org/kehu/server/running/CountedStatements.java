package org.kehu.server.running;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between a server and its PostgreSQL and counts the statements that go by, whoever gives them. */
public final class CountedStatements implements AutoCloseable {
    private static final String URL = "KEHU_DATABASE_URL";
    private static final Pattern ADDRESS = Pattern.compile("//localhost:(\\d+)/(\\w+)");
    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;

    private final ServerSocket front;
    private final int behind;
    private final Map<String, String> settings;
    private final AtomicLong executed = new AtomicLong();

    private CountedStatements(ServerSocket front, int behind, Map<String, String> settings) {
        this.front = front;
        this.behind = behind;
        this.settings = settings;
    }

    /** @param database settings that point a server to a PostgreSQL on this machine */
    public static CountedStatements of(Map<String, String> database) throws IOException {
        Matcher address = ADDRESS.matcher(database.getOrDefault(URL, ""));
        if (!address.find()) {
            throw new IllegalArgumentException("no PostgreSQL on this machine: " + database.keySet());
        }
        ServerSocket front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Map<String, String> settings = new HashMap<>(database);
        settings.put(URL, "jdbc:postgresql://localhost:" + front.getLocalPort() + "/" + address.group(2));
        CountedStatements counted = new CountedStatements(front, Integer.parseInt(address.group(1)), settings);
        counted.inBackground(counted::accept);
        return counted;
    }

    /** What points a server here. */
    public Map<String, String> settings() {
        return settings;
    }

    /** The statements so far; begin and commit are statements too. */
    public long count() {
        return executed.get();
    }

    private interface Copying {
        void run() throws IOException;
    }

    private void inBackground(Copying work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException ended) {
                        // a connection was closed, or this
                    }
                },
                "counted-statements");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (true) {
            Socket server = front.accept();
            Socket database = new Socket(InetAddress.getLoopbackAddress(), behind);
            server.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            inBackground(() -> {
                try (server;
                        database) {
                    asked(server, database);
                }
            });
            inBackground(() -> {
                try (server;
                        database) {
                    database.getInputStream().transferTo(server.getOutputStream());
                }
            });
        }
    }

    /** What is asked before the beginning has no kind: a length and a number that says what it is. */
    private void asked(Socket server, Socket database) throws IOException {
        DataInputStream from = new DataInputStream(server.getInputStream());
        DataOutputStream to = new DataOutputStream(database.getOutputStream());
        int what;
        do {
            byte[] message = body(from);
            what = number(message);
            to.write(whole(message));
        } while (what == SSL_REQUEST || what == GSS_REQUEST);
        for (int kind = from.read(); kind >= 0; kind = from.read()) {
            if (kind == 'E' || kind == 'Q') {
                executed.incrementAndGet();
            }
            byte[] message = whole(body(from));
            byte[] all = new byte[message.length + 1];
            all[0] = (byte) kind;
            System.arraycopy(message, 0, all, 1, message.length);
            to.write(all);
        }
    }

    private static byte[] body(DataInputStream from) throws IOException {
        byte[] body = new byte[from.readInt() - Integer.BYTES];
        from.readFully(body);
        return body;
    }

    private static int number(byte[] body) {
        return ByteBuffer.wrap(body).getInt();
    }

    /** With its length before it. */
    private static byte[] whole(byte[] body) {
        return ByteBuffer.allocate(body.length + Integer.BYTES)
                .putInt(body.length + Integer.BYTES)
                .put(body)
                .array();
    }

    @Override
    public void close() throws IOException {
        front.close();
    }
}
