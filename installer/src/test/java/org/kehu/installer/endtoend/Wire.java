package org.kehu.installer.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bad line between a client and what listens on a port. What it loses comes later, as TCP has it: a stalled connection; whoever is
 * cut off may call again at once.
 */
final class Wire implements AutoCloseable {
    private final ServerSocket entrance;
    private final int onward;
    private final Weather weather;
    private final Random random;
    private final ScheduledExecutorService timing = Executors.newSingleThreadScheduledExecutor(Wire::daemon);
    private final Set<Socket> ends = new HashSet<>();
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong cuts = new AtomicLong();

    /**
     * What the line is like, in each direction.
     *
     * @param delay of each byte
     * @param loss share of the packets that come one round trip later
     * @param cutEach how long a connection lives at most
     */
    record Weather(int bytesPerSecond, Duration delay, double loss, Duration cutEach) {}

    Wire(int onward, Weather weather, long seed) {
        this.onward = onward;
        this.weather = weather;
        this.random = new Random(seed);
        try {
            entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        daemon(this::answer).start();
        long cutEach = weather.cutEach().toMillis();
        timing.scheduleAtFixedRate(this::cut, cutEach, cutEach, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        return thread;
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** How many bytes the client was given. */
    long delivered() {
        return delivered.get();
    }

    /** How many bytes of the client reached the other end. */
    long taken() {
        return taken.get();
    }

    /** How often connections were cut. */
    long cuts() {
        return cuts.get();
    }

    private synchronized void cut() {
        if (!ends.isEmpty()) {
            cuts.incrementAndGet();
        }
        ends.forEach(Wire::hangUp);
        ends.clear();
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
        Socket server = new Socket(InetAddress.getLoopbackAddress(), onward);
        ends.add(client);
        ends.add(server);
        daemon(new Lane(client, server, timing, this::late, weather, taken::addAndGet)::pump)
                .start();
        daemon(new Lane(server, client, timing, this::late, weather, delivered::addAndGet)::pump)
                .start();
    }

    /** How much later than others a packet comes. */
    private synchronized Duration late() {
        return random.nextDouble() < weather.loss() ? weather.delay().multipliedBy(2) : Duration.ZERO;
    }

    static void hangUp(Socket end) {
        try {
            end.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        timing.shutdownNow();
        cut();
        try {
            entrance.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
