package org.followthrough.ui.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.followthrough.accountability.packs.Licence;
import org.followthrough.forum.Edition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What catalogues of data sets read about the downloads, as JSON-LD beside the page: the pages themselves hold no script element. */
@Controller
class DatasetController {

    private final Pages pages;
    private final Names.Directory directory;
    private final Licence licence;
    private final String base;

    DatasetController(Pages pages, Names.Directory directory, Licence licence, @Value("${followthrough.base-url:http://localhost}") String base) {
        this.pages = pages;
        this.directory = directory;
        this.licence = licence;
        this.base = base;
    }

    @GetMapping(path = "/data.jsonld", produces = "application/ld+json")
    ResponseEntity<Map<String, Object>> dataset() {
        var texts = pages.texts();
        var whole = dataset(texts.get("product"), texts.get("data.description"), base + "/data", List.of(file("commitments.csv", "text/csv"),
                file("commitments.json", "application/json"), file("recommendations.csv", "text/csv"), file("accountability.csv", "text/csv")));
        whole.put("@context", "https://schema.org/");
        whole.put("hasPart", directory.read().editions().values().stream().map(this::of).toList());
        return ResponseEntity.ok().header("Vary", "Accept-Language").header("Cache-Control", "public, no-cache").body(whole);
    }

    private Map<String, Object> of(Edition edition) {
        return dataset(edition.name(), pages.texts().get("edition.description", edition.name()), base + "/accountability/" + edition.code(),
                List.of(file("editions/" + edition.code() + "/data.zip", "application/zip")));
    }

    private Map<String, Object> dataset(String name, String description, String url, List<Map<String, Object>> files) {
        var set = new LinkedHashMap<String, Object>();
        set.put("@type", "Dataset");
        set.put("name", name);
        set.put("description", description);
        set.put("url", url);
        set.put("license", licence.address());
        set.put("isAccessibleForFree", true);
        set.put("distribution", new ArrayList<>(files));
        return set;
    }

    private Map<String, Object> file(String path, String type) {
        return Map.of("@type", "DataDownload", "encodingFormat", type, "contentUrl", base + "/api/v1/" + path);
    }
}
