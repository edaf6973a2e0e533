package org.kehu.installer.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** One direction of one connection of a {@link Wire}: packets come in their order, each at its time. */
final class Lane {
    private static final int PACKET = 1_400;
    /** On the way at the same time, as a sender's window allows. */
    private static final int WINDOW = 64;

    private final Socket from;
    private final Socket to;
    private final ScheduledExecutorService timing;
    private final Supplier<Duration> late;
    private final Wire.Weather weather;
    private final LongConsumer delivered;
    private final Queue<byte[]> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore window = new Semaphore(WINDOW);
    private long sentAt = System.nanoTime();
    private long dueAt = sentAt;

    Lane(
            Socket from,
            Socket to,
            ScheduledExecutorService timing,
            Supplier<Duration> late,
            Wire.Weather weather,
            LongConsumer delivered) {
        this.from = from;
        this.to = to;
        this.timing = timing;
        this.late = late;
        this.weather = weather;
        this.delivered = delivered;
    }

    void pump() {
        byte[] packet = new byte[PACKET];
        try {
            InputStream in = from.getInputStream();
            for (int read = in.read(packet); read >= 0; read = in.read(packet)) {
                window.acquire();
                waiting.add(Arrays.copyOf(packet, read));
                at(due(read), this::deliver);
            }
            at(dueAt, this::end);
        } catch (IOException | RejectedExecutionException hungUp) {
            end();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Behind the packet before it, however early it could be there. */
    private long due(int bytes) {
        long now = System.nanoTime();
        sentAt = Math.max(sentAt, now) + TimeUnit.SECONDS.toNanos(bytes) / weather.bytesPerSecond();
        dueAt = Math.max(dueAt, sentAt + weather.delay().toNanos() + late.get().toNanos());
        return dueAt;
    }

    private void at(long nanos, Runnable work) {
        timing.schedule(work, nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** The first that waits, whichever this turn was made for: two may be due in the same moment. */
    private void deliver() {
        byte[] bytes = waiting.remove();
        try {
            to.getOutputStream().write(bytes);
            delivered.accept(bytes.length);
        } catch (IOException hungUp) {
            end();
        } finally {
            window.release();
        }
    }

    private void end() {
        Wire.hangUp(from);
        Wire.hangUp(to);
    }
}
