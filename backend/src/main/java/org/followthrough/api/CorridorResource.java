package org.followthrough.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.followthrough.accountability.CorridorReader.Reported;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Format;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.identity.Permission;
import org.followthrough.parties.Parties;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.Corridor;
import org.followthrough.shared.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of a corridor (features, row M13), by the ending of its address. */
@RestController
@RequestMapping("/api/v1/corridors")
class CorridorResource {

    private final CorridorLines lines;
    private final Parties parties;

    CorridorResource(CorridorLines lines, Parties parties) {
        this.lines = lines;
        this.parties = parties;
    }

    @GetMapping("/{code}.{format:csv|xlsx|json}")
    @May(Permission.READ_PUBLIC)
    @Gives(parameters = "reported", media = {"application/json", Gives.CSV, Gives.XLSX})
    void list(@PathVariable String code, @PathVariable String format, Call call, HttpServletResponse response) throws IOException {
        var query = call.slice("reported").query();
        Format.of(format).send(call, response, lines.of(corridor(code), query.code("reported", Reported.class).orElse(null)));
    }

    private Corridor corridor(String code) {
        return Corridor.of(code).filter(one -> one.states().stream().distinct().count() == one.states().size()
                && one.states().stream().allMatch(this::isState)).orElseThrow(() -> new NotFound("api.corridor.unknown"));
    }

    private boolean isState(String code) {
        return parties.find(code).filter(party -> party.kind() == PartyKind.STATE).isPresent();
    }
}
