// SPDX-License-Identifier: Apache-2.0

/**
 * Uploads: the order of their steps, and what differs with the side on which they take
 * place.
 */
@NullMarked
package io.dracoonspring.transfer.internal.upload;

import org.jspecify.annotations.NullMarked;
