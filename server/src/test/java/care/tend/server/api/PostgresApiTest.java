package care.tend.server.api;

import care.tend.server.ledger.TestDatabase;
import java.nio.file.Path;

class PostgresApiTest extends ApiContract {
    @Override
    TestServer start(Path folder) {
        return new TestServer(folder, TestDatabase.postgres().url());
    }
}
