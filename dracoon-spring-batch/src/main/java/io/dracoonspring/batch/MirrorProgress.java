// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import io.dracoonspring.api.NotForImplementation;

/**
 * Reads the progress of the mirrors over all workers, from the database of the jobs.
 * Every process with {@code dracoon.batch.mirror.enabled=true}, including workers, has a
 * bean of this type. The numbers include the earlier executions of a job that was started
 * again.
 */
@NotForImplementation
public interface MirrorProgress {

	/**
	 * Reads the progress. Blocks until the database has answered.
	 * @return the running mirrors, and the last results
	 * @throws org.springframework.dao.DataAccessException if the database does not answer
	 */
	MirrorStatus status();

}
