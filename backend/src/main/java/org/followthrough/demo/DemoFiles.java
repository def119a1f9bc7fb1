package org.followthrough.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Reads the demo's content, which lies beside the code as data. */
final class DemoFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DemoFiles() {
    }

    static <T> List<T> list(String name, Class<T> element) {
        try (var in = open(name)) {
            return JSON.readValue(in, JSON.getTypeFactory().constructCollectionType(List.class, element));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static <T> T one(String name, Class<T> type) {
        try (var in = open(name)) {
            return JSON.readValue(in, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(String name) {
        try (var in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(DemoFiles.class.getResourceAsStream("/demo/" + name), name);
    }
}
