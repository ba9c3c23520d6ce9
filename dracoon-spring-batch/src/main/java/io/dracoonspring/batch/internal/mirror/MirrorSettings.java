// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Duration;

import io.dracoonspring.batch.internal.plan.PartSize;

/**
 * Configures mirrors.
 *
 * @param partSize how the plan is cut into parts
 * @param chunkSize after how many files the worker records their outcomes
 * @param concurrency number of files to process concurrently
 * @param pollInterval how often to check the progress of the parts
 */
public record MirrorSettings(PartSize partSize, int chunkSize, int concurrency, Duration pollInterval) {

}
