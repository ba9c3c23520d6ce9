// SPDX-License-Identifier: Apache-2.0

/**
 * Records the versions that files have in source and target after a run of a mirror.
 */
@NullMarked
package io.dracoonspring.batch.internal.state;

import org.jspecify.annotations.NullMarked;
