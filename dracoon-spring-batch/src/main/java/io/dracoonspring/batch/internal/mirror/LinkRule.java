// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

/** Selects the action for links, devices, sockets and pipes in the source. */
enum LinkRule {

	/** Reports them as failures. */
	REPORT,

	/** Excludes them. */
	SKIP

}
