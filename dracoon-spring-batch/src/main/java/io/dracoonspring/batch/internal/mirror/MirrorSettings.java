// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Duration;

import io.dracoonspring.batch.internal.plan.PartSize;

/**
 * How mirrors work.
 *
 * @param partSize how the work is cut
 * @param chunkSize after how many files it is noted what has become of them
 * @param concurrency how many files are on their way at the same time
 * @param pollInterval how often to look how far parts are
 */
public record MirrorSettings(PartSize partSize, int chunkSize, int concurrency, Duration pollInterval) {

}
