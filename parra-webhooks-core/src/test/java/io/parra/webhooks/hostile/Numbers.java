package io.parra.webhooks.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Numbers of every integer part, fraction and exponent that the grammar allows, and of some that it does not. */
final class Numbers {

    private static final List<String> INTEGERS = List.of("0", "-0", "7", "-12", "1767196800", "99999999999999999999");
    private static final List<String> NO_INTEGERS =
            List.of(".", "-", "00", "01", "-01", "+1", "0x1f", "--1", "1_0", " - 1", "Infinity", "-NaN", "I");
    private static final List<String> FRACTIONS = List.of("", ".0", ".50", ".00000000000000000001");
    private static final List<String> NO_FRACTIONS = List.of(".", ". 5", ".-5", ".5.5");
    private static final List<String> EXPONENTS = List.of("", "e0", "E+05", "e-3", "E30");
    private static final List<String> NO_EXPONENTS =
            List.of("e", "E+", "e-", "ee1", "e1.5", "e+-1", "f", "d", "L", "%");

    private Numbers() {}

    static Stream<JsonDocument> documents() {
        List<JsonDocument> documents = new ArrayList<>();
        for (String integer : both(INTEGERS, NO_INTEGERS)) {
            for (String fraction : both(FRACTIONS, NO_FRACTIONS)) {
                for (String exponent : both(EXPONENTS, NO_EXPONENTS)) {
                    boolean json =
                            INTEGERS.contains(integer) && FRACTIONS.contains(fraction) && EXPONENTS.contains(exponent);
                    documents.add(JsonDocument.at(
                            documents.size(), integer + fraction + exponent, json ? Verdict.JSON : Verdict.NOT_JSON));
                }
            }
        }
        return documents.stream();
    }

    private static List<String> both(List<String> right, List<String> wrong) {
        return Stream.concat(right.stream(), wrong.stream()).toList();
    }
}
