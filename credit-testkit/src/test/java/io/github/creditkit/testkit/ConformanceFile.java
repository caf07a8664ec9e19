package io.github.creditkit.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One conformance file and how it is made of its CSV: what the verdict is comes from the CSV, and the library adds its
 * words for it. {@link ConformanceFilesTest} holds the two against each other.
 *
 * @param name  of the file, without {@code .json}
 * @param csv   the CSV it is made of
 * @param input the column that holds the input
 * @param head  what the file says of itself
 * @param row   a case of a row
 */
record ConformanceFile(
        String name,
        String csv,
        String input,
        Map<String, Object> head,
        Function<Map<String, String>, Map<String, Object>> row) {

    List<Map<String, String>> rows() {
        return VectorRows.of(csv);
    }

    @Override
    public String toString() {
        return name;
    }

    String json() {
        Map<String, Object> file = new LinkedHashMap<>(head);
        List<Map<String, Object>> cases = new ArrayList<>();
        rows().forEach(cells -> cases.add(row.apply(cells)));
        file.put("cases", cases);
        return JsonText.of(file);
    }

    /** Members in the order given; those with an empty text are left out, but for the input, which may be empty. */
    static Map<String, Object> members(Object... keysAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (!"".equals(keysAndValues[i + 1]) || "input".equals(keysAndValues[i])) {
                members.put((String) keysAndValues[i], keysAndValues[i + 1]);
            }
        }
        return members;
    }
}
