package org.kehu.client.admin;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.start.StartProblem;
import org.kehu.common.label.Formats;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;

/** How a person's copy stands, in words. */
final class DeviceWords {
    private final RecordDesk desk;

    DeviceWords(RecordDesk desk) {
        this.desk = desk;
    }

    /** Who has left is still known here; who never came is not. */
    String person(UUID user) {
        CrmRecord person = desk.records().configuration().find(User.TYPE, user);
        return person == null ? Formats.NOTHING : person.title();
    }

    static String computer(Devices.Device device) {
        return device.name().isEmpty() ? device.device().toString().substring(0, 8) : device.name();
    }

    String title(Devices.Device device) {
        return desk.texts()
                .labels()
                .text("admin.device.of", Map.of("computer", computer(device), "person", person(device.user())));
    }

    String state(Devices.Device device) {
        boolean wiped = !device.wipes().isEmpty() && device.wipes().get(0).done() != null;
        String state = wiped ? "wiped" : device.open() == null ? "good" : "ordered";
        return desk.texts().text("admin.device.state." + state);
    }

    /** The whole story of one order. */
    String told(Devices.Wipe wipe) {
        Formats formats = desk.texts().formats();
        String key = "admin.device.order" + (wipe.done() != null ? ".done" : wipe.takenBack() != null ? ".taken" : "");
        return formats.labels()
                .text(
                        key,
                        Map.of(
                                "time", formats.instant(wipe.asked()),
                                "by", person(wipe.by()),
                                "reason", wipe.reason(),
                                "done", time(wipe.done()),
                                "taken", time(wipe.takenBack())));
    }

    private String time(@Nullable Instant time) {
        return time == null ? "" : desk.texts().formats().instant(time);
    }

    static String why(RecordDesk desk, Exception e) {
        return e instanceof StartProblem problem
                ? desk.texts().labels().text(problem.labelKey(), problem.arguments())
                : desk.texts().text("problem.work", String.valueOf(e.getMessage()));
    }
}
