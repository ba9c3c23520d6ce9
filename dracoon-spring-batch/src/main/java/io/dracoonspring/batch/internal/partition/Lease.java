// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

/**
 * The right to work on something, for a while.
 *
 * @param job the id of the instance of the job
 * @param name what to work on
 * @param epoch which owner this is; a later one has a higher one
 */
record Lease(long job, String name, long epoch) {

}
