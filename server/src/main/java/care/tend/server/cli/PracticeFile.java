package care.tend.server.cli;

import care.tend.ledger.ContentId;
import care.tend.ledger.Element;
import care.tend.ledger.Facet;
import care.tend.practice.Anchor;
import care.tend.practice.Line;
import care.tend.practice.Practice;
import care.tend.practice.WayOut;
import care.tend.practice.Wording;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads a practice out of its content file. */
final class PracticeFile {
    private PracticeFile() {}

    static Practice get(ContentId id) {
        return whole(ContentFile.get("practices/" + id + ".json"), PracticeFile::practice);
    }

    private static Practice practice(ContentFile file) {
        return new Practice(
                new ContentId(file.text("id")),
                file.number("version"),
                file.text("name"),
                file.text("credit"),
                file.texts("facets").stream().map(Facet::ofCode).toList(),
                file.text("contentNote"),
                file.text("mayWantToSkip"),
                file.number("minutes"),
                all(file.objects("anchors"), PracticeFile::anchor),
                all(file.objects("wordings"), PracticeFile::wording),
                whole(file.object("worse"), PracticeFile::wayOut));
    }

    private static Anchor anchor(ContentFile file) {
        return new Anchor(new ContentId(file.text("id")), file.text("name"), file.text("line"), file.text("twin"));
    }

    private static Wording wording(ContentFile file) {
        return new Wording(
                new ContentId(file.text("id")),
                file.text("name"),
                file.text("description"),
                all(file.objects("lines"), PracticeFile::line));
    }

    private static Line line(ContentFile file) {
        Element element = Element.valueOf(file.text("element").replace('-', '_').toUpperCase(Locale.ROOT));
        return new Line(element, file.text("text"), file.findText("settle"));
    }

    private static WayOut wayOut(ContentFile file) {
        return new WayOut(file.texts("grounding"), file.texts("care"), file.texts("people"));
    }

    private static <T> List<T> all(List<ContentFile> files, Function<ContentFile, T> form) {
        return files.stream().map(file -> whole(file, form)).toList();
    }

    private static <T> T whole(ContentFile file, Function<ContentFile, T> form) {
        T value = form.apply(file);
        file.done();
        return value;
    }
}
