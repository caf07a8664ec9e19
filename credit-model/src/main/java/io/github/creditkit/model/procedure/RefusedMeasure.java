package io.github.creditkit.model.procedure;

import io.github.creditkit.model.JointActionMeasure;
import io.github.creditkit.model.check.Issue.Bilingual;

/**
 * A measure that nobody is asked for, and why (不予推送的措施); JNT-01 where it has no basis.
 *
 * @param index   its place in the case, from 0 on
 * @param measure the measure
 * @param reason  why
 */
public record RefusedMeasure(int index, JointActionMeasure measure, Bilingual reason) {}
