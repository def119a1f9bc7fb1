package org.followthrough.api;

import java.util.ArrayList;
import java.util.List;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Shape;
import org.followthrough.register.Coding;
import org.followthrough.register.Corridor;
import org.followthrough.vocabulary.Scheme;

/** The further vocabularies and corridors as bodies give them; what a body does not name stays as it is. */
final class CodingFields {

    private static final String CORRIDORS = "corridors";
    private static final Shape CORRIDOR = Shape.of().need(Shape.Kind.TEXT, "origin", "destination").may(Shape.Kind.TEXT, "transit").build();

    private CodingFields() {
    }

    static Shape.Builder add(Shape.Builder shape) {
        Scheme.FURTHER.forEach(scheme -> shape.mayList(Shape.Kind.TEXT, scheme.field()));
        return shape.mayList(CORRIDORS, CORRIDOR);
    }

    static Coding read(Fields fields, Coding before) {
        var coding = before;
        for (var scheme : Scheme.FURTHER) {
            coding = fields.has(scheme.field()) ? coding.with(scheme, fields.texts(scheme.field())) : coding;
        }
        return fields.has(CORRIDORS) ? coding.with(corridors(fields)) : coding;
    }

    private static List<Corridor> corridors(Fields fields) {
        var corridors = new ArrayList<Corridor>();
        fields.objects(CORRIDORS).forEach(one -> corridors.add(new Corridor(one.needText("origin"), one.text("transit"),
                one.needText("destination"))));
        return corridors;
    }
}
