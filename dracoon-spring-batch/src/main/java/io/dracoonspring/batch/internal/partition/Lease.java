// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

/**
 * Represents the right to process a part, or to manage a job, for a limited time.
 *
 * @param job the id of the job instance
 * @param name the name of the part, or {@link JobGuard#LEASE} for the right to manage the
 * job
 * @param epoch the number of the owner; a later owner has a higher number
 */
record Lease(long job, String name, long epoch) {

}
