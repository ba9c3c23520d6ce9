// SPDX-License-Identifier: Apache-2.0

/**
 * Divides the content of uploads from files, streams and publishers into parts, and
 * encrypts it if required.
 */
@NullMarked
package io.dracoonspring.transfer.internal.upload.source;

import org.jspecify.annotations.NullMarked;
