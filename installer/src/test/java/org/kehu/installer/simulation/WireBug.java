package org.kehu.installer.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sync.ChangesPage;
import org.kehu.common.sync.ChangesRequest;
import org.kehu.common.sync.FieldsNow;
import org.kehu.common.sync.Net;
import org.kehu.common.sync.PartReply;
import org.kehu.common.sync.PushReply;
import org.kehu.common.sync.PushRequest;
import org.kehu.common.sync.SnapshotPart;

/** Defects of what is said between the two sides, planted by a wire that changes it. */
enum WireBug implements Plant {
    /** What somebody may not see any more stays on his device. */
    LEAVE_SKIPPED {
        @Override
        public Net net(Net net, Dice dice) {
            return pages(
                    net, page -> told(page, page.nextPlace(), page.puts(), page.deletes(), List.of(), page.fields()));
        }
    },
    /** What somebody may see from now on comes only when it changes. */
    JOIN_SKIPPED {
        @Override
        public Net net(Net net, Dice dice) {
            return pages(
                    net,
                    page -> page.from().equals(page.next())
                            ? told(page, page.nextPlace(), List.of(), page.deletes(), page.leaves(), page.fields())
                            : page);
        }
    },
    /** A field that was hidden stays readable where it was read once. */
    FIELDS_SKIPPED {
        @Override
        public Net net(Net net, Dice dice) {
            return pages(
                    net, page -> told(page, page.nextPlace(), page.puts(), page.deletes(), page.leaves(), List.of()));
        }
    },
    /** What was thrown away comes back. */
    DELETE_SKIPPED {
        @Override
        public Net net(Net net, Dice dice) {
            return pages(
                    net, page -> told(page, page.nextPlace(), page.puts(), List.of(), page.leaves(), page.fields()));
        }
    },
    /** A device tells its place in the log and not the record that it was last told of. */
    PLACE_FORGOTTEN {
        @Override
        public Net net(Net net, Dice dice) {
            return pages(net, page -> told(page, null, page.puts(), page.deletes(), page.leaves(), page.fields()));
        }
    },
    /** Leaves are judged by the keys of today alone: what moved while its reader moved stays as a ghost. */
    KEYS_OF_TODAY_ONLY {
        @Override
        public Net net(Net net, Dice dice) {
            return Tampered.port(Net.class, net, (method, arguments, rest) -> {
                if (arguments[0] instanceof ChangesRequest asked && asked.place() != null) {
                    String[] parts = asked.place().split("\\.", 3);
                    String place = parts[1] + asked.place().substring(parts[0].length());
                    arguments[0] = new ChangesRequest(
                            asked.device(),
                            asked.epoch(),
                            asked.after(),
                            asked.seen(),
                            place,
                            asked.fingerprint(),
                            asked.limit());
                    ChangesPage page = (ChangesPage) Objects.requireNonNull(rest.proceed());
                    return from(page, asked.place());
                }
                return rest.proceed();
            });
        }
    },
    /** An older page is taken for the one that was asked for. */
    OLD_PAGE_TAKEN {
        @Override
        public Net net(Net net, Dice dice) {
            List<ChangesPage> seen = new ArrayList<>();
            return Tampered.port(Net.class, net, (method, arguments, rest) -> {
                Object reply = rest.proceed();
                if (reply instanceof ChangesPage page && arguments[0] instanceof ChangesRequest) {
                    seen.add(page);
                    return dice.percent(15) ? contentOf(dice.one(seen), page) : page;
                }
                return reply;
            });
        }
    },
    /** What was sent and not answered is sent again as something new. */
    SENT_AGAIN_AS_NEW {
        @Override
        public Net net(Net net, Dice dice) {
            Set<String> sent = new HashSet<>();
            Map<UUID, UUID> first = new HashMap<>();
            Net again = pushes(
                    net,
                    units -> units.stream()
                            .map(text -> sent.add(text) ? text : asNew(text, first))
                            .toList());
            return Tampered.port(Net.class, again, (method, arguments, rest) -> {
                Object reply = rest.proceed();
                return reply instanceof PushReply pushed ? of(pushed, first) : reply;
            });
        }
    },
    /** Units are sent by the clock of a device that goes backwards, as if none built on another. */
    SENT_BACKWARDS {
        @Override
        public Net net(Net net, Dice dice) {
            return pushes(net, units -> {
                List<String> backwards = new ArrayList<>(alone(units));
                Collections.reverse(backwards);
                return backwards;
            });
        }
    },
    /** What is not in a snapshot any more stays. */
    RANGES_IGNORED {
        @Override
        public Net net(Net net, Dice dice) {
            return Tampered.port(Net.class, net, (method, arguments, rest) -> {
                Object reply = rest.proceed();
                return reply instanceof PartReply given && given.part() != null
                        ? PartReply.of(withoutRanges(given.part()))
                        : reply;
            });
        }
    };

    private static SnapshotPart withoutRanges(SnapshotPart part) {
        return new SnapshotPart(
                part.epoch(),
                part.fingerprint(),
                part.asOf(),
                part.tag(),
                part.serverTime(),
                part.wave(),
                List.of(),
                part.records(),
                part.last());
    }

    static Net withoutDependencies(Net net) {
        return pushes(net, WireBug::alone);
    }

    private static List<String> alone(List<String> units) {
        return units.stream()
                .map(text -> text.replaceFirst("\"after\":\\[[^]]*],", ""))
                .toList();
    }

    private static Net pages(Net net, UnaryOperator<ChangesPage> change) {
        return Tampered.port(Net.class, net, (method, arguments, rest) -> {
            Object reply = rest.proceed();
            return reply instanceof ChangesPage page ? change.apply(page) : reply;
        });
    }

    private static Net pushes(Net net, UnaryOperator<List<String>> change) {
        return Tampered.port(Net.class, net, (method, arguments, rest) -> {
            if (arguments[0] instanceof PushRequest push) {
                arguments[0] = new PushRequest(
                        push.device(), push.epoch(), push.seen(), change.apply(push.units()), push.gone());
            }
            return rest.proceed();
        });
    }

    private static String asNew(String text, Map<UUID, UUID> first) {
        String head = "\"id\":\"";
        int at = text.indexOf(head) + head.length();
        String fresh = Ids.named(text).toString();
        first.put(UUID.fromString(fresh), UUID.fromString(text.substring(at, at + fresh.length())));
        return text.substring(0, at) + fresh + text.substring(at + fresh.length());
    }

    /** The verdict of what was sent as new is taken for that of what it was. */
    private static PushReply of(PushReply reply, Map<UUID, UUID> first) {
        List<Verdict> verdicts = reply.verdicts().stream()
                .map(said -> new Verdict(
                        first.getOrDefault(said.unit(), said.unit()),
                        said.kind(),
                        said.seq(),
                        said.tag(),
                        said.culprit(),
                        said.reason(),
                        said.conflicts()))
                .toList();
        return new PushReply(reply.action(), reply.serverTime(), verdicts);
    }

    private static ChangesPage from(ChangesPage page, @Nullable String place) {
        return new ChangesPage(
                page.action(),
                page.from(),
                place,
                page.next(),
                page.nextPlace(),
                page.head(),
                page.more(),
                page.serverTime(),
                page.fingerprint(),
                page.puts(),
                page.deletes(),
                page.leaves(),
                page.fields());
    }

    private static ChangesPage told(
            ChangesPage page,
            @Nullable String place,
            List<CrmRecord> puts,
            List<RecordRef> deletes,
            List<RecordRef> leaves,
            List<FieldsNow> fields) {
        return new ChangesPage(
                page.action(),
                page.from(),
                page.fromPlace(),
                page.next(),
                place,
                page.head(),
                page.more(),
                page.serverTime(),
                page.fingerprint(),
                puts,
                deletes,
                leaves,
                fields);
    }

    private static ChangesPage contentOf(ChangesPage old, ChangesPage page) {
        return told(page, page.nextPlace(), old.puts(), old.deletes(), old.leaves(), old.fields());
    }
}
