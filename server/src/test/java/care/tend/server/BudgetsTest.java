package care.tend.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The budgets of CONTRIBUTING.md, for the code that is shipped: core and server. */
class BudgetsTest {
    private static final Path HOUSE = Path.of("..");

    private static final List<JavaSource> FILES = Stream.of("core", "server")
            .flatMap(room -> JavaSource.below(HOUSE.resolve(room).resolve("src/main/java")).stream())
            .toList();

    private static final Pattern FOREIGN_NAME =
            Pattern.compile("(Manager|Helper|Utils?|Impl|Info|Processor|Data|Misc|Common)$");

    /** One dependency in a pom.xml, without those of tests; what the parent says holds for every room. */
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);

    @Test
    void filesAreShort() {
        List<Integer> lines = pages().map(JavaSource::lines).sorted().toList();

        assertThat(lines).as("files").hasSizeGreaterThan(100);
        assertThat(at(lines, 0.5)).as("median of lines a file").isLessThanOrEqualTo(80);
        assertThat(at(lines, 0.95)).as("95 of 100 files").isLessThanOrEqualTo(300);
        assertThat(pages().filter(file -> file.lines() > 400))
                .as("over 400 lines")
                .isEmpty();
    }

    @Test
    void methodsAreShort() {
        List<Integer> lines = methods().map(JavaSource.Method::lines).sorted().toList();

        assertThat(at(lines, 0.95)).as("95 of 100 methods").isLessThanOrEqualTo(20);
        assertThat(methods().filter(method -> method.lines() > 60))
                .as("over 60 lines")
                .isEmpty();
    }

    @Test
    void wiringStaysSmall() {
        int lines = FILES.stream()
                .filter(file -> file.folder().endsWith("care/tend/server"))
                .mapToInt(JavaSource::lines)
                .sum();

        assertThat(lines).isBetween(50, 200);
    }

    @Test
    void everyPublicTypeHasASentence() {
        assertThat(types().filter(JavaSource.Type::isPublic)
                        .filter(type -> !type.sentence().endsWith(".")))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() {
        List<Path> told = FILES.stream()
                .filter(JavaSource::isPackageInfo)
                .map(JavaSource::folder)
                .toList();

        assertThat(FILES).extracting(JavaSource::folder).isSubsetOf(told);
    }

    @Test
    void namesAreWordsOfTheField() {
        assertThat(types().map(JavaSource.Type::name)
                        .filter(name -> FOREIGN_NAME.matcher(name).find()))
                .isEmpty();
    }

    @Test
    void dependenciesAreFew() throws IOException {
        long java = dependenciesOf("pom.xml") + dependenciesOf("core/pom.xml") + dependenciesOf("server/pom.xml");
        long pages = Files.readString(HOUSE.resolve("web/package.json"))
                .replaceAll("(?s).*\"dependencies\": \\{(.*?)}.*", "$1")
                .lines()
                .filter(line -> line.contains(":"))
                .count();

        assertThat(java).isGreaterThan(5);
        assertThat(pages).isGreaterThan(1);
        assertThat(java + pages).isLessThanOrEqualTo(15);
    }

    private static long dependenciesOf(String pom) throws IOException {
        String house = Files.readString(HOUSE.resolve(pom))
                .replaceAll("(?s)<dependencyManagement>.*</dependencyManagement>", "");
        return DEPENDENCY
                .matcher(house)
                .results()
                .map(MatchResult::group)
                .filter(it -> !it.contains("<scope>test</scope>") && !it.contains("<groupId>care.tend</groupId>"))
                .count();
    }

    private static Stream<JavaSource> pages() {
        return FILES.stream().filter(file -> !file.isPackageInfo());
    }

    private static Stream<JavaSource.Type> types() {
        return FILES.stream().flatMap(file -> file.types().stream());
    }

    private static Stream<JavaSource.Method> methods() {
        return FILES.stream().flatMap(file -> file.methods().stream());
    }

    private static int at(List<Integer> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
