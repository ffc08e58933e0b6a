package care.tend.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One help-line file as it stands on disk, before any of its facts is believed. */
record HelpLinesCountry(String country, String name, List<Emergency> emergency, List<Line> lines) {
    HelpLinesCountry {
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(emergency, "emergency");
        Objects.requireNonNull(lines, "lines");
    }

    /** A number for a danger that cannot wait. */
    record Emergency(String number, String note, String source, String sourceKind, String checked) {
        Emergency {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(sourceKind, "sourceKind");
            Objects.requireNonNull(checked, "checked");
        }
    }

    /** A service with people who answer. */
    record Line(
            String name,
            String route,
            @JsonProperty("for") String whom,
            List<Way> ways,
            List<String> languages,
            String source,
            String sourceKind,
            @Nullable List<String> also,
            String checked) {
        Line {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(route, "route");
            Objects.requireNonNull(whom, "whom");
            Objects.requireNonNull(ways, "ways");
            Objects.requireNonNull(languages, "languages");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(sourceKind, "sourceKind");
            Objects.requireNonNull(checked, "checked");
        }
    }

    /** One way to reach a line; which fields it has follows from its kind. */
    record Way(
            String kind,
            @Nullable String number,
            @Nullable String url,
            @Nullable String address,
            @Nullable String body,
            @Nullable String hours,
            @Nullable String note) {
        Way {
            Objects.requireNonNull(kind, "kind");
        }
    }
}
