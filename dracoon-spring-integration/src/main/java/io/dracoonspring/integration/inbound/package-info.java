// SPDX-License-Identifier: Apache-2.0

/**
 * Files that come out of DRACOON as messages.
 */
@NullMarked
package io.dracoonspring.integration.inbound;

import org.jspecify.annotations.NullMarked;
