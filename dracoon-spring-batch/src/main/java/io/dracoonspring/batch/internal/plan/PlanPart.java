// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

/**
 * Holds the bounds of consecutive files that one worker works on.
 *
 * @param number its number, from 1
 */
public record PlanPart(int number, long first, long last) {

}
