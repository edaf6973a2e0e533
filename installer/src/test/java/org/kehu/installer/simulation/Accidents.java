package org.kehu.installer.simulation;

import java.util.List;
import java.util.Map;
import org.kehu.common.ledger.Faults;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sync.DeviceView;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Round;

/** Everything goes its way until something comes between. */
final class Accidents {
    private static final int POINTS = 25;
    private static final int SERVER_POINTS = 40;
    private static final int FEW = 3;

    private final History history;
    private final Dice dice;

    Accidents(History history) {
        this.history = history;
        this.dice = history.dice;
    }

    /** With a chance the machine stops somewhere on the way. */
    void guarded(Desk desk, Runnable work) {
        if (dice.percent(history.plan.faults())) {
            desk.fuse.light(1 + dice.below(POINTS));
        }
        desk.wire.faults(history.plan.faults());
        try {
            work.run();
        } catch (Crash e) {
            history.tally.add("crashes of a device");
            history.trace.tell("      %s's machine stops at %s".formatted(desk.name, e.getMessage()));
            desk.restart();
        } finally {
            desk.fuse.putOut();
            desk.wire.faults(0);
        }
    }

    /** The disk takes no more in the midst of some work: the person is told, and all is as it was before. */
    void withFullDisk(Desk desk, Runnable work) {
        String point = dice.one(List.of(Faults.SAVE, Faults.APPEND, Faults.COMMIT));
        int given = desk.given.size();
        List<String> outbox = desk.outbox();
        Map<RecordRef, CrmRecord> seen = desk.store.transact(DeviceView::view);
        desk.fuse.light(1 + dice.below(FEW), point, () -> {
            history.trace.tell("      the disk of %s is full at %s".formatted(desk.name, point));
            throw new DiskFull(point);
        });
        try {
            work.run();
        } catch (DiskFull e) {
            history.tally.add("full disks of a device");
            desk.fuse.putOut();
            boolean same = outbox.equals(desk.outbox()) && seen.equals(desk.store.transact(DeviceView::view));
            if (!same || given != desk.given.size()) {
                history.broken.add(new Broken(Promise.A_FULL_DISK_SAVES_NOTHING, desk.name + " kept something"));
            }
        } finally {
            desk.fuse.putOut();
        }
    }

    /** As {@link #withFullDisk}, for work of many transactions, some of which are done by then. */
    void syncWithFullDisk(Desk desk) {
        desk.fuse.light(1 + dice.below(POINTS), null, () -> {
            throw new DiskFull("some point");
        });
        try {
            sync(desk);
        } catch (DiskFull e) {
            history.tally.add("full disks of a device");
            history.trace.tell("      the disk of %s is full".formatted(desk.name));
        } finally {
            desk.fuse.putOut();
        }
    }

    void sync(Desk desk) {
        Apart apart = new Apart(desk, history.server);
        try {
            Round round = desk.round();
            apart.judge(round, history::breaks);
            history.trace.tell("%s syncs: %s".formatted(desk.name, round));
        } catch (Offline e) {
            history.trace.tell("%s is offline".formatted(desk.name));
        }
    }

    void syncWithSomethingBetween(Desk desk) {
        syncWithSomethingBetween(desk, SERVER_POINTS);
    }

    /** While the server answers a device, something happens to it. */
    void syncWith(Desk desk, Runnable happens) {
        history.server.fuse.light(1 + dice.below(SERVER_POINTS), null, happens);
        try {
            sync(desk);
        } finally {
            history.server.fuse.putOut();
        }
    }

    /** While a transaction of the server is under way for one, another comes between. */
    void syncWithSomethingBetween(Desk desk, int points) {
        Desk other = dice.one(history.desks);
        boolean atSave = dice.percent(50);
        Fuse fuse = history.server.fuse;
        fuse.light(1 + dice.below(atSave ? FEW : points), atSave ? Faults.SAVE : null, () -> {
            history.tally.add("transactions between");
            history.trace.tell("      in the midst of that:");
            between(desk, other);
        });
        try {
            sync(desk);
        } finally {
            fuse.putOut();
        }
    }

    /** While a device takes all anew, something happens between two parts. */
    void syncWithSomethingBetweenParts(Desk desk) {
        Desk other = dice.one(history.desks);
        desk.wire.amid(1 + dice.below(2), part -> {
            history.tally.add("parts with something behind them");
            history.trace.tell("      between two parts:");
            if (dice.percent(60)) {
                history.office.takeAway(part.records());
            } else {
                between(desk, other);
            }
        });
        try {
            sync(desk);
        } finally {
            desk.wire.amid(0, part -> {});
        }
    }

    private void between(Desk desk, Desk other) {
        try {
            if (dice.percent(50)) {
                for (int i = 0; i < FEW; i++) {
                    history.office.actQuickly();
                }
            } else if (other == desk) {
                desk.wire.deliverLate();
            } else {
                sync(other);
            }
        } catch (RuntimeException e) {
            history.trace.tell("      which fails: " + e);
        }
    }
}
