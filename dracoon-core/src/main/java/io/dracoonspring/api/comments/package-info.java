// SPDX-License-Identifier: Apache-2.0

/**
 * Comments on nodes.
 */
@NullMarked
package io.dracoonspring.api.comments;

import org.jspecify.annotations.NullMarked;
