package org.followthrough.evidence;

import org.followthrough.shared.Coded;

/** What an item of evidence is (features, row F4). */
public enum EvidenceKind implements Coded {
    LAW, BUDGET, STATISTIC, PROGRAMME, TESTIMONY, PRESS, OTHER
}
