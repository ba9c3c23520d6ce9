// SPDX-License-Identifier: Apache-2.0

/**
 * Represents files of DRACOON as Spring resources.
 */
@NullMarked
package io.dracoonspring.resource;

import org.jspecify.annotations.NullMarked;
