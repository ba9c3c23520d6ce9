// SPDX-License-Identifier: Apache-2.0

/**
 * Files with their content, versions, comments and links.
 */
@NullMarked
package io.dracoonspring.sample.file;

import org.jspecify.annotations.NullMarked;
