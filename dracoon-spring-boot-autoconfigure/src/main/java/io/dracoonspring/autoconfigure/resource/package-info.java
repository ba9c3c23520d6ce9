// SPDX-License-Identifier: Apache-2.0

/**
 * Locations in DRACOON for resource loaders.
 */
@NullMarked
package io.dracoonspring.autoconfigure.resource;

import org.jspecify.annotations.NullMarked;
