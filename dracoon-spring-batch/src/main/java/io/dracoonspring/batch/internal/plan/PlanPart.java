// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

/**
 * Files of a plan that one worker works on, one after another in the plan.
 *
 * @param number its number, from 1
 * @param first the number of the first file
 * @param last the number of the last file
 */
public record PlanPart(int number, long first, long last) {

}
