// SPDX-License-Identifier: Apache-2.0

/**
 * What observes calls, parts and other work, what remembers the last errors, and results
 * that several wait for. Not meant for applications.
 */
@NullMarked
package io.dracoonspring.observation.internal;

import org.jspecify.annotations.NullMarked;
