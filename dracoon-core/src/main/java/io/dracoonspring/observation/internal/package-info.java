// SPDX-License-Identifier: Apache-2.0

/**
 * Observes calls, parts and other work, keeps the last errors, and shares results among
 * callers. Not meant for applications.
 */
@NullMarked
package io.dracoonspring.observation.internal;

import org.jspecify.annotations.NullMarked;
