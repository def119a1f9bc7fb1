package org.followthrough.random;

import org.followthrough.accountability.JointReader;
import org.followthrough.commitment.joint.JointService;
import org.followthrough.commitment.joint.JointStatements;
import org.followthrough.commitment.joint.JointWords;
import org.followthrough.commitment.joint.LeavingService;
import org.followthrough.reporting.joint.CommonReports;
import org.springframework.boot.test.context.TestComponent;

/** The doors to what is kept jointly. */
@TestComponent
record Together(JointService joints, LeavingService leaving, JointWords words, JointStatements statements, CommonReports texts, JointReader reader) {
}
