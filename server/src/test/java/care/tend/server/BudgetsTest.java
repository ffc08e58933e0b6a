package care.tend.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sizes and names that CONTRIBUTING.md promises, for the code of core and server. */
class BudgetsTest {
    private static final int FILE_MEDIAN = 80;
    private static final int FILE_P95 = 300;
    private static final int FILE_CEILING = 400;
    private static final int METHOD_P95 = 20;
    private static final int METHOD_CEILING = 60;
    private static final Pattern FORBIDDEN =
            Pattern.compile("(Manager|Helper|Utils?|Impl|Info|Processor|Data|Misc|Common)$");

    private static List<Path> files;
    private static final TreeMap<String, Integer> METHODS = new TreeMap<>();
    private static final List<String> TYPES = new ArrayList<>();
    private static final List<String> UNDOCUMENTED = new ArrayList<>();

    @BeforeAll
    static void readSources() throws IOException {
        files = new ArrayList<>();
        for (String module : List.of("../core", "../server")) {
            try (Stream<Path> all = Files.walk(Path.of(module, "src/main/java"))) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager sources = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, sources, null, null, null, sources.getJavaFileObjectsFromPaths(files));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Measure(unit, docs).scan(unit, null);
            }
        }
    }

    @Test
    void filesAreShort() throws IOException {
        TreeMap<Integer, Path> longest = new TreeMap<>();
        List<Integer> lines = new ArrayList<>();
        for (Path file : files) {
            int count = Files.readAllLines(file).size();
            longest.put(count, file);
            if (!file.endsWith("package-info.java")) {
                lines.add(count);
            }
        }
        assertThat(quantile(lines, 0.5)).isLessThanOrEqualTo(FILE_MEDIAN);
        assertThat(quantile(lines, 0.95)).isLessThanOrEqualTo(FILE_P95);
        assertThat(longest.tailMap(FILE_CEILING, false)).isEmpty();
    }

    @Test
    void methodsAreShort() {
        assertThat(METHODS).hasSizeGreaterThan(400);
        assertThat(quantile(METHODS.values().stream().toList(), 0.95)).isLessThanOrEqualTo(METHOD_P95);
        assertThat(METHODS.entrySet().stream().filter(method -> method.getValue() > METHOD_CEILING))
                .isEmpty();
    }

    @Test
    void namesAreOfTheField() {
        assertThat(TYPES)
                .hasSizeGreaterThan(100)
                .noneMatch(name -> FORBIDDEN.matcher(name).find());
    }

    @Test
    void everyPublicTypeHasASentenceAndEveryPackageItsInfo() {
        assertThat(UNDOCUMENTED).isEmpty();
        assertThat(files.stream().map(Path::getParent).distinct())
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    private static int quantile(List<Integer> values, double share) {
        return values.stream()
                .sorted()
                .skip((long) (share * (values.size() - 1)))
                .findFirst()
                .orElseThrow();
    }

    /** Notes what stands in one file. */
    private static final class Measure extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final DocTrees docs;

        Measure(CompilationUnitTree unit, DocTrees docs) {
            this.unit = unit;
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String name = type.getSimpleName().toString();
            TYPES.add(name);
            TreePath parent = getCurrentPath().getParentPath();
            boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            if (isPublic && parent.getLeaf() == unit && docs.getDocComment(getCurrentPath()) == null) {
                UNDOCUMENTED.add(name);
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            String place = unit.getSourceFile().getName() + ":" + line(start(method));
            METHODS.put(place + " " + method.getName(), lines(method));
            return super.visitMethod(method, null);
        }

        private int lines(Tree tree) {
            long end = docs.getSourcePositions().getEndPosition(unit, tree);
            return (int) (line(end) - line(start(tree)) + 1);
        }

        private long start(Tree tree) {
            return docs.getSourcePositions().getStartPosition(unit, tree);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
