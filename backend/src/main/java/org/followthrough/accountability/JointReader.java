package org.followthrough.accountability;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.commitment.joint.JointCommitment;
import org.followthrough.commitment.joint.JointCommitments;
import org.followthrough.commitment.joint.JointCommitments.Membership;
import org.followthrough.commitment.joint.JointService;
import org.followthrough.commitment.joint.Partner;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joint commitments with what each partner's own has come to, published values only (features, row D4). */
@Service
@Transactional(readOnly = true)
public class JointReader {

    private final JointService joints;
    private final JointCommitments rows;
    private final StandingRows standings;

    JointReader(JointService joints, JointCommitments rows, StandingRows standings) {
        this.joints = joints;
        this.rows = rows;
        this.standings = standings;
    }

    /**
     * A joint commitment with the public standing of each partner.
     *
     * @param standings side by side, by reference; after it was dissolved those of its last partners
     */
    public record Joint(JointCommitment of, List<Standing> standings, JointHeadline headline) {
    }

    /** @throws NotFound where there is none of this code */
    public Joint read(String code) {
        return read(joints.get(code));
    }

    /** The one that a commitment is kept in; empty where it is kept alone. */
    public List<Joint> of(String ref) {
        return joints.of(ref).map(this::read).stream().toList();
    }

    /** All of an ask. */
    public List<Joint> ofAsk(String ref) {
        return joints.ofAsk(ref).stream().map(this::read).toList();
    }

    /**
     * What a list says of a joint commitment beside each of its partners.
     *
     * @param coordinator code of the addressee
     * @param partners    codes of all addressees that keep it
     */
    public record Kept(String code, HeadlineCode headline, @Nullable String coordinator, List<String> partners) {
    }

    /** What these are kept in, by commitment; who keeps one alone is not among them. Two statements for any number. */
    public Map<UUID, Kept> kept(Collection<UUID> commitments) {
        var members = rows.membersWith(commitments);
        var found = members.isEmpty() ? Map.<UUID, Standing>of() : standings.find(members.stream().map(Membership::commitment).toList());
        var kept = new HashMap<UUID, Kept>();
        members.stream().collect(Collectors.groupingBy(Membership::joint)).values()
                .forEach(group -> group.forEach(member -> kept.put(member.commitment(), kept(group, found))));
        return kept;
    }

    private static Kept kept(List<Membership> group, Map<UUID, Standing> found) {
        var own = group.stream().map(member -> Objects.requireNonNull(found.get(member.commitment()))).toList();
        return new Kept(group.getFirst().code(), JointHeadline.of(own).standing().headline().code(),
                group.stream().filter(Membership::coordinates).map(Membership::addressee).findFirst().orElse(null),
                group.stream().map(Membership::addressee).toList());
    }

    private Joint read(JointCommitment joint) {
        var partners = joint.dissolvedAt() == null ? joint.members() : joint.partners().stream()
                .filter(partner -> Objects.equals(partner.leftAt(), joint.dissolvedAt())).toList();
        Map<UUID, Standing> found = standings.find(partners.stream().map(Partner::commitment).toList());
        var rows = partners.stream().map(partner -> Objects.requireNonNull(found.get(partner.commitment()))).toList();
        return new Joint(joint, rows, JointHeadline.of(rows));
    }
}
