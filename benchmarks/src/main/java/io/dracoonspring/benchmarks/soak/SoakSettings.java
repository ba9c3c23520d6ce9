// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

/**
 * How much happens.
 *
 * @param calls how many calls of the API are made, those of transfers not counted
 * @param transfers how many files are uploaded or downloaded
 * @param callers how many do that at the same time
 * @param seed makes the choice of calls and faults repeatable
 */
public record SoakSettings(int calls, int transfers, int callers, long seed) {

}
