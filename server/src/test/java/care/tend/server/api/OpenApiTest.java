package care.tend.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.ledger.CheckIn;
import care.tend.ledger.Entry;
import care.tend.ledger.Facet;
import care.tend.ledger.Rating;
import care.tend.server.ledger.EntryJson;
import care.tend.server.ledger.TestEntries;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest {
    private final JsonNode document = read();

    @Test
    void everyRouteOfTheApiIsDescribedAndNoOther() throws Exception {
        Set<String> routes = new TreeSet<>(Set.of("GET /api/v1/openapi.json"));
        for (var resource : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:care/tend/server/api/*Controller.class")) {
            Class<?> controller = Class.forName("care.tend.server.api."
                    + Objects.requireNonNull(resource.getFilename()).replace(".class", ""));
            for (var method : controller.getDeclaredMethods()) {
                RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping != null) {
                    routes.add(mapping.method()[0] + " " + baseOf(controller) + first(mapping.path()));
                }
            }
        }
        routes.removeIf(route -> !route.contains("/api/"));

        Set<String> described = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(described).isEqualTo(routes);
    }

    @Test
    void everyFieldThatIsWrittenIsDescribed() {
        List<Entry> written = List.of(
                new CheckIn(
                        TestEntries.id(1),
                        TestEntries.EVENING,
                        new Rating(1),
                        new Rating(1),
                        new Rating(1),
                        List.of("a"),
                        "b"),
                TestEntries.session(1),
                TestEntries.ownWording(1, "a"),
                TestEntries.journal(1, "a", "b"),
                TestEntries.kinderAnswer(2, "a", "b"),
                TestEntries.readingCorrection(2, "a", Facet.ISOLATION),
                TestEntries.mirrorChoice(2, false),
                TestEntries.correction(2, TestEntries.checkIn(1, 1, "a")),
                TestEntries.removal(2, 1));
        written.forEach(entry -> {
            JsonNode json = EntryJson.write(entry);
            String name = entry.getClass().getSimpleName();
            JsonNode schema = document.at("/components/schemas/New" + name);
            assertThat(schema.get("properties").propertyNames()).as(name).containsAll(json.propertyNames());
            assertThat(schema.at("/properties/kind/const").stringValue())
                    .isEqualTo(json.get("kind").stringValue());
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (String reference : document.findValuesAsString("$ref")) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    private static String baseOf(Class<?> controller) {
        RequestMapping base = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        return base == null ? "" : first(base.path());
    }

    private static String first(String[] paths) {
        return paths.length == 0 ? "" : paths[0];
    }

    private static JsonNode read() {
        try (InputStream stream = OpenApiTest.class.getResourceAsStream("/static/api/v1/openapi.json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
