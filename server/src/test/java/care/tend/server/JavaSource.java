package care.tend.server;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * One source file, as the compiler's own parser reads it.
 *
 * @param path where it is
 * @param lines how many it has
 * @param types those in it, nested ones too
 * @param methods those with a body
 */
record JavaSource(Path path, int lines, List<Type> types, List<Method> methods) {
    /** A type, and what its Javadoc begins with. */
    record Type(String name, boolean isPublic, boolean isNested, String sentence) {}

    /** A method, from the line of its name to its closing brace. */
    record Method(String name, int lines) {}

    /** Reads all files below a folder. */
    static List<JavaSource> below(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> found = Files.walk(folder);
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> paths = found.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
            List<JavaSource> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(read(unit, DocTrees.instance(task)));
            }
            return List.copyOf(sources);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether it is a package's own page, not a type's. */
    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    /** Returns the folder it lies in. */
    Path folder() {
        return Objects.requireNonNull(path.getParent());
    }

    private static JavaSource read(CompilationUnitTree unit, DocTrees trees) throws IOException {
        List<Type> types = new ArrayList<>();
        List<Method> methods = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                if (!type.getSimpleName().isEmpty()) {
                    types.add(new Type(
                            type.getSimpleName().toString(),
                            type.getModifiers().getFlags().contains(Modifier.PUBLIC),
                            getCurrentPath().getParentPath().getLeaf() instanceof ClassTree,
                            sentence()));
                }
                return super.visitClass(type, null);
            }

            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                if (method.getBody() != null) {
                    methods.add(new Method(method.getName().toString(), lines(method, method.getBody())));
                }
                return super.visitMethod(method, null);
            }

            private String sentence() {
                var page = trees.getDocCommentTree(getCurrentPath());
                return page == null
                        ? ""
                        : String.join(
                                "",
                                page.getFirstSentence().stream()
                                        .map(Object::toString)
                                        .toList());
            }

            private int lines(MethodTree method, BlockTree body) {
                var places = trees.getSourcePositions();
                long first = unit.getLineMap().getLineNumber(places.getStartPosition(unit, method));
                long last = unit.getLineMap().getLineNumber(places.getEndPosition(unit, body));
                return (int) (last - first + 1);
            }
        }.scan(unit, null);
        Path path = Path.of(unit.getSourceFile().toUri());
        return new JavaSource(path, Files.readAllLines(path).size(), List.copyOf(types), List.copyOf(methods));
    }
}
