package care.tend.acceptance.hostile;

import care.tend.acceptance.Answer;
import care.tend.acceptance.HttpConnection;
import care.tend.acceptance.RunningTend;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An address and a method, as the product's own description of its API names them.
 *
 * @param method the method, in capitals
 * @param path the path, with any names in it filled in
 * @param open whether anybody may use it
 */
record Route(String method, String path, boolean open) {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Reads every route out of the OpenAPI document that the product serves. */
    static List<Route> listAll(RunningTend tend) throws IOException {
        List<Route> routes = new ArrayList<>();
        try (HttpConnection connection = tend.connection()) {
            Answer answer = connection.send("GET", "/api/v1/openapi.json", Map.of(), new byte[0]);
            answer.json()
                    .get("paths")
                    .propertyStream()
                    .forEach(path -> path.getValue()
                            .propertyStream()
                            .filter(operation -> operation.getValue().has("responses"))
                            .forEach(operation -> routes.add(new Route(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey().replaceAll("\\{[^}]*}", "the-break"),
                                    operation.getValue().has("security")
                                            && operation
                                                    .getValue()
                                                    .get("security")
                                                    .isEmpty()))));
        }
        return routes;
    }

    boolean mutates() {
        return !READING.contains(method);
    }
}
