// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

/**
 * Holds the bounds of a part, which consists of consecutive files for one worker.
 *
 * @param number its number, from 1
 */
public record PlanPart(int number, long first, long last) {

}
