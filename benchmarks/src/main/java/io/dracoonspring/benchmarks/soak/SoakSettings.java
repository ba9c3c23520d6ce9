// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

/**
 * Defines the size of a run.
 *
 * @param calls number of API calls, without the calls of transfers
 * @param transfers number of uploads and downloads
 * @param callers number of concurrent callers
 * @param seed the seed that makes the choice of calls and faults repeatable
 */
public record SoakSettings(int calls, int transfers, int callers, long seed) {

}
