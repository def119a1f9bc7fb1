package org.followthrough.accountability;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.followthrough.commitment.joint.JointCommitment;
import org.followthrough.commitment.joint.JointService;
import org.followthrough.commitment.joint.Partner;
import org.followthrough.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joint commitments with what each partner's own has come to, published values only (features, row D4). */
@Service
@Transactional(readOnly = true)
public class JointReader {

    private final JointService joints;
    private final StandingRows standings;

    JointReader(JointService joints, StandingRows standings) {
        this.joints = joints;
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

    private Joint read(JointCommitment joint) {
        var partners = joint.dissolvedAt() == null ? joint.members() : joint.partners().stream()
                .filter(partner -> Objects.equals(partner.leftAt(), joint.dissolvedAt())).toList();
        Map<UUID, Standing> found = standings.find(partners.stream().map(Partner::commitment).toList());
        var rows = partners.stream().map(partner -> Objects.requireNonNull(found.get(partner.commitment()))).toList();
        return new Joint(joint, rows, JointHeadline.of(rows));
    }
}
