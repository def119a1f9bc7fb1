package org.followthrough.api.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.followthrough.shared.NotFound;
import org.followthrough.tables.CsvTable;
import org.followthrough.tables.TableWriter;
import org.followthrough.tables.XlsxTable;
import org.springframework.http.MediaType;

/** The formats in which a whole list is given, by the ending of the address or by what the caller accepts. */
public enum Format {

    JSON("application/json", JsonTable::new),
    CSV("text/csv;charset=UTF-8", CsvTable::new),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxTable::new);

    private final String mediaType;
    private final Opener opener;

    Format(String mediaType, Opener opener) {
        this.mediaType = mediaType;
        this.opener = opener;
    }

    private interface Opener {
        TableWriter open(OutputStream out, String name, List<String> header) throws IOException;
    }

    /** The format of an address's ending. */
    public static Format of(String ending) {
        return Arrays.stream(values()).filter(format -> format.ending().equals(ending)).findFirst()
                .orElseThrow(() -> new NotFound("api.problem.not-found.detail"));
    }

    /** How names of its files end. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that the caller accepts best; JSON where all are the same to them. */
    public static Format accepted(Call call) {
        var types = Arrays.stream(values()).map(format -> MediaType.parseMediaType(format.mediaType)).toList();
        var plain = types.stream().map(type -> new MediaType(type.getType(), type.getSubtype())).toList();
        return values()[plain.indexOf(call.accepted(plain))];
    }

    /** Sends the whole table. */
    public <T> void send(Call call, HttpServletResponse response, Table<T> table) throws IOException {
        response.setContentType(mediaType);
        response.setHeader("Cache-Control", call.actor().signedIn() ? "private, no-cache" : "no-cache");
        response.setHeader("Vary", "Accept, Accept-Language, Authorization");
        if (this != JSON) {
            response.setHeader("Content-Disposition", "attachment; filename=\"" + table.name() + "." + ending() + "\"");
        }
        var pages = new Ahead<>(table.pages());
        write(response.getOutputStream(), table, pages, pages.next());
    }

    /** Writes the whole table; the stream stays open. */
    public <T> void write(OutputStream out, Table<T> table) throws IOException {
        var pages = new Ahead<>(table.pages());
        write(out, table, pages, pages.next());
    }

    private <T> void write(OutputStream out, Table<T> table, Ahead<T> pages, List<T> first) throws IOException {
        try (var writer = opener.open(out, table.name(), table.header())) {
            for (var rows = first; !rows.isEmpty(); rows = pages.next()) {
                for (var row : rows) {
                    writer.row(table.cells(row));
                }
            }
        }
    }
}
