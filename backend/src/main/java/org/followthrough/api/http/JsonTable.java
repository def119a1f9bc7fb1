package org.followthrough.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.followthrough.tables.TableWriter;
import org.jspecify.annotations.Nullable;

/** A list as the API gives it, all in one: objects with the columns as members. */
final class JsonTable implements TableWriter {

    private final OutputStream out;
    private final List<String> header;
    private String before = "{\"items\":[";

    JsonTable(OutputStream out, String name, List<String> header) {
        this.out = out;
        this.header = header;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        var item = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < header.size(); i++) {
            item.put(header.get(i), cells.get(i));
        }
        write(before);
        out.write(ApiJson.bytes(item));
        before = ",";
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        write(before.equals(",") ? "],\"next\":null}" : before + "],\"next\":null}");
        out.flush();
    }
}
