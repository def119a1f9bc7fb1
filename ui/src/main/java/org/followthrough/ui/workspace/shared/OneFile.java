package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import org.followthrough.evidence.Files;

/** A place for one file of the largest size at most. */
public final class OneFile {

    private OneFile() {
    }

    /**
     * @param refused told of a file that is too large, before it is sent
     */
    public static Upload place(Words words, UploadHandler receive, Runnable refused) {
        var place = new Upload(receive);
        place.setMaxFiles(1);
        place.setMaxFileSize((int) Files.LARGEST);
        place.setI18n(texts(words));
        place.addFileRejectedListener(rejected -> refused.run());
        return place;
    }

    private static UploadI18N texts(Words words) {
        return new UploadI18N().setAddFiles(new UploadI18N.AddFiles().setOne(words.get("file.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(words.get("file.drop")))
                .setFile(new UploadI18N.File().setRemove(words.get("file.remove")).setRetry(words.get("file.retry"))
                        .setStart(words.get("file.start")));
    }
}
