// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Duration;

import io.micrometer.observation.ObservationRegistry;

import io.dracoonspring.batch.internal.plan.PartSize;

/**
 * Configures mirrors.
 *
 * @param partSize the size of the parts of the plan
 * @param chunkSize the number of files after which a worker records their outcomes
 * @param concurrency number of files to process concurrently
 * @param pollInterval the interval at which the manager checks the progress of the parts
 * @param patience how long jobs and workers wait for a server that is not available
 * @param filePatience how long a file is tried again while other files get through
 * @param stateRetention the time for which the state of a mirror is kept after its last
 * run
 * @param reportRetention the time for which the report of a run is kept after its end
 * @param observations the registry for the observations of parts and files
 */
public record MirrorSettings(PartSize partSize, int chunkSize, int concurrency, Duration pollInterval,
		Duration patience, Duration filePatience, Duration stateRetention, Duration reportRetention,
		ObservationRegistry observations) {

}
