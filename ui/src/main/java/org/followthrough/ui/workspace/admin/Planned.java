package org.followthrough.ui.workspace.admin;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followthrough.workflow.moving.MovePlan;

/** The plan that the page's address names: process, from and to, and where steps go that go elsewhere. */
record Planned(MovePlan plan) {

    private static final String NUMBER = "[1-9][0-9]{0,6}";

    static Optional<Planned> of(QueryParameters asked) {
        var process = asked.getSingleParameter("process");
        var from = asked.getSingleParameter("from").filter(text -> text.matches(NUMBER)).map(Integer::valueOf);
        var to = asked.getSingleParameter("to").filter(text -> text.matches(NUMBER)).map(Integer::valueOf);
        return process.isEmpty() || from.isEmpty() || to.isEmpty() ? Optional.empty()
                : Optional.of(new Planned(new MovePlan(process.get(), from.get(), to.get(), mapping(asked.getParameters("map")))));
    }

    private static Map<String, String> mapping(List<String> said) {
        var mapping = new TreeMap<String, String>();
        said.stream().map(text -> text.split("=", 2)).filter(parts -> parts.length == 2).forEach(parts -> mapping.put(parts[0], parts[1]));
        return mapping;
    }

    static String query(String process, int from, int to) {
        return "?" + parameters(new MovePlan(process, from, to, Map.of())).getQueryString();
    }

    /** The same plan as an address. */
    static QueryParameters parameters(MovePlan plan) {
        var all = new LinkedHashMap<String, List<String>>();
        all.put("process", List.of(plan.process()));
        all.put("from", List.of(String.valueOf(plan.from())));
        all.put("to", List.of(String.valueOf(plan.to())));
        if (!plan.mapping().isEmpty()) {
            all.put("map", new ArrayList<>(new TreeMap<>(plan.mapping()).entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList()));
        }
        return new QueryParameters(all);
    }
}
