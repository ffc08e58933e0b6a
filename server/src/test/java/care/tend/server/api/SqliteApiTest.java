package care.tend.server.api;

import java.nio.file.Path;

class SqliteApiTest extends ApiContract {
    @Override
    TestServer start(Path folder) {
        return new TestServer(folder, null);
    }
}
