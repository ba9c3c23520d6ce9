// SPDX-License-Identifier: Apache-2.0

/**
 * Downloads: ranges of content, checks of the whole, and the file it ends up in.
 */
@NullMarked
package io.dracoonspring.transfer.internal.download;

import org.jspecify.annotations.NullMarked;
