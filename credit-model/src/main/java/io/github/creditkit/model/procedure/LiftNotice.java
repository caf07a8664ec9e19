package io.github.creditkit.model.procedure;

import io.github.creditkit.model.JointActionLift;
import io.github.creditkit.model.OrgRef;

/**
 * The message that a joint action ended, to one department (联合奖惩解除通知).
 *
 * @param to   the department
 * @param lift the message
 */
public record LiftNotice(OrgRef to, JointActionLift lift) {}
