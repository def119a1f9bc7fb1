package org.followthrough.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All commitments of one ask and the groups that keep some of them jointly: what is kept itself, or a copy to predict on. */
record Kin(String ask, Map<String, Promise> promises, List<Group> groups) {

    Kin copy() {
        var copies = new LinkedHashMap<String, Promise>();
        promises.forEach((ref, promise) -> copies.put(ref, promise.copy()));
        return new Kin(ask, copies, new ArrayList<>(groups.stream().map(Group::copy).toList()));
    }

    Promise get(String ref) {
        return Objects.requireNonNull(promises.get(ref), ref);
    }

    /** The group that a commitment is kept in now. */
    Optional<Group> keeping(String ref) {
        return groups.stream().filter(group -> group.members.contains(ref)).findFirst();
    }

    Optional<Group> group(String code) {
        return groups.stream().filter(group -> group.code.equals(code)).findFirst();
    }

    List<Promise> members(Group group) {
        return group.members.stream().map(this::get).toList();
    }
}
