package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.Files;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A file that waits in a form until the form is sent. */
public class FileField extends Div {

    /** A file of a kind that was recognised by its content. */
    public record Sent(String name, FileKind kind, byte[] content) {

        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    private record Raw(String name, byte[] content) {
    }

    private final transient Words words;
    private final Problems problems;
    private final Upload upload;
    private transient Consumer<String> named = name -> { };
    private transient @Nullable Raw raw;

    public FileField(Words words, Problems problems) {
        this.words = words;
        this.problems = problems;
        upload = OneFile.place(words, this::receive, () -> problems.say(words.get("refusal.file-too-large")));
        upload.addFileRemovedListener(removed -> raw = null);
        add(upload);
    }

    /** Tells the name of a file that has come. */
    public void onName(Consumer<String> listener) {
        named = listener;
    }

    /** Counts the bytes itself: what the browser announces is no measure. */
    private void receive(UploadEvent event) {
        try (var in = event.getInputStream()) {
            var content = in.readNBytes((int) Files.LARGEST + 1);
            event.getUI().access(() -> received(event.getFileName(), content));
        } catch (IOException broken) {
            event.getUI().access(() -> problems.say(words.get("evidence.broken")));
        }
    }

    /** A file has come; it is kept when the form is sent. */
    public void received(String name, byte[] content) {
        if (content.length > Files.LARGEST) {
            problems.say(words.get("refusal.file-too-large"));
            return;
        }
        raw = new Raw(name, content);
        named.accept(name);
    }

    /** The file, where one has come. @throws RuleViolation for a kind that is not taken */
    public Optional<Sent> sent() {
        return Optional.ofNullable(raw).map(file -> new Sent(file.name(), kind(file), file.content()));
    }

    /** Its bytes as they came, for what is read and not kept. */
    public Optional<byte[]> bytes() {
        return Optional.ofNullable(raw).map(Raw::content);
    }

    private static FileKind kind(Raw file) {
        try {
            return FileKind.of(file.name(), new ByteArrayInputStream(file.content()))
                    .orElseThrow(() -> RuleViolation.of("file", "evidence.file.kind"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Takes the file away. */
    public void clear() {
        raw = null;
        upload.clearFileList();
    }
}
