// SPDX-License-Identifier: Apache-2.0

/**
 * Downloads content in ranges, checks the whole content, and writes it to a file or a
 * stream.
 */
@NullMarked
package io.dracoonspring.transfer.internal.download;

import org.jspecify.annotations.NullMarked;
