// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

/**
 * How far a planned file is.
 */
public enum FileState {

	/** Nobody has begun with it. */
	PLANNED,

	/** Somebody has begun with it; whether that came to an end is known by looking. */
	BEGUN,

	SENT,

	/** The other side had the same already. */
	UNCHANGED,

	/** It could not be transferred. */
	FAILED

}
