package care.tend.notice;

import care.tend.ledger.Facet;
import care.tend.ledger.ReadingCorrection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a person said that words of theirs do not mean: found again wherever the same words stand in a row. */
final class Denials {
    private record Denial(List<String> forms, Facet facet) {}

    private final List<Denial> denials = new ArrayList<>();

    Denials(List<ReadingCorrection> corrections, TextAnatomy anatomy) {
        for (ReadingCorrection correction : corrections) {
            Words words = anatomy.words(correction.words());
            List<String> forms = new ArrayList<>();
            for (int index = 0; index < words.count(); index++) {
                forms.add(words.get(index).form());
            }
            if (!forms.isEmpty()) {
                denials.add(new Denial(forms, correction.facet()));
            }
        }
    }

    /** Returns the facets a clause does not carry, by the person's own word. */
    Set<Facet> of(Words words, Span clause) {
        Set<Facet> denied = EnumSet.noneOf(Facet.class);
        for (Denial denial : denials) {
            if (stands(denial.forms(), words, clause)) {
                denied.add(denial.facet());
            }
        }
        return denied;
    }

    private static boolean stands(List<String> forms, Words words, Span clause) {
        for (int from = clause.first(); from + forms.size() - 1 <= clause.last(); from++) {
            int length = 0;
            while (length < forms.size() && words.get(from + length).form().equals(forms.get(length))) {
                length++;
            }
            if (length == forms.size()) {
                return true;
            }
        }
        return false;
    }
}
