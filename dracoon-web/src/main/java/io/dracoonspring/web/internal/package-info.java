// SPDX-License-Identifier: Apache-2.0

/**
 * Creates responses with files and with problem details, independently of the web stack.
 */
@NullMarked
package io.dracoonspring.web.internal;

import org.jspecify.annotations.NullMarked;
