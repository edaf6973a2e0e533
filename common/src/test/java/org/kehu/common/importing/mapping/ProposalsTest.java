package org.kehu.common.importing.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.value.Locality;
import org.kehu.common.importing.value.Part;
import org.kehu.common.record.RecordType;

/** Where the columns of files as people have them are proposed to go. */
class ProposalsTest {
    private static final Locality CHINA = new Locality(LocalDate.of(2026, 11, 22), ZoneId.of("Asia/Shanghai"), "CNY");

    @TempDir
    Path folder;

    private TableFile table(RecordType type, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        return TableFile.look(file, new Proposals(type, CHINA).knownColumns());
    }

    /** By the column's name, or its letter, the target and what spoke for it. */
    private Map<String, String> proposed(RecordType type, String text) throws IOException {
        return proposed(type, text, null);
    }

    private Map<String, String> proposed(RecordType type, String text, @Nullable RememberedMapping remembered)
            throws IOException {
        TableFile table = table(type, text);
        Map<String, String> found = new LinkedHashMap<>();
        for (Proposal proposal : new Proposals(type, CHINA).of(table, remembered)) {
            found.put(
                    Columns.name(table.header(), proposal.column()),
                    proposal.target().name() + " " + proposal.why());
        }
        return found;
    }

    @Test
    void byNamesAsChineseListsHaveThem() throws IOException {
        assertEquals(
                Map.of(
                        "公司名称（必填）", "name NAME",
                        "手机号", "phone NAME",
                        "电子邮箱", "email NAME",
                        "所属行业", "industry NAME",
                        "省份", "address.region NAME",
                        "城市", "address.city NAME",
                        "详细地址", "address NAME",
                        "授信额度(元)", "creditLimit NAME",
                        "业务员", "owner NAME",
                        "创建时间", "createdAt NAME"),
                proposed(
                        Customer.TYPE,
                        "公司名称（必填）,手机号,电子邮箱,所属行业,省份,城市,详细地址,授信额度(元),业务员,创建时间\n"
                                + "苏州精密,13812345678,a@example.com,机械,江苏省,苏州市,星湖街328号,5万,李娜,2024年3月5日\n"));
    }

    @Test
    void byNamesAsOtherProgramsExportThem() throws IOException {
        assertEquals(
                Map.of(
                        "Account Name", "name NAME",
                        "Billing Street", "address.street NAME",
                        "Billing City", "address.city NAME",
                        "Billing Zip/Postal Code", "address.postcode NAME",
                        "Billing Country", "address.country NAME",
                        "Phone", "phone NAME",
                        "Website", "website NAME",
                        "Account Owner", "owner NAME"),
                proposed(
                        Customer.TYPE,
                        "Account Name,Billing Street,Billing City,Billing Zip/Postal Code,Billing Country,Phone,Website,Account"
                                + " Owner\nAcme,1 Main St,Austin,78701,USA,512-555-0100,www.acme.example,Jo\n"));
    }

    @Test
    void byTheLabelsOfBothLanguages() throws IOException {
        for (String header : List.of("Name,Short name,Industry,Tax ID", "客户名称,简称,行业,统一社会信用代码")) {
            assertEquals(
                    List.of("name NAME", "shortName NAME", "industry NAME", "taxId NAME"),
                    List.copyOf(proposed(Customer.TYPE, header + "\nA,B,C,D\n").values()));
        }
    }

    @Test
    void byContentWhereNamesSayNothing() throws IOException {
        assertEquals(
                Map.of("B", "mobile CONTENT", "C", "email CONTENT", "D", "birthday CONTENT"),
                proposed(
                        Contact.TYPE,
                        "李娜,13812345678,a@example.com,1985/3/5\n王伟,13912345678,b@example.com,1990/12/25\n"));
    }

    @Test
    void aNameThatItsValuesContradictIsNotBelieved() throws IOException {
        assertEquals(
                Map.of("姓名", "name NAME", "电话", "email CONTENT"),
                proposed(Contact.TYPE, "姓名,电话\n李娜,a@example.com\n王伟,b@example.com\n"));
    }

    @Test
    void aNameThatOnlyBeginsAlikeOrHasOtherChoicesIsAnother() throws IOException {
        assertEquals(
                Map.of("name", "name NAME", "Phone 1", "phone NAME"),
                proposed(Customer.TYPE, "name,cityCode,Phone 1,Size\nA,3205,051262884100,XL\nB,3202,051262884101,M\n"));
    }

    @Test
    void noTargetIsProposedTwice() throws IOException {
        Map<String, String> found = proposed(Customer.TYPE, "客户名称,公司名称,电话,联系电话\nA,B,051262884100,051262884101\n");
        assertEquals(Map.of("客户名称", "name NAME", "电话", "phone NAME"), found);
    }

    @Test
    void asInAnEarlierImportWhateverTheOrder() throws IOException {
        Mapping mapping = new Mapping(
                Customer.TYPE,
                Map.of(
                        0,
                        Target.of(Customer.SHORT_NAME),
                        1,
                        Target.of(Customer.NAME),
                        3,
                        new Target(Customer.ADDRESS, Part.CITY)));
        RememberedMapping remembered = RememberedMapping.of(mapping, List.of("X", "Y", "Phone", "Y"));
        String same = "Y,Phone,X,Y\na,051262884100,b,c\n";
        TableFile table = table(Customer.TYPE, same).withHeaderRow(1);
        assertEquals(
                List.of(
                        new Proposal(0, Target.of(Customer.NAME), Proposal.Why.REMEMBERED, 1),
                        new Proposal(2, Target.of(Customer.SHORT_NAME), Proposal.Why.REMEMBERED, 1),
                        new Proposal(3, new Target(Customer.ADDRESS, Part.CITY), Proposal.Why.REMEMBERED, 1)),
                new Proposals(Customer.TYPE, CHINA).of(table, remembered));
        assertEquals(Map.of("Phone", "phone NAME"), proposed(Customer.TYPE, "Y,Phone\na,051262884100\n", remembered));
    }

    @Test
    void aMappingSaysWhatClashesAndWhatIsMissing() {
        Mapping mapping = new Mapping(
                Customer.TYPE,
                Map.of(0, Target.of(Customer.PHONE), 2, Target.of(Customer.PHONE), 1, Target.of(Customer.EMAIL)));
        assertEquals(
                List.of("columns_clash [电话, C]"),
                mapping.clashes(List.of("电话", "Mail")).stream()
                        .map(reason -> reason.code() + " " + reason.arguments())
                        .toList());
        assertEquals(
                List.of("name column_missing"),
                mapping.missing().stream()
                        .map(reason -> reason.field() + " " + reason.code())
                        .toList());
    }

    @Test
    void everySynonymIsOfAFieldThatExists() {
        Set<String> targets = Kehu.SCHEMA.types().stream()
                .flatMap(type -> Target.all(type).stream().map(target -> type.name() + "." + target.name()))
                .collect(Collectors.toSet());
        Set<String> fields =
                targets.stream().map(name -> name.replaceFirst("^\\w+", "any")).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(Synonyms.keys());
        unknown.removeAll(targets);
        unknown.removeAll(fields);
        assertEquals(Set.of(), unknown);
    }
}
