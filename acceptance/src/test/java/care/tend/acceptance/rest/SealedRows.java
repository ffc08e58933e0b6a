package care.tend.acceptance.rest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The sealed bytes of rows, read beside the running product, as a thief of the file would. */
final class SealedRows {
    private SealedRows() {}

    static List<byte[]> read(Path folder, List<String> entryIds) throws SQLException {
        List<byte[]> rows = new ArrayList<>();
        String url = "jdbc:sqlite:file:" + folder.resolve("ledger.db") + "?mode=ro";
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement select = connection.prepareStatement("select sealed from entry where entry_id = ?")) {
            for (String id : entryIds) {
                select.setString(1, id);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next() && row.getBytes(1) != null) {
                        rows.add(row.getBytes(1));
                    }
                }
            }
        }
        return rows;
    }
}
