package org.kehu.common.importing.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.value.Locality;
import org.kehu.common.record.RecordType;

/** Proposes a target for each column of a file, and no target for two columns. */
public final class Proposals {
    /** A name is believed if at least this share of the values fits; else it weighs less than what they look like. */
    private static final double FITTING = 0.3;

    private static final double DOUBTED = 0.4;

    /** Of two columns that are called alike the one in which something stands is meant. */
    private static final double UNUSED = 0.99;

    private static final double ENOUGH = 0.3;
    private final TargetNames names;
    private final ContentFit content;

    public Proposals(RecordType type, Locality at) {
        this.names = new TargetNames(type);
        this.content = new ContentFit(type, at);
    }

    /** Whether a text is the name of a column for this type: by it the header of a file is found. */
    public Predicate<String> knownColumns() {
        return names::isKnown;
    }

    /** By column; those that go nowhere are left out. */
    public List<Proposal> of(TableFile table, @Nullable RememberedMapping remembered) {
        if (remembered != null && remembered.fits(table.header())) {
            return remembered.targets(table.header(), names.targets());
        }
        List<Proposal> all = IntStream.range(0, table.header().size())
                .boxed()
                .flatMap(column -> of(table, column))
                .sorted(Comparator.comparingDouble(Proposal::sure).reversed())
                .toList();
        TreeMap<Integer, Proposal> chosen = new TreeMap<>();
        Set<Target> taken = new HashSet<>();
        for (Proposal proposal : all) {
            if (!chosen.containsKey(proposal.column()) && taken.add(proposal.target())) {
                chosen.put(proposal.column(), proposal);
            }
        }
        return new ArrayList<>(chosen.values());
    }

    private Stream<Proposal> of(TableFile table, int column) {
        List<String> values = table.first().stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isBlank())
                .toList();
        String name = table.header().get(column);
        return names.targets().stream()
                .map(target -> of(column, target, name, values))
                .filter(one -> one.sure() >= ENOUGH);
    }

    private Proposal of(int column, Target target, String name, List<String> values) {
        double byName = name.isBlank() ? 0 : names.sure(target, name);
        double byContent = content.sure(target, values, !name.isBlank());
        double named = values.isEmpty() ? byName * UNUSED : byName;
        double believed = named > 0 && content.share(target, values) < FITTING ? named * doubt(target) : named;
        return believed > 0 && believed >= byContent
                ? new Proposal(column, target, Proposal.Why.NAME, believed)
                : new Proposal(column, target, Proposal.Why.CONTENT, byContent);
    }

    /** A choice none of whose options are there is another choice of the same name. */
    private static double doubt(Target target) {
        return target.field().options().isEmpty() ? DOUBTED : 0;
    }
}
