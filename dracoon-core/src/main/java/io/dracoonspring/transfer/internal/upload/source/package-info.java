// SPDX-License-Identifier: Apache-2.0

/**
 * Makes parts of the content of uploads: from files, streams and publishers, encrypted if
 * that is wanted.
 */
@NullMarked
package io.dracoonspring.transfer.internal.upload.source;

import org.jspecify.annotations.NullMarked;
