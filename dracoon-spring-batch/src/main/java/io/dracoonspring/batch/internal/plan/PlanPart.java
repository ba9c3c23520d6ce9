// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

/** Files of a plan that one worker works on, one after another in the plan. */
public record PlanPart(int number, long first, long last) {

}
