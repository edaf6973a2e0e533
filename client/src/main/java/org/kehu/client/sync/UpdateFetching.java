package org.kehu.client.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Subscription;
import org.kehu.client.task.FxThread;
import org.kehu.client.update.RunningProgram;
import org.kehu.client.update.StoredUpdate;
import org.kehu.client.update.UpdateFit;
import org.kehu.client.update.UpdateHome;
import org.kehu.client.update.UpdateState;
import org.kehu.client.update.Updates;
import org.kehu.common.sync.HelloReply;
import org.kehu.common.update.ProgramVersion;
import org.kehu.common.update.WrongUpdate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the newer version that the greeting tells of, a piece at a time between the rounds of sync, and unpacks it beside the one that
 * runs. What has come of it stays when the line or the program ends. The server is asked once for each version that it tells of.
 */
final class UpdateFetching implements Pieces, Updates {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateFetching.class);

    private final UpdateSource wire;
    private final UpdateHome home;
    private final RunningProgram program;
    private final LongSupplier nanoTime;
    private final PieceSize piece = new PieceSize();
    private final List<Consumer<UpdateState>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable String told;
    private volatile @Nullable String settled;
    private volatile UpdateState state;
    private UpdateSource.@Nullable Offer wanted;

    UpdateFetching(UpdateSource wire, UpdateHome home, RunningProgram program, LongSupplier nanoTime) {
        this.wire = wire;
        this.home = home;
        this.program = program;
        this.nanoTime = nanoTime;
        this.state = home.all().stream()
                .filter(one ->
                        isNewer(Optional.of(one.version())) && one.failure().isPresent())
                .findFirst()
                .map(one -> UpdateState.wentBack(one, one.failure().orElseThrow()))
                .orElse(UpdateState.NONE);
    }

    /** Each greeting says what there is now: nothing, once it was withdrawn. */
    void heard(HelloReply greeting) {
        told = greeting.update() == null ? "" : greeting.update();
    }

    @Override
    public UpdateState state() {
        return state;
    }

    @Override
    public Subscription onChange(Consumer<UpdateState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(UpdateState next) {
        if (!next.equals(state)) {
            state = next;
            listeners.forEach(listener -> listener.accept(next));
        }
    }

    @Override
    public void plan() {
        String now = told;
        if (now == null || now.equals(settled)) {
            return;
        }
        wanted = null;
        Optional<UpdateSource.Offer> offer = isNewer(ProgramVersion.of(now))
                ? wire.offered(program.platform()).filter(one -> isNewer(Optional.of(one.version())))
                : Optional.empty();
        try {
            if (offer.isEmpty()) {
                nothing();
                settled = now;
            } else if (!isHere(offer.get())) {
                want(offer.get());
            } else {
                settled = now;
            }
        } catch (IOException e) {
            LOG.info("a newer version waits: {}", e.getMessage());
        }
    }

    private boolean isNewer(Optional<ProgramVersion> offered) {
        return offered.isPresent()
                && program.version().map(offered.get()::isNewerThan).orElse(false);
    }

    /** What was fetched and not begun yet was withdrawn; of one that did not come up there is still something to say. */
    private void nothing() throws IOException {
        UpdateState next = UpdateState.NONE;
        for (StoredUpdate one : home.all()) {
            if (isNewer(Optional.of(one.version()))) {
                if (one.failure().isPresent()) {
                    next = UpdateState.wentBack(one, one.failure().get());
                } else {
                    home.drop(one);
                }
            }
        }
        home.dropIncomingBut("");
        tell(next);
    }

    private boolean isHere(UpdateSource.Offer offer) {
        Optional<StoredUpdate> here = home.of(offer.sha256());
        here.ifPresent(one ->
                tell(one.failure().map(why -> UpdateState.wentBack(one, why)).orElseGet(() -> UpdateState.ready(one))));
        return here.isPresent();
    }

    /** Nothing comes over the line that would not be taken anyway. */
    private void want(UpdateSource.Offer offer) throws IOException {
        if (program.trusted().isEmpty()) {
            refuse(offer, new WrongUpdate(WrongUpdate.Code.NO_KEY));
        } else if (offer.size() > UpdateFit.MOST) {
            refuse(
                    offer,
                    new WrongUpdate(WrongUpdate.Code.TOO_LARGE, Map.of("limit", String.valueOf(UpdateFit.MOST >> 20))));
        } else {
            home.dropIncomingBut(offer.sha256());
            wanted = offer;
        }
    }

    private void refuse(UpdateSource.Offer offer, WrongUpdate wrong) {
        LOG.warn("version {} is not taken: {}", offer.version(), wrong.getMessage());
        settled = told;
        tell(UpdateState.refused(offer.version().toString(), wrong));
    }

    @Override
    public boolean step() {
        UpdateSource.Offer offer = wanted;
        if (offer == null) {
            return false;
        }
        try {
            Path file = home.incoming(offer.sha256());
            long there = Files.exists(file) ? Files.size(file) : 0;
            if (there < offer.size()) {
                there = fetched(offer, file, there);
                tell(UpdateState.fetching(offer.version().toString(), there, offer.size()));
            }
            if (there < offer.size()) {
                return true;
            }
            unpack(offer, file);
        } catch (IOException e) {
            LOG.warn("a newer version cannot be kept here", e);
        }
        wanted = null;
        return false;
    }

    private long fetched(UpdateSource.Offer offer, Path file, long from) throws IOException {
        long begun = nanoTime.getAsLong();
        try {
            int most = (int) Math.min(piece.bytes(), offer.size() - from);
            byte[] bytes = wire.fetch(offer, program.platform(), from, most);
            Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            piece.took(Duration.ofNanos(nanoTime.getAsLong() - begun));
            return from + bytes.length;
        } catch (RuntimeException e) {
            piece.failed();
            throw e;
        }
    }

    /** What comes in its place has another hash, so a wrong one is not fetched twice in a session. */
    private void unpack(UpdateSource.Offer offer, Path file) throws IOException {
        try {
            StoredUpdate made = home.unpack(offer.sha256(), new UpdateFit(program));
            LOG.info("version {} starts with the next start", made.version());
            settled = told;
            tell(UpdateState.ready(made));
        } catch (WrongUpdate wrong) {
            Files.deleteIfExists(file);
            refuse(offer, wrong);
        }
    }

    @Override
    public void tryAgain() {
        FxThread.forbid();
        home.all().stream()
                .filter(one -> isNewer(Optional.of(one.version())))
                .findFirst()
                .ifPresent(one -> {
                    one.forgive();
                    tell(UpdateState.ready(one));
                });
    }

    @Override
    public void forgetPending() {}
}
