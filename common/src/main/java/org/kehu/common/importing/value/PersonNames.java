package org.kehu.common.importing.value;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Names of persons in one piece: 李娜, 欧阳娜娜, John Doe, or Doe, John. */
final class PersonNames {
    private static final Set<String> OF_TWO = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "轩辕", "夏侯", "端木", "南宫", "独孤",
            "司空", "闻人", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "钟离", "呼延", "拓跋", "百里", "东郭", "西门");

    private PersonNames() {}

    static ObjectNode name(String text) {
        String name = Plain.value(text);
        int comma = name.indexOf(',');
        if (comma >= 0) {
            return name(name.substring(0, comma), name.substring(comma + 1));
        }
        boolean chinese =
                !name.isEmpty() && Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HAN;
        int space = name.lastIndexOf(' ');
        if (chinese && (space >= 0 || name.indexOf('·') >= 0)) {
            return space < 0 ? name("", name) : name(name.substring(0, space), name.substring(space + 1));
        }
        if (chinese) {
            int family = name.length() > 2 && OF_TWO.contains(name.substring(0, 2)) ? 2 : 1;
            return name(name.substring(0, family), name.substring(family));
        }
        return space < 0 ? name("", name) : name(name.substring(space + 1), name.substring(0, space));
    }

    private static ObjectNode name(String family, String given) {
        ObjectNode name = JsonNodeFactory.instance.objectNode();
        name.put("family", family.strip());
        name.put("given", given.strip());
        return name;
    }
}
